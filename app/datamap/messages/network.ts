import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

export const messages = defineMessages({
  fr: {
    title: 'Qui détient, quelles données, pour quels usages',
    back: 'Qui détient quoi',
    figureTitle: 'Des détenteurs aux usages',
    sentence: (items: number, holders: number, uses: number) =>
      uses === 0
        ? `${formatNumber('fr', items)} donnée${s(items)}, ${holders} détenteur${s(holders)}. Aucun usage ne s'appuie encore sur elles.`
        : `${formatNumber('fr', items)} donnée${s(items)}, ${holders} détenteur${s(holders)}, ${uses} usage${s(uses)}.`,
    howTo: 'Choisissez un détenteur, une donnée ou un usage pour suivre son fil.',
    around: (name: string) => `Le fil de « ${name} »`,
    aroundSentence: (items: number, holders: number, uses: number) =>
      `${formatNumber('fr', items)} donnée${s(items)}, chez ${holders} détenteur${s(holders)}, pour ${uses} usage${s(uses)}.`,
    whole: 'Revenir à tout le réseau',
    openAll: (n: number) => `Montrer les ${n} données une à une`,
    foldAgain: 'Regrouper par défi',
    columns: { holder: 'Qui détient', item: 'Données', use: 'Usages' },
    noHolder: 'Sans détenteur connu',
    folded: (challenge: string, n: number) => `${challenge} : ${n} donnée${s(n)}`,
    otherHolders: (n: number) => `${n} autre${s(n)} détenteur${s(n)}`,
    otherUses: (n: number) => `${n} autre${s(n)} usage${s(n)}`,
    otherItems: (n: number) => `Autres défis : ${n} donnée${s(n)}`,
    linked: (label: string, n: number) => `${label}, ${n} donnée${s(n)} : suivre son fil`,
    followItem: (label: string) => `${label} : suivre son fil`,
    table: 'Le même réseau en tableau',
    tableOfThread: 'Le même fil en tableau',
    tableData: 'Donnée',
    tableChallenge: 'Défi',
    openCard: 'Ouvrir la fiche',
    none: 'rien encore',
    empty: 'Aucune donnée à relier',
    emptyText: 'Le réseau se dessine à partir des fiches de la carte.',
  },
  en: {
    title: 'Who holds, which data, for which uses',
    back: 'Who holds what',
    figureTitle: 'From holders to uses',
    sentence: (items: number, holders: number, uses: number) =>
      uses === 0
        ? `${formatNumber('en', items)} data item${s(items)}, ${holders} holder${s(holders)}. No use rests on them yet.`
        : `${formatNumber('en', items)} data item${s(items)}, ${holders} holder${s(holders)}, ${uses} use${s(uses)}.`,
    howTo: 'Choose a holder, a data item or a use to follow its thread.',
    around: (name: string) => `The thread of “${name}”`,
    aroundSentence: (items: number, holders: number, uses: number) =>
      `${formatNumber('en', items)} data item${s(items)}, held by ${holders} holder${s(holders)}, for ${uses} use${s(uses)}.`,
    whole: 'Back to the whole network',
    openAll: (n: number) => `Show the ${n} data items one by one`,
    foldAgain: 'Group by challenge',
    columns: { holder: 'Who holds', item: 'Data', use: 'Uses' },
    noHolder: 'No known holder',
    folded: (challenge: string, n: number) => `${challenge}: ${n} data item${s(n)}`,
    otherHolders: (n: number) => `${n} other holder${s(n)}`,
    otherUses: (n: number) => `${n} other use${s(n)}`,
    otherItems: (n: number) => `Other challenges: ${n} data item${s(n)}`,
    linked: (label: string, n: number) => `${label}, ${n} data item${s(n)}: follow its thread`,
    followItem: (label: string) => `${label}: follow its thread`,
    table: 'The same network as a table',
    tableOfThread: 'The same thread as a table',
    tableData: 'Data item',
    tableChallenge: 'Challenge',
    openCard: 'Open the card',
    none: 'nothing yet',
    empty: 'No data item to link',
    emptyText: 'The network is drawn from the cards of the map.',
  },
});
