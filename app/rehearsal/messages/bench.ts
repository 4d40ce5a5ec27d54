import { defineMessages } from '~/platform/i18n/messages.ts';

export const benchMessages = defineMessages({
  fr: {
    usage: 'Usage : npm run bench -- NOM [options] [--json]',
    list: 'Mesures de cette machine :',
    ingest: 'ingest [--homes 100] [--days 365] : garder des relevés à notre façon, et en lignes d’une table PostgreSQL',
    pages:
      'pages [--testers 5000] [--pilot NOM] : faire les pages des services pour un testeur, dans un petit panel et dans un grand',
    pagesMade: (small: string, large: string) =>
      `Temps de processeur pour faire une page, base comprise (médiane), panel de ${small} testeurs puis de ${large}`,
    page: (pilot: string, page: string, small: string, large: string, ratio: string) =>
      `  ${pilot} / ${page} : ${small} ms, puis ${large} ms (× ${ratio})`,
    worst: (page: string, ratio: string) => `La page qui souffre le plus d’un grand panel : ${page} (× ${ratio})`,
    unknown: (name: string) => `Mesure inconnue : ${name}`,
    wrong: (option: string) => `${option} est un nombre entier plus grand que zéro`,
    made: (readings: string, homes: string, days: string) =>
      `${readings} relevés de ${homes} foyers simulés sur ${days} jours : électricité par demi-heure, gaz par jour`,
    line: (name: string, seconds: string, perSecond: string, each: string) =>
      `  ${name} : ${seconds} s, ${perSecond} relevés par seconde, ${each} octets par relevé`,
    ours: 'Atelier',
    ratios: (faster: string, smaller: string) =>
      `Atelier est ${faster} fois plus rapide et ${smaller} fois plus petit que les lignes avec leur clé`,
    leanRatios: (faster: string, smaller: string) =>
      `… et, par rapport aux lignes les plus maigres, sans clé : ${faster} fois plus rapide, ${smaller} fois plus petit`,
    part: 'Comparé : de relevés déjà en mémoire jusqu’au disque. Chez nous : chaque relevé vérifié, puis morceaux par mois, compression, chiffrement, base embarquée, clés comprises. En face : les mêmes en clair, un seul COPY. Fabriquer les relevés ne compte pour personne ; un foyer est donné une seconde fois, pour vérifier que rien n’a changé.',
  },
  en: {
    usage: 'Usage: npm run bench -- NAME [options] [--json]',
    list: 'Measures of this machine:',
    ingest: 'ingest [--homes 100] [--days 365]: keeping readings in our way, and as rows of a PostgreSQL table',
    pages:
      'pages [--testers 5000] [--pilot NAME]: making the pages of services for one tester, in a small panel and a large one',
    pagesMade: (small, large) =>
      `Processor time to make a page, database included (median), panel of ${small} testers, then of ${large}`,
    page: (pilot, page, small, large, ratio) => `  ${pilot} / ${page}: ${small} ms, then ${large} ms (× ${ratio})`,
    worst: (page, ratio) => `The page that a large panel costs most: ${page} (× ${ratio})`,
    unknown: (name) => `Unknown measure: ${name}`,
    wrong: (option) => `${option} is a whole number above zero`,
    made: (readings, homes, days) =>
      `${readings} readings of ${homes} simulated homes over ${days} days: electricity by half-hour, gas by day`,
    line: (name, seconds, perSecond, each) =>
      `  ${name}: ${seconds} s, ${perSecond} readings a second, ${each} bytes per reading`,
    ours: 'Atelier',
    ratios: (faster, smaller) =>
      `Atelier is ${faster} times faster and ${smaller} times smaller than rows with their key`,
    leanRatios: (faster, smaller) =>
      `… and, against the leanest rows, without a key: ${faster} times faster, ${smaller} times smaller`,
    part: 'Compared: from readings in memory to the disk. Ours: each reading checked, then chunks by month, compression, encryption, embedded database, keys included. Against: the same in clear, one COPY. Making the readings counts for neither; one home is given a second time, to check that nothing changed.',
  },
});
