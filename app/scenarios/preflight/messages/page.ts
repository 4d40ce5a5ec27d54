import { formatDate, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** The page of the check before launch, and its summary elsewhere. */
export const messages = defineMessages({
  fr: {
    page: (scenario: string) => `Contrôle · ${scenario}`,
    title: (ready: number, all: number) =>
      `Contrôle avant lancement : ${plural('fr', ready, `${ready} point prêt`, `${ready} points prêts`)} sur ${all}`,
    lead: {
      open: 'Rien ne retient le lancement : chaque point est prêt, ou quelqu’un en répond.',
      blocked: (blocks: number, warns: number) => {
        const first = plural('fr', blocks, 'Un point bloque le lancement', `${blocks} points bloquent le lancement`);
        const others = plural('fr', warns, 'un autre attend votre avis', `${warns} autres attendent votre avis`);
        const only = plural('fr', warns, 'Un point attend votre avis', `${warns} points attendent votre avis`);
        const said = blocks === 0 ? only : warns === 0 ? first : `${first}, ${others}`;
        return `${said}. Corrigez, ou répondez-en par votre nom et une raison.`;
      },
    },
    where: 'Chaque point vient d’un conseil du kit. Les dates creuses viennent des calendriers officiels.',
    groups: {
      blocks: 'Ce qui bloque',
      warns: 'Ce qu’il faut régler ou assumer',
      accepted: 'Ce que quelqu’un assume',
      advice: 'Bon à savoir',
      ready: 'Ce qui est prêt',
    },
    unfold: 'Tout déplier',
    fold: 'Tout replier',
    count: (n: number) => plural('fr', n, `${n} point`, `${n} points`),
    severities: {
      blocks: 'Bloque le lancement',
      warns: 'À régler ou à assumer',
      advice: 'Conseil',
      accepted: 'Assumé',
      ready: 'prêt',
    },
    pages: {
      objectif: 'Aller à l’objectif',
      axiomes: 'Aller aux axiomes',
      donnees: 'Aller aux données',
      testeurs: 'Aller aux testeurs',
      services: 'Aller aux services',
      acteurs: 'Aller aux acteurs',
      calendrier: 'Aller au calendrier',
      budget: 'Aller au budget',
      accords: 'Aller aux accords',
      documents: 'Aller aux obligations et paroles',
    },
    mend: (title: string) => `pour corriger : ${title}`,
    tip: 'Conseil du kit :',
    accept: {
      open: 'Assumer ce point',
      about: 'Ce que vous assumez',
      reason: 'Pourquoi on peut lancer ainsi',
      hint: 'Votre nom et cette raison restent dans le scénario et dans le dossier de l’expérimentation.',
      send: 'J’en réponds',
      nothing: 'Cochez ce que vous assumez.',
    },
    many: {
      open: 'Répondre de plusieurs points à la fois',
      lead: 'Cochez ce dont vous répondez pour une même raison : une partie entière, ou certains de ses points. Le reste attend toujours.',
      whole: (n: number) => `ses ${n} points`,
      each: 'Choisir point par point',
      blocks: 'Bloque :',
      send: 'J’en réponds',
    },
    accepted: {
      by: (name: string, day: string) => `${name}, le ${formatDate('fr', day)}`,
      withdraw: 'Ne plus assumer',
      withdrawFor: (title: string) => `pour ${title}`,
    },
    onlyLead: 'Seule la cheffe ou le chef de projet peut assumer un point.',
    done: {
      accepted: (n: number) => plural('fr', n, 'C’est noté, à votre nom.', `C’est noté pour ${n} points, à votre nom.`),
      withdrawn: 'Ce point attend de nouveau.',
    },
    errors: {
      changed: (by: string) =>
        `${by || 'Quelqu’un'} vient de modifier ce scénario. Rien n’a été écrasé : relisez la page, puis recommencez.`,
      gone: 'Ce point n’est plus à assumer : il a changé entre-temps. Relisez la page.',
      archived: 'Ce scénario est rangé : il ne se modifie plus.',
    },
    summary: {
      all: 'Tout le contrôle',
      review: 'Revoir',
      unblock: 'Débloquer',
      more: (n: number) => plural('fr', n, 'et un autre point à revoir', `et ${n} autres points à revoir`),
    },
  },
  en: {
    page: (scenario: string) => `Check · ${scenario}`,
    title: (ready: number, all: number) =>
      `Check before launch: ${plural('en', ready, `${ready} point ready`, `${ready} points ready`)} of ${all}`,
    lead: {
      open: 'Nothing holds the launch: each point is ready, or somebody answers for it.',
      blocked: (blocks: number, warns: number) => {
        const first = plural('en', blocks, 'One point blocks the launch', `${blocks} points block the launch`);
        const others = plural('en', warns, 'one more waits for your view', `${warns} more wait for your view`);
        const only = plural('en', warns, 'One point waits for your view', `${warns} points wait for your view`);
        const said = blocks === 0 ? only : warns === 0 ? first : `${first}, ${others}`;
        return `${said}. Mend them, or answer for them with your name and a reason.`;
      },
    },
    where: 'Each point comes from advice of the kit. Dead periods come from official calendars.',
    groups: {
      blocks: 'What blocks',
      warns: 'What to settle or answer for',
      accepted: 'What somebody answers for',
      advice: 'Good to know',
      ready: 'What is ready',
    },
    unfold: 'Unfold everything',
    fold: 'Fold everything',
    count: (n: number) => plural('en', n, `${n} point`, `${n} points`),
    severities: {
      blocks: 'Blocks the launch',
      warns: 'To settle or answer for',
      advice: 'Advice',
      accepted: 'Answered for',
      ready: 'ready',
    },
    pages: {
      objectif: 'Go to the objective',
      axiomes: 'Go to the axioms',
      donnees: 'Go to the data',
      testeurs: 'Go to the testers',
      services: 'Go to the services',
      acteurs: 'Go to the partners',
      calendrier: 'Go to the calendar',
      budget: 'Go to the budget',
      accords: 'Go to the agreements',
      documents: 'Go to duties and words',
    },
    mend: (title: string) => `to mend: ${title}`,
    tip: 'Advice of the kit:',
    accept: {
      open: 'Answer for this point',
      about: 'What you answer for',
      reason: 'Why it may be launched like this',
      hint: 'Your name and this reason stay in the scenario and in the pilot’s folder.',
      send: 'I answer for it',
      nothing: 'Tick what you answer for.',
    },
    many: {
      open: 'Answer for several points at once',
      lead: 'Tick what you answer for, for one and the same reason: a whole part, or some of its points. The rest still waits.',
      whole: (n: number) => `its ${n} points`,
      each: 'Choose point by point',
      blocks: 'Blocks:',
      send: 'I answer for them',
    },
    accepted: {
      by: (name: string, day: string) => `${name}, on ${formatDate('en', day)}`,
      withdraw: 'Answer for it no longer',
      withdrawFor: (title: string) => `for ${title}`,
    },
    onlyLead: 'Only the project lead may answer for a point.',
    done: {
      accepted: (n: number) => plural('en', n, 'Noted, under your name.', `${n} points noted, under your name.`),
      withdrawn: 'This point waits again.',
    },
    errors: {
      changed: (by: string) =>
        `${by || 'Somebody'} has just changed this scenario. Nothing was overwritten: read the page again, then start over.`,
      gone: 'This point is no longer to be answered for: it changed meanwhile. Read the page again.',
      archived: 'This scenario is put away: it can no longer be changed.',
    },
    summary: {
      all: 'The whole check',
      review: 'Review',
      unblock: 'Unblock',
      more: (n: number) => plural('en', n, 'and one more point to review', `and ${n} more points to review`),
    },
  },
});
