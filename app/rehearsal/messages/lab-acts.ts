import type { DepartureActKind } from '~/consent/departure/plan-departure.ts';

type ActWords = Readonly<Record<DepartureActKind, (subject: string) => string>>;

/** What happens when somebody leaves, in a few words for a table. */
export const actWords: Readonly<Record<'fr' | 'en', ActWords>> = {
  fr: {
    'destroy-key': () => 'la clé est détruite',
    'operator-deletes': () => 'l’opérateur efface',
    'leave-pool': () => 'sort du fonds commun',
    'revoke-access': () => 'la régie retire les accès',
    'published-stays': () => 'ce qui est publié reste',
    'recall-copy': (subject) => `copie rappelée : ${subject}`,
    'tell-service': (subject) => `prévenu : ${subject}`,
    'erase-identity': () => 'l’identité est effacée',
    'end-results': () => 'ses résultats partagés prennent fin',
    'tell-holder': (subject) => `détenteur prévenu, s’il le permet : ${subject}`,
    'copies-stay': () => 'des copies restent dehors',
  },
  en: {
    'destroy-key': () => 'the key is destroyed',
    'operator-deletes': () => 'the operator erases',
    'leave-pool': () => 'leaves the common pool',
    'revoke-access': () => 'the trust takes access back',
    'published-stays': () => 'what was published stays',
    'recall-copy': (subject) => `copy called back: ${subject}`,
    'tell-service': (subject) => `told: ${subject}`,
    'erase-identity': () => 'the identity is erased',
    'end-results': () => 'their shared results end',
    'tell-holder': (subject) => `holder told, if it allows: ${subject}`,
    'copies-stay': () => 'copies stay outside',
  },
};
