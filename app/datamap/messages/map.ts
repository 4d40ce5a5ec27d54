import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';
import type { Finding } from '../matrix.ts';
import type { Share } from '../proportion.ts';

const s = (n: number): string => (n > 1 ? 's' : '');
const data = (n: number): string => `${formatNumber('fr', n)} donnée${s(n)}`;
const items = (n: number): string => `${formatNumber('en', n)} data item${n === 1 ? '' : 's'}`;

export const messages = defineMessages({
  fr: {
    title: 'Qui détient quoi, et pour quel défi',
    importLink: 'Importer une feuille',
    export: 'Tableur',
    exportAs: (format: string) => `Télécharger en .${format}`,
    exportSchema: 'Description des colonnes du CSV (Table Schema)',
    keyword: 'Mot-clé',
    keywordExample: 'facture, température…',
    nature: 'Nature',
    natures: { all: 'Toutes', personal: 'Personnelles', other: 'Autres', unknown: 'À préciser' },
    access: 'Accès',
    accesses: { easy: 'Facile', medium: 'Moyen', hard: 'Difficile', unknown: 'À vérifier' },
    holder: 'Détenteur',
    everyHolder: 'Tous',
    noHolder: 'Sans détenteur connu',
    apply: 'Filtrer',
    found: (found: number, all: number) => `${data(found)} sur ${all}`,
    foundAll: (all: number) => `${data(all)} en tout`,
    showAll: 'Tout montrer',
    inWords: (n: number, personal: number, unknown: number, share: Share) => {
      const parts: Record<Share, string> = {
        none: unknown > 0 ? "aucune n'est encore dite personnelle" : "aucune n'est personnelle",
        quarter: 'un quart sont personnelles',
        third: 'un tiers sont personnelles',
        half: 'la moitié sont personnelles',
        'two-thirds': 'les deux tiers sont personnelles',
        'three-quarters': 'les trois quarts sont personnelles',
        all: 'toutes sont personnelles',
        some: `${personal} ${personal > 1 ? 'sont personnelles' : 'est personnelle'}`,
      };
      return `${data(n)} : ${parts[share]}.`;
    },
    network: 'Voir en réseau : détenteurs, données, usages',
    print: 'Imprimer les fiches',
    figureTitle: 'Chaque carré est une ligne du Datablitz',
    finding: ({ widest, poorest, withoutHolder, shared }: Finding) =>
      [
        widest &&
          (widest.all
            ? `${widest.name} nourrit à lui seul les ${widest.challenges} défis.`
            : `${widest.name} sert ${widest.challenges} défis.`),
        poorest &&
          `« ${poorest.name} » reste le plus pauvre : ${data(poorest.total)}, dont ${poorest.personal} sur des personnes.`,
        withoutHolder > 0 &&
          `${data(withoutHolder)} n'${withoutHolder > 1 ? 'ont' : 'a'} pas encore de détenteur connu.`,
        shared > 0 && `Une donnée que plusieurs détiennent apparaît plusieurs fois.`,
      ]
        .filter(Boolean)
        .join(' '),
    keyPersonal: (n: number) => `sur des personnes (${formatNumber('fr', n)})`,
    keyOther: (n: number) => `autres (${formatNumber('fr', n)})`,
    keyUnknown: (n: number) => `à préciser (${formatNumber('fr', n)})`,
    caption: 'Détenteurs et défis',
    holdersHead: 'Détenteur',
    total: 'en tout',
    useful: 'Données utiles au défi',
    keyUnit: (n: number) => `un carré pour ${n} données`,
    moreHolders: (n: number) => (n > 1 ? `Montrer les ${n} autres détenteurs` : "Montrer l'autre détenteur"),
    leftOut: (holders: number, challenges: number) =>
      `Il y a aussi ${[
        holders > 0 && `${holders} autre${s(holders)} détenteur${s(holders)}`,
        challenges > 0 && `${challenges} autre${s(challenges)} défi${s(challenges)}`,
      ]
        .filter(Boolean)
        .join(' et ')} : filtrez la carte pour les voir.`,
    cell: (n: number, personal: number, unknown: number) =>
      [data(n), `${personal} sur des personnes`, unknown > 0 && `${unknown} à préciser`].filter(Boolean).join(', '),
    cards: 'Les fiches',
    cardsFor: (holder: string, challenge: string, n: number) =>
      `${[holder, challenge && `« ${challenge} »`].filter(Boolean).join(', pour ')} : ${data(n)}`,
    cardsCount: (n: number) => (n > 1 ? `${n} fiches` : `${n} fiche`),
    readMore: (n: number) => (n > 1 ? `Lire les ${n} autres fiches` : "Lire l'autre fiche"),
    noCards: 'Aucune donnée ne répond à ces filtres.',
    noCardsNext: 'Enlevez un filtre ou changez de mot-clé.',
    data: 'Données',
    heldBy: 'Détenteurs',
    about: 'Porte sur',
    aboutSomebody: 'des personnes',
    aboutNobody: 'autre chose',
    aboutUnknown: 'à préciser',
    read: 'Lire la fiche',
    readLabel: (title: string) => `Lire la fiche « ${title} »`,
    open: 'Remonter le fil',
    openLabel: (title: string) => `Remonter le fil de « ${title} »`,
    range: (from: number, to: number, all: number) => `${from}–${to} sur ${all}`,
    previous: 'Fiches précédentes',
    next: 'Fiches suivantes',
    pages: 'Pages des fiches',
    imported: (n: number, file: string) =>
      `${n > 1 ? `${n} données sont ajoutées` : 'Une donnée est ajoutée'} depuis ${file}.`,
    undo: "Annuler l'import",
    empty: {
      title: 'La carte est encore blanche',
      text: "Elle se dessine à partir des feuilles du Datablitz : une ligne par donnée, ce qu'elle apprend, qui la détient, et si l'on peut l'obtenir.",
      textReader: 'Elle se dessinera quand les feuilles du Datablitz seront importées.',
      action: 'Importer une feuille',
      template: 'Télécharger la feuille vierge',
    },
  },
  en: {
    title: 'Who holds what, and for which challenge',
    importLink: 'Import a sheet',
    export: 'Spreadsheet',
    exportAs: (format: string) => `Download as .${format}`,
    exportSchema: 'Description of the CSV columns (Table Schema)',
    keyword: 'Keyword',
    keywordExample: 'bill, temperature…',
    nature: 'Kind',
    natures: { all: 'All', personal: 'Personal', other: 'Other', unknown: 'To be said' },
    access: 'Access',
    accesses: { easy: 'Easy', medium: 'Medium', hard: 'Hard', unknown: 'To check' },
    holder: 'Holder',
    everyHolder: 'All',
    noHolder: 'No known holder',
    apply: 'Filter',
    found: (found: number, all: number) => `${items(found)} out of ${all}`,
    foundAll: (all: number) => `${items(all)} in all`,
    showAll: 'Show all',
    inWords: (n: number, personal: number, unknown: number, share: Share) => {
      const parts: Record<Share, string> = {
        none: unknown > 0 ? 'none is said to be personal yet' : 'none is personal',
        quarter: 'a quarter are personal',
        third: 'a third are personal',
        half: 'half are personal',
        'two-thirds': 'two thirds are personal',
        'three-quarters': 'three quarters are personal',
        all: 'all are personal',
        some: `${personal} ${personal === 1 ? 'is' : 'are'} personal`,
      };
      return `${items(n)}: ${parts[share]}.`;
    },
    network: 'See as a network: holders, data, uses',
    print: 'Print the cards',
    figureTitle: 'Each square is a row of the Datablitz',
    finding: ({ widest, poorest, withoutHolder, shared }: Finding) =>
      [
        widest &&
          (widest.all
            ? `${widest.name} alone feeds all ${widest.challenges} challenges.`
            : `${widest.name} serves ${widest.challenges} challenges.`),
        poorest &&
          `“${poorest.name}” is the poorest: ${items(poorest.total)}, ${poorest.personal} of them about people.`,
        withoutHolder > 0 && `${items(withoutHolder)} ${withoutHolder === 1 ? 'has' : 'have'} no known holder yet.`,
        shared > 0 && 'A data item that several hold appears several times.',
      ]
        .filter(Boolean)
        .join(' '),
    keyPersonal: (n: number) => `about people (${formatNumber('en', n)})`,
    keyOther: (n: number) => `other (${formatNumber('en', n)})`,
    keyUnknown: (n: number) => `to be said (${formatNumber('en', n)})`,
    caption: 'Holders and challenges',
    holdersHead: 'Holder',
    total: 'in all',
    useful: 'Useful to the challenge',
    keyUnit: (n: number) => `one square for ${n} data items`,
    moreHolders: (n: number) => (n === 1 ? 'Show the other holder' : `Show the ${n} other holders`),
    leftOut: (holders: number, challenges: number) =>
      `There ${holders + challenges === 1 ? 'is' : 'are'} also ${[
        holders > 0 && `${holders} other holder${s(holders)}`,
        challenges > 0 && `${challenges} other challenge${s(challenges)}`,
      ]
        .filter(Boolean)
        .join(' and ')}: filter the map to see them.`,
    cell: (n: number, personal: number, unknown: number) =>
      [items(n), `${personal} about people`, unknown > 0 && `${unknown} to be said`].filter(Boolean).join(', '),
    cards: 'Data cards',
    cardsFor: (holder: string, challenge: string, n: number) =>
      `${[holder, challenge && `“${challenge}”`].filter(Boolean).join(', for ')}: ${items(n)}`,
    cardsCount: (n: number) => (n === 1 ? '1 card' : `${n} cards`),
    readMore: (n: number) => (n > 1 ? `Read the ${n} other cards` : 'Read the other card'),
    noCards: 'No data item answers these filters.',
    noCardsNext: 'Take a filter off or change the keyword.',
    data: 'Data',
    heldBy: 'Holders',
    about: 'About',
    aboutSomebody: 'people',
    aboutNobody: 'something else',
    aboutUnknown: 'to be said',
    read: 'Read the card',
    readLabel: (title: string) => `Read the card “${title}”`,
    open: 'Follow the thread',
    openLabel: (title: string) => `Follow the thread of “${title}”`,
    range: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
    previous: 'Previous cards',
    next: 'Next cards',
    pages: 'Pages of cards',
    imported: (n: number, file: string) =>
      `${n === 1 ? 'One data item was' : `${n} data items were`} added from ${file}.`,
    undo: 'Undo the import',
    empty: {
      title: 'The map is still blank',
      text: 'It is drawn from the sheets of the Datablitz: one row per data item, what it tells, who holds it, and whether one can get it.',
      textReader: 'It will be drawn once the sheets of the Datablitz are imported.',
      action: 'Import a sheet',
      template: 'Download the blank sheet',
    },
  },
});
