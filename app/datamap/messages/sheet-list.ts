import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');
const rows = (n: number): string => `${n} ligne${s(n)}`;
const enRows = (n: number): string => `${n} row${n === 1 ? '' : 's'}`;

/** The list of sheets, and holders written in two ways. */
export const messages = defineMessages({
  fr: {
    title: 'Les feuilles du Datablitz',
    lead: 'Une feuille par défi : ce qu’on a besoin de savoir, les données qui le disent, et qui les a.',
    back: 'Qui détient quoi',
    none: 'Aucune feuille pour le moment',
    noneText: 'Nommez un premier défi : sa feuille s’ouvre aussitôt.',
    caption: 'Feuilles et ce qu’elles comptent',
    columns: {
      sheet: 'Défi',
      rows: 'Lignes',
      personal: 'Sur des personnes',
      holders: 'Détenteurs',
      changed: 'Modifiée',
    },
    blank: 'vide',
    openTitle: 'Ouvrir une feuille',
    challenge: 'Défi',
    challengeHint: 'Un verbe d’action : « Maîtriser mon budget mobilité ».',
    initiative: 'Démarche',
    open: 'Ouvrir la feuille',
    mergeTitle: 'Un détenteur écrit de deux façons ?',
    mergeText: 'Réunis, ils n’en font qu’un dans toutes les feuilles.',
    mergeNear: 'Sans doute les mêmes :',
    mergeFrom: 'Ce nom',
    mergeInto: 'devient',
    merge: 'Réunir',
    mergeLabel: (from: string, into: string) => `Réunir ${from} et ${into}`,
    mergeOther: 'Réunir deux autres noms',
    merged: (from: string, into: string, n: number) => `${from} est devenu ${into} dans ${rows(n)}.`,
    unmerge: 'Annuler',
    unmerged: (n: number, kept: number) =>
      `Les deux noms sont de nouveau à part dans ${rows(n)}.${kept > 0 ? ` ${rows(kept)}, ${kept > 1 ? 'modifiées' : 'modifiée'} depuis, ${kept > 1 ? 'restent' : 'reste'} comme ${kept > 1 ? 'elles sont' : 'elle est'}.` : ''}`,
    cited: (n: number) => (n > 1 ? `cité ${n} fois` : 'cité une fois'),
  },
  en: {
    title: 'The Datablitz sheets',
    lead: 'One sheet per challenge: what one needs to know, the data that tell it, and who has them.',
    back: 'Who holds what',
    none: 'No sheet yet',
    noneText: 'Name a first challenge: its sheet opens at once.',
    caption: 'Sheets and what they count',
    columns: { sheet: 'Challenge', rows: 'Rows', personal: 'About people', holders: 'Holders', changed: 'Changed' },
    blank: 'blank',
    openTitle: 'Open a sheet',
    challenge: 'Challenge',
    challengeHint: 'A verb of action: “Keep my travel budget in hand”.',
    initiative: 'Initiative',
    open: 'Open the sheet',
    mergeTitle: 'One holder written in two ways?',
    mergeText: 'Joined, they are one in all sheets.',
    mergeNear: 'Probably the same:',
    mergeFrom: 'This name',
    mergeInto: 'becomes',
    merge: 'Join',
    mergeLabel: (from: string, into: string) => `Join ${from} and ${into}`,
    mergeOther: 'Join two other names',
    merged: (from: string, into: string, n: number) => `${from} became ${into} in ${enRows(n)}.`,
    unmerge: 'Undo',
    unmerged: (n: number, kept: number) =>
      `The two names are apart again in ${enRows(n)}.${kept > 0 ? ` ${enRows(kept)} changed since ${kept === 1 ? 'stays as it is' : 'stay as they are'}.` : ''}`,
    cited: (n: number) => (n === 1 ? 'cited once' : `cited ${n} times`),
  },
});
