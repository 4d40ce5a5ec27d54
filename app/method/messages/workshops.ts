import { formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Les ateliers',
    heading: (held: number, ahead: number) =>
      held + ahead === 0
        ? 'Tout commence par un atelier'
        : [
            held > 0 ? `${formatNumber('fr', held)} ${plural('fr', held, 'atelier tenu', 'ateliers tenus')}` : '',
            ahead > 0
              ? `${formatNumber('fr', ahead)} ${held > 0 ? '' : `${plural('fr', ahead, 'atelier', 'ateliers')} `}à venir`
              : '',
          ]
            .filter(Boolean)
            .join(', '),
    lead: 'Chacun se prépare, s’anime et laisse une récolte que le suivant reprend.',
    plan: 'Préparer un atelier',
    harvestLink: 'Voir toute la récolte',
    caption: 'Ateliers de la démarche',
    none: 'Aucun atelier encore. Choisissez-en un ci-dessous : le premier de la liste est le bon pour commencer.',
    columns: { date: 'Date', workshop: 'Atelier', came: 'Venus / invités', minutes: 'Compte rendu' },
    invited: (n: number) => `${formatNumber('fr', n)} ${plural('fr', n, 'invité', 'invités')}`,
    noGuest: 'liste vide',
    cameOf: (came: number, guests: number) =>
      guests > 0 ? `${formatNumber('fr', came)} / ${formatNumber('fr', guests)}` : formatNumber('fr', came),
    read: 'Lire',
    readLabel: (title: string) => `Lire le compte rendu : ${title}`,
    prepare: 'Préparer',
    prepareLabel: (title: string) => `Préparer : ${title}`,
    resume: 'Animer',
    resumeLabel: (title: string) => `Animer : ${title}`,
    kit: 'Les ateliers du kit',
    kitLead:
      'Dans l’ordre où ils se nourrissent. Le modèle du kit reste intact : vous pouvez en faire une copie et la changer.',
    phase: (n: number) => `Phase ${n}`,
    people: (from: number, to: number) => `${from} à ${to} personnes`,
    needs: 'Part de',
    needsNothing: 'rien : c’est un départ',
    gives: 'Donne',
    next: 'À préparer maintenant',
    planThis: 'Préparer',
    planLabel: (title: string) => `Préparer : ${title}`,
    copy: 'Copier et changer',
    copyLabel: (title: string) => `Copier et changer : ${title}`,
    ours: 'Nos propres versions',
    oursNone: 'Aucune encore. « Copier et changer » en crée une pour votre territoire.',
    edit: 'Modifier',
    editLabel: (title: string) => `Modifier le modèle : ${title}`,
    changedOn: (date: string, base: string) => `d’après « ${base} », changé le ${date}`,
    putAway: 'mis de côté',
    restore: 'Reprendre',
    restoreLabel: (title: string) => `Reprendre le modèle : ${title}`,
  },
  en: {
    title: 'Workshops',
    heading: (held: number, ahead: number) =>
      held + ahead === 0
        ? 'It all begins with a workshop'
        : [
            held > 0 ? `${formatNumber('en', held)} ${plural('en', held, 'workshop', 'workshops')} held` : '',
            ahead > 0
              ? `${formatNumber('en', ahead)} ${held > 0 ? '' : `${plural('en', ahead, 'workshop', 'workshops')} `}ahead`
              : '',
          ]
            .filter(Boolean)
            .join(', '),
    lead: 'Each is prepared, run, and leaves a harvest that the next one takes up.',
    plan: 'Plan a workshop',
    harvestLink: 'See the whole harvest',
    caption: 'Workshops of the initiative',
    none: 'No workshop yet. Choose one below: the first of the list is the one to begin with.',
    columns: { date: 'Date', workshop: 'Workshop', came: 'Came / invited', minutes: 'Minutes' },
    invited: (n: number) => `${formatNumber('en', n)} invited`,
    noGuest: 'empty list',
    cameOf: (came: number, guests: number) =>
      guests > 0 ? `${formatNumber('en', came)} / ${formatNumber('en', guests)}` : formatNumber('en', came),
    read: 'Read',
    readLabel: (title: string) => `Read the minutes: ${title}`,
    prepare: 'Prepare',
    prepareLabel: (title: string) => `Prepare: ${title}`,
    resume: 'Run',
    resumeLabel: (title: string) => `Run: ${title}`,
    kit: 'The workshops of the kit',
    kitLead:
      'In the order in which they feed each other. The kit’s own stay as they are: you can copy one and change it.',
    phase: (n: number) => `Phase ${n}`,
    people: (from: number, to: number) => `${from} to ${to} people`,
    needs: 'Starts from',
    needsNothing: 'nothing: it is a beginning',
    gives: 'Gives',
    next: 'To plan now',
    planThis: 'Plan',
    planLabel: (title: string) => `Plan: ${title}`,
    copy: 'Copy and change',
    copyLabel: (title: string) => `Copy and change: ${title}`,
    ours: 'Our own versions',
    oursNone: 'None yet. “Copy and change” makes one for your territory.',
    edit: 'Edit',
    editLabel: (title: string) => `Edit the template: ${title}`,
    changedOn: (date: string, base: string) => `from “${base}”, changed on ${date}`,
    putAway: 'put away',
    restore: 'Bring back',
    restoreLabel: (title: string) => `Bring the template back: ${title}`,
  },
});
