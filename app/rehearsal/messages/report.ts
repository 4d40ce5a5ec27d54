import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a report says beyond flow and retention, on the terminal and on the page. Numbers and days come written. */
export const reportMessages = defineMessages({
  fr: {
    notPlayed: 'Ce qui n’a pas été joué',
    services: (names: string) => `Services décrits et pas construits, dont aucune page n'a été jouée : ${names}`,
    holders: (names: string) => `Détenteurs sans connecteur, à qui rien n'a été demandé : ${names}`,
    purposes: (names: string) => `Accords qui n'ont pas été demandés : ${names}`,
    allPlayed: 'Tout a été joué.',
    noUse:
      'Aucune page de cette expérimentation ne compte encore comme un usage : « Premier usage » et ce qui suit restent à zéro, et la rétention ne se calcule pas.',
    surveys: 'Réponses à attendre aux enquêtes (une hypothèse, pas une mesure)',
    noSurveys: 'Aucune enquête n’est prévue.',
    surveyStates: {
      later: (days: string) => `au-delà des jours joués ; pour le savoir, jouez ${days} jours`,
      event: 'à l’occasion de quelque chose : pas de jour prévu, rien à compter',
      unreachable: 'n’atteint personne : voir les problèmes',
    },
    counted: (likely: string, low: string, high: string, reachable: string, due: string) =>
      `environ ${likely} réponses (de ${low} à ${high}) ; au jour dit, ${reachable} des ${due} personnes concernées sont encore là`,
    atFullSize: (likely: string, low: string, high: string, testers: string) =>
      `avec ${testers} testeurs : environ ${likely} (de ${low} à ${high})`,
    load: (testers: string) => `Ce que les détenteurs auraient à servir, ${testers} testeurs connectés`,
    noLoad: 'Aucun détenteur n’est sollicité.',
    loadLine: (holder: string, perDay: string, mostPerDay: string, worst: string, mostPerHour: string) =>
      `${holder} : ${perDay} demandes par jour (il en prend ${mostPerDay}), ${worst} à l'heure la plus pleine (il en prend ${mostPerHour})`,
    loadWhy:
      'Chaque connexion est relevée une fois par jour, dont les trois derniers jours à nouveau ; la première fois, tout le passé demandé. Par heure : une tournée de cent connexions, et les connexions de l’heure la plus pleine jouée, à l’échelle.',
    acts: 'Jours où quelqu’un doit agir',
    noActs: 'Personne n’a rien à faire à la main pendant ces jours.',
    who: {
      lead: 'cheffe de projet',
      facilitator: 'animation',
      researcher: 'recherche',
      operator: 'opérateur',
      testers: 'testeurs',
      owner: 'responsable',
    },
    actKinds: {
      milestone: (about: string) => `étape : ${about}`,
      meeting: (about: string) => `rencontre : ${about}`,
      draw: (about: string) => `tirage au sort : ${about}`,
      wave: (about: string) => `la vague « ${about} » commence`,
      certify: (about: string) => `certifier « ${about} »`,
      'certify-again': (about: string) => `certifier de nouveau « ${about} »`,
      renewal: (about: string) => `accords à renouveler : ${about}`,
      'agreements-end': (about: string) => `fin de l'accord : ${about}`,
      call: (about: string) => `appels à passer : ${about}`,
      'vote-closes': (about: string) => `vote à clore : ${about}`,
      seats: (about: string) => `sièges à pourvoir : ${about}`,
      'holder-waits-for-tester': (about: string) => `${about} attend que la personne se connecte de nouveau`,
      'holder-waits-for-lead': (about: string) => `${about} attend l'équipe`,
    },
    people: (n: string) => `(${n})`,
    storage: 'Ce que cela pèse',
    items: (count: string, bytes: string, each: string) =>
      `${count} relevés et faits gardés, ${bytes} une fois chiffrés, soit ${each} octets chacun`,
    nothingHeld: 'rien n’est gardé',
    disk: (grown: string, files: string) =>
      `${grown} de plus dans la base, à quelques pages près (${files} de fichiers en tout, base vide et journal compris)`,
    fullSize: (testers: string, items: string, bytes: string) =>
      `avec ${testers} testeurs : environ ${items} relevés et faits, ${bytes} de plus dans la base`,
    speed: 'Ce que la répétition a demandé',
    speedLine: (seconds: string, items: string, perSecond: string, memory: string) =>
      `${seconds} secondes jouées, ${items} relevés et faits reçus (${perSecond} par seconde), mémoire au plus haut : ${memory}`,
    problems: (count: string) => `Problèmes trouvés : ${count}`,
    noProblems: 'Aucun problème trouvé.',
    todo: 'À faire',
    place: 'Où',
  },
  en: {
    notPlayed: 'What was not played',
    services: (names) => `Services described and not built, none of whose pages was played: ${names}`,
    holders: (names) => `Holders without a connector, which were asked for nothing: ${names}`,
    purposes: (names) => `Agreements that were not asked for: ${names}`,
    allPlayed: 'Everything was played.',
    noUse:
      'No page of this pilot counts as use yet: “First use” and what follows stay at zero, and retention is not computed.',
    surveys: 'Survey answers to expect (an assumption, not a measure)',
    noSurveys: 'No survey is planned.',
    surveyStates: {
      later: (days) => `beyond the days played; to know, play ${days} days`,
      event: 'when something happens: no planned day, nothing to count',
      unreachable: 'reaches nobody: see the problems',
    },
    counted: (likely, low, high, reachable, due) =>
      `about ${likely} answers (${low} to ${high}); on the day, ${reachable} of the ${due} people concerned are still there`,
    atFullSize: (likely, low, high, testers) => `with ${testers} testers: about ${likely} (${low} to ${high})`,
    load: (testers) => `What holders would have to serve, ${testers} testers connected`,
    noLoad: 'No holder is asked for anything.',
    loadLine: (holder, perDay, mostPerDay, worst, mostPerHour) =>
      `${holder}: ${perDay} calls a day (it takes ${mostPerDay}), ${worst} in the fullest hour (it takes ${mostPerHour})`,
    loadWhy:
      'Each connection is synced once a day, the last three days once more; the first time, all the past asked for. In an hour: a round of a hundred connections, and the connections of the fullest hour played, scaled up.',
    acts: 'Days when someone must act',
    noActs: 'Nobody has anything to do by hand in these days.',
    who: {
      lead: 'project lead',
      facilitator: 'facilitation',
      researcher: 'research',
      operator: 'operator',
      testers: 'testers',
      owner: 'in charge',
    },
    actKinds: {
      milestone: (about) => `milestone: ${about}`,
      meeting: (about) => `meeting: ${about}`,
      draw: (about) => `draw: ${about}`,
      wave: (about) => `the wave “${about}” begins`,
      certify: (about) => `certify “${about}”`,
      'certify-again': (about) => `certify “${about}” again`,
      renewal: (about) => `agreements to renew: ${about}`,
      'agreements-end': (about) => `end of the agreement: ${about}`,
      call: (about) => `calls to make: ${about}`,
      'vote-closes': (about) => `vote to close: ${about}`,
      seats: (about) => `seats to fill: ${about}`,
      'holder-waits-for-tester': (about) => `${about} waits for the person to connect again`,
      'holder-waits-for-lead': (about) => `${about} waits for the team`,
    },
    people: (n) => `(${n})`,
    storage: 'What it weighs',
    items: (count, bytes, each) => `${count} readings and entries kept, ${bytes} once encrypted: ${each} bytes each`,
    nothingHeld: 'nothing is kept',
    disk: (grown, files) =>
      `${grown} more in the database, give or take a few pages (${files} of files in all, empty database and journal included)`,
    fullSize: (testers, items, bytes) =>
      `with ${testers} testers: about ${items} readings and entries, ${bytes} more in the database`,
    speed: 'What the rehearsal took',
    speedLine: (seconds, items, perSecond, memory) =>
      `${seconds} seconds played, ${items} readings and entries received (${perSecond} a second), memory at most: ${memory}`,
    problems: (count) => `Problems found: ${count}`,
    noProblems: 'No problem found.',
    todo: 'To do',
    place: 'Where',
  },
});
