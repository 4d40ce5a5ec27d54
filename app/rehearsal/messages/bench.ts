import { defineMessages } from '~/platform/i18n/messages.ts';

export const benchMessages = defineMessages({
  fr: {
    usage: 'Usage : npm run bench -- NOM [options] [--json]',
    list: 'Mesures de cette machine :',
    ingest: 'ingest [--homes 100] [--days 365] : garder des relevés à notre façon, et en lignes d’une table PostgreSQL',
    pages:
      'pages [--testers 5000] [--pilot NOM] : faire les pages des services pour un testeur, dans un petit panel et dans un grand',
    retention:
      'retention [--testers 100000] : les chiffres de la recherche, à côté du SQL le plus simple qui lit les mêmes lignes, sur la base embarquée et sur PostgreSQL',
    retentionMade: (database: string, testers: string, activities: string) =>
      `${database} : ${testers} testeurs, ${activities} activités`,
    rolledUp: (counted: string, made: string, entries: string, folded: string) =>
      `  Compter tout le journal : ${counted} s ; en faire le cumul : ${made} s ; y ajouter ${entries} entrées : ${folded} s`,
    figures: {
      flow: 'parcours',
      retention: 'rétention',
      recurring: 'rétention récurrente',
      frequency: 'fréquence',
      stay: 'durée de présence',
    },
    figure: (figure: string, ours: string, sql: string, ratio: string) =>
      `  ${figure} : ${ours} ms, lecture du cumul comprise ; le SQL : ${sql} ms (× ${ratio})`,
    researchPage: (first: string, then: string) =>
      `  Tous les chiffres de la page : ${first} ms la première fois, ${then} ms ensuite`,
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
    retention:
      'retention [--testers 100000]: the figures of research, beside the plainest SQL that reads the same rows, on the embedded database and on PostgreSQL',
    retentionMade: (database, testers, activities) => `${database}: ${testers} testers, ${activities} activities`,
    rolledUp: (counted, made, entries, folded) =>
      `  Counting the whole log: ${counted} s; rolling it up: ${made} s; folding ${entries} more entries: ${folded} s`,
    figures: {
      flow: 'flow',
      retention: 'retention',
      recurring: 'recurring retention',
      frequency: 'frequency',
      stay: 'length of stay',
    },
    figure: (figure, ours, sql, ratio) =>
      `  ${figure}: ${ours} ms, reading the roll-up included; the SQL: ${sql} ms (× ${ratio})`,
    researchPage: (first, then) => `  Every figure of the page: ${first} ms the first time, ${then} ms after`,
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
