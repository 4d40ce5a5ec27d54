import { defineMessages } from '~/platform/i18n/messages.ts';

export const cliMessages = defineMessages({
  fr: {
    usage:
      'Usage : npm run rehearse -- EXPÉRIMENTATION --testers 100 --days 120 --seed 1 [--from 2026-08-31] [--governance MODÈLE] [--incident NOM@jour[:détenteur][+jours]]… [--json]',
    errors: {
      unknownOption: (option: string) => `Option inconnue : ${option}`,
      missingPilot: (known: string) => `Quelle expérimentation ? Il y a : ${known}`,
      tooManyPilots: (given: string) => `Une seule expérimentation à la fois, et non : ${given}`,
      unknownPilot: (slug: string, known: string) => `Expérimentation inconnue : ${slug}. Il y a : ${known}`,
      brokenPilot: (slug: string) => `Le dossier de ${slug} contient des erreurs :`,
      notWhole: (option: string, value: string, from: string, to: string) =>
        `--${option} est un nombre entier de ${from} à ${to}, et non : ${value}`,
      unknownModel: (value: string, known: string) => `--governance est un modèle parmi ${known}, et non : ${value}`,
      notAnIncident: (value: string, known: string) =>
        `--incident s'écrit NOM@jour[:détenteur][+jours], pendant les jours joués, et non : ${value}. Les noms : ${known}`,
      notADay: (value: string) => `--from est un jour qui existe, comme 2026-08-31, et non : ${value}`,
      tooManyTesters: (testers: string, places: string) =>
        `--testers ${testers} : les panels de cette expérimentation n'ont que ${places} places`,
      ended: (first: string, last: string) =>
        `--from ${first} : les accords de cette expérimentation s'arrêtent le ${last}`,
      stopped: 'Répétition arrêtée ; sa base jetable est effacée.',
    },
    opening: "Ouverture d'une base jetable…",
    progress: (day: string, days: string, enrolled: string, testers: string) =>
      `Jour ${day} sur ${days}, ${enrolled} inscriptions sur ${testers}`,
    title: (pilot: string) => `Répétition générale : ${pilot}`,
    played: (testers: string, days: string, from: string, to: string, seed: string) =>
      `${testers} testeurs simulés, ${days} jours (du ${from} au ${to}), graine ${seed}`,
    simulated: (asOf: string) =>
      `Personnes simulées, d'après des hypothèses du ${asOf} (app/rehearsal/data/behaviour.yaml) : rien n'est mesuré sur de vraies personnes.`,
    flow: 'Parcours',
    ofPrevious: "de l'étape d'avant",
    ofEnrolled: 'des inscriptions',
    retention: 'Rétention depuis le premier usage de chacun (intervalle de Wilson à 95 %)',
    week: (week: string, cell: string) => `semaine ${week} : ${cell}`,
    classic: 'classique (actifs cette semaine-là)',
    rolling: 'glissante (actifs cette semaine-là ou après)',
    cell: (share: string, lower: string, upper: string, retained: string, known: string) =>
      `${share} (${lower} à ${upper}), ${retained} sur ${known}`,
    tooEarly: 'trop tôt pour le dire',
    governance: (model: string) => `Sous ce modèle : ${model} (rejoué et compté, rien n'est écrit à la main)`,
    asked: (consents: string, decisions: string) =>
      `${consents} accords demandés à chaque personne, ${decisions} décisions en tout`,
    readBy: (dataset: string, readers: string) => `${dataset} : lu par ${readers}`,
    nobody: 'personne d’autre que la personne',
    copies: (made: string, gone: string) =>
      `${made} copies par personne ; après un départ, ${gone} confirmées effacées`,
    standIns: (names: string) => `Doublures jouées à la place de ce qui n'est pas construit : ${names}`,
    same: 'Même graine, mêmes chiffres : tous, sauf les secondes et, à quelques pages près, le disque.',
  },
  en: {
    usage:
      'Usage: npm run rehearse -- PILOT --testers 100 --days 120 --seed 1 [--from 2026-08-31] [--governance MODEL] [--incident NAME@day[:holder][+days]]… [--json]',
    errors: {
      unknownOption: (option) => `Unknown option: ${option}`,
      missingPilot: (known) => `Which pilot? There is: ${known}`,
      tooManyPilots: (given) => `One pilot at a time, not: ${given}`,
      unknownPilot: (slug, known) => `Unknown pilot: ${slug}. There is: ${known}`,
      brokenPilot: (slug) => `The folder of ${slug} has mistakes:`,
      notWhole: (option, value, from, to) => `--${option} is a whole number from ${from} to ${to}, not: ${value}`,
      unknownModel: (value, known) => `--governance is one of ${known}, not: ${value}`,
      notAnIncident: (value, known) =>
        `--incident is written NAME@day[:holder][+days], within the days played, not: ${value}. The names: ${known}`,
      notADay: (value) => `--from is a day that exists, such as 2026-08-31, not: ${value}`,
      tooManyTesters: (testers, places) => `--testers ${testers}: the panels of this pilot have only ${places} places`,
      ended: (first, last) => `--from ${first}: the agreements of this pilot end on ${last}`,
      stopped: 'Rehearsal stopped; its throw-away database is erased.',
    },
    opening: 'Opening a throw-away database…',
    progress: (day, days, enrolled, testers) => `Day ${day} of ${days}, ${enrolled} of ${testers} enrolled`,
    title: (pilot) => `Rehearsal: ${pilot}`,
    played: (testers, days, from, to, seed) =>
      `${testers} simulated testers, ${days} days (${from} to ${to}), seed ${seed}`,
    simulated: (asOf) =>
      `Simulated people, after assumptions of ${asOf} (app/rehearsal/data/behaviour.yaml): nothing here is measured on real ones.`,
    flow: 'Flow',
    ofPrevious: 'of the step before',
    ofEnrolled: 'of all enrolled',
    retention: 'Retention since each one’s own first use (Wilson interval, 95%)',
    week: (week, cell) => `week ${week}: ${cell}`,
    classic: 'classic (active in that week)',
    rolling: 'rolling (active in that week or later)',
    cell: (share, lower, upper, retained, known) => `${share} (${lower} to ${upper}), ${retained} of ${known}`,
    tooEarly: 'too early to tell',
    governance: (model) => `Under this model: ${model} (replayed and counted, nothing is written by hand)`,
    asked: (consents, decisions) => `${consents} agreements asked of each person, ${decisions} decisions in all`,
    readBy: (dataset, readers) => `${dataset}: read by ${readers}`,
    nobody: 'nobody but the person',
    copies: (made, gone) => `${made} copies per person; after a departure, ${gone} confirmed erased`,
    standIns: (names) => `Stand-ins played for what is not built: ${names}`,
    same: 'Same seed, same figures: all of them but the seconds and, give or take a few pages, the disk.',
  },
});
