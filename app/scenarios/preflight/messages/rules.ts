import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    states: { 'to-do': 'à faire', 'in-progress': 'en cours', done: 'fait' },
    duty: {
      unsaid: (duty: string) => `${duty} : rien n’est dit.`,
      open: (duty: string, state: string) =>
        `${duty} : ${state}, sans personne ni date. Nommez qui s’en charge et pour quand.`,
      late: (duty: string, by: string, day: string, limit: string) =>
        `${duty} : ${by} le prévoit pour le ${day}, il le faut pour le ${limit}.`,
      done: (day: string) => (day ? `Fait le ${day}` : 'Fait'),
      planned: (by: string, day: string) => `${by}, pour le ${day}`,
    },
    leave: {
      ready: 'Chacun peut refuser, et partir, en sachant ce qu’il perd',
      none: 'Aucun accord n’est écrit',
      missing: (n: number) =>
        plural('fr', n, 'Un accord ne dit pas comment en sortir', `${n} accords ne disent pas comment en sortir`),
      detail: (n: number) => plural('fr', n, `${n} accord`, `${n} accords`),
      reasonNone: 'Écrivez ce que vous demanderez aux testeurs : une question par accord.',
      refused: (purpose: string) => `« ${purpose} » ne dit pas ce qui se passe si l’on refuse.`,
      withdrawn: (purpose: string) => `« ${purpose} » ne dit pas ce qui s’arrête si l’on change d’avis.`,
    },
    last: {
      ready: 'Les accords durent autant que les usages',
      missing: (n: number) =>
        plural('fr', n, 'Un accord finit avant les usages', `${n} accords finissent avant les usages`),
      detail: (day: string) => `Fin des usages le ${day}`,
      noEnd: 'Le dernier jour d’usage n’est pas fixé.',
      noDay: (purpose: string) => `« ${purpose} » n’a pas de date de fin.`,
      reason: (purpose: string, day: string, days: number) =>
        `« ${purpose} » finit le ${day} : le service se tairait ${days} ${days > 1 ? 'jours' : 'jour'} avant la fin.`,
    },
    impact: {
      ready: 'L’analyse d’impact est faite avant les données, ou confiée',
      missing: 'L’analyse d’impact n’est ni faite ni confiée',
      name: 'Analyse d’impact',
      reason:
        'Le brouillon se télécharge depuis la page Documents ; une personne doit l’achever avant que les données circulent.',
    },
    cnil: {
      ready: 'Délégué à la protection des données et CNIL sont prévenus',
      missing: 'La CNIL ou le délégué à la protection des données manque',
      dpo: 'Délégué à la protection des données',
      cnil: 'Contact avec la CNIL',
      advised: 'Conseillé avant le recrutement',
    },
    charter: {
      ready: 'La charte est signée, ou datée',
      missing: 'La charte n’est pas écrite',
      name: 'Charte',
      detail: 'Première œuvre commune du groupe',
    },
    lawful: {
      ready: 'Base légale, durées et sécurité sont écrites',
      missing: 'Il manque de quoi remplir le registre',
      detail: 'Ce que demande l’article 30 du RGPD',
      basis: 'La base légale n’est pas écrite.',
      retention: 'On ne dit pas combien de temps les données sont gardées.',
      security: 'Aucune mesure de sécurité n’est décrite.',
    },
  },
  en: {
    states: { 'to-do': 'to do', 'in-progress': 'under way', done: 'done' },
    duty: {
      unsaid: (duty: string) => `${duty}: nothing is said.`,
      open: (duty: string, state: string) =>
        `${duty}: ${state}, with no name nor date. Say who sees to it and by when.`,
      late: (duty: string, by: string, day: string, limit: string) =>
        `${duty}: ${by} plans it for ${day}, it is needed by ${limit}.`,
      done: (day: string) => (day ? `Done on ${day}` : 'Done'),
      planned: (by: string, day: string) => `${by}, by ${day}`,
    },
    leave: {
      ready: 'Everyone may refuse, and leave, knowing what they lose',
      none: 'No agreement is written',
      missing: (n: number) =>
        plural('en', n, 'One agreement does not say how to get out', `${n} agreements do not say how to get out`),
      detail: (n: number) => plural('en', n, `${n} agreement`, `${n} agreements`),
      reasonNone: 'Write what you will ask testers: one question per agreement.',
      refused: (purpose: string) => `“${purpose}” does not say what happens if one refuses.`,
      withdrawn: (purpose: string) => `“${purpose}” does not say what stops if one changes one’s mind.`,
    },
    last: {
      ready: 'Agreements last as long as use does',
      missing: (n: number) =>
        plural('en', n, 'One agreement ends before use does', `${n} agreements end before use does`),
      detail: (day: string) => `Use ends on ${day}`,
      noEnd: 'The last day of use is not set.',
      noDay: (purpose: string) => `“${purpose}” has no end date.`,
      reason: (purpose: string, day: string, days: number) =>
        `“${purpose}” ends on ${day}: the service would fall silent ${days} ${days === 1 ? 'day' : 'days'} before the end.`,
    },
    impact: {
      ready: 'The impact assessment is done before data flows, or in somebody’s hands',
      missing: 'The impact assessment is neither done nor in anybody’s hands',
      name: 'Impact assessment',
      reason: 'The draft can be downloaded from the Documents page; a person must finish it before data flows.',
    },
    cnil: {
      ready: 'The data protection officer and the authority are told',
      missing: 'The authority or the data protection officer is missing',
      dpo: 'Data protection officer',
      cnil: 'Contact with the CNIL',
      advised: 'Advised before recruitment',
    },
    charter: {
      ready: 'The charter is signed, or dated',
      missing: 'The charter is not written',
      name: 'Charter',
      detail: 'The first thing the group makes together',
    },
    lawful: {
      ready: 'Legal basis, durations and security are written',
      missing: 'Something is missing for the record of processing',
      detail: 'What article 30 of the GDPR asks for',
      basis: 'The legal basis is not written.',
      retention: 'It is not said how long data is kept.',
      security: 'No security measure is described.',
    },
  },
});
