import { defineMessages } from '~/platform/i18n/messages.ts';

export const planMessages = defineMessages({
  fr: {
    documentTitle: 'Prévoir le recrutement',
    title: (pilot: string) => `${pilot} : combien recruter`,
    lead: 'Pour finir avec assez de testeurs, d’après une courbe déjà observée.',
    form: {
      source: 'D’après la courbe de',
      endWith: 'Testeurs voulus au dernier jour',
      weeks: 'Semaines après le premier usage',
      certainty: 'Certitude voulue, en %',
      enrolled: 'Et si l’on en inscrit',
      enrolledHint: 'Facultatif : la chance que ce nombre suffise.',
      act: 'Calculer',
      wrong: (field: string, from: number, to: string) => `${field} : un nombre entier de ${from} à ${to}.`,
    },
    answer: (n: string, endWith: string, weeks: number, certainty: string) =>
      `Inscrire ${n} personnes pour finir avec ${endWith} ou plus après ${weeks} semaines, ${certainty} de chances`,
    none: (endWith: string, certainty: string) =>
      `Aucun nombre ne donne ${certainty} de chances d’en garder ${endWith} : la part qui reste est trop incertaine`,
    unknown: (weeks: number) => `Cette courbe n’est connue que jusqu’à ${weeks} semaines`,
    unknownWhy:
      'Au-delà, trop peu de personnes sont suivies pour prévoir. Choisissez une durée plus courte ou une autre courbe.',
    noSource: 'Aucune courbe n’est encore connue : il faut quelques semaines d’usage, ou une courbe publiée.',
    chance: (n: string, chance: string, endWith: string) =>
      `Avec ${n} inscriptions, ${chance} de chances d’en garder ${endWith} ou plus.`,
    because: (share: string, lower: string, upper: string) =>
      `D’après la courbe, ${share} des inscrits sont encore là (de ${lower} à ${upper}).`,
    firstUse: (share: string, stay: string) => `Soit ${share} qui vont jusqu’au premier usage, dont ${stay} restent.`,
    fromFirstUse:
      'La part qui va de l’inscription au premier usage n’est pas connue ici : comptez les personnes qui ont un premier usage, pas les inscrites.',
    picture: 'Chance d’en garder assez, selon le nombre d’inscriptions, en %',
    axis: 'inscriptions',
    levelAxis: '% de chances',
    caveats: {
      title: 'Ce que ce calcul suppose',
      list: [
        'Les prochains testeurs restent comme ceux de la courbe : même service, même accompagnement, même saison.',
        'Chacun part ou reste sans entraîner les autres : un départ en groupe (une panne longue, une polémique) n’est pas prévu.',
        'L’incertitude de la courbe est comptée (loi bêta-binomiale) ; celle d’un autre contexte ne l’est pas.',
      ].join('\n'),
    },
    table: { caption: 'Inscriptions et chances', enrolled: 'Inscriptions', chance: 'Chances' },
  },
  en: {
    documentTitle: 'Plan recruitment',
    title: (pilot: string) => `${pilot}: how many to recruit`,
    lead: 'To end with enough testers, from a curve that was observed.',
    form: {
      source: 'From the curve of',
      endWith: 'Testers wanted on the last day',
      weeks: 'Weeks after first use',
      certainty: 'Certainty wanted, in %',
      enrolled: 'And if one enrols',
      enrolledHint: 'Optional: the chance that this number is enough.',
      act: 'Work it out',
      wrong: (field: string, from: number, to: string) => `${field}: a whole number from ${from} to ${to}.`,
    },
    answer: (n: string, endWith: string, weeks: number, certainty: string) =>
      `Enrol ${n} people to end with ${endWith} or more after ${weeks} weeks, with a ${certainty} chance`,
    none: (endWith: string, certainty: string) =>
      `No number gives a ${certainty} chance of keeping ${endWith}: the share that stays is too uncertain`,
    unknown: (weeks: number) => `This curve is known up to ${weeks} weeks only`,
    unknownWhy: 'Beyond that, too few people are followed to plan by. Choose a shorter time or another curve.',
    noSource: 'No curve is known yet: it takes some weeks of use, or a published curve.',
    chance: (n: string, chance: string, endWith: string) =>
      `With ${n} enrolled, a ${chance} chance of keeping ${endWith} or more.`,
    because: (share: string, lower: string, upper: string) =>
      `By the curve, ${share} of those enrolled are still there (${lower} to ${upper}).`,
    firstUse: (share: string, stay: string) => `That is ${share} who go on to a first use, of whom ${stay} stay.`,
    fromFirstUse:
      'How many go from enrolment to a first use is not known here: count people with a first use, not those enrolled.',
    picture: 'Chance of keeping enough, by number enrolled, in %',
    axis: 'enrolled',
    levelAxis: '% chance',
    caveats: {
      title: 'What this supposes',
      list: [
        'The next testers stay as those of the curve did: same service, same support, same season.',
        'Each one leaves or stays without taking others along: leaving in numbers (a long outage, a controversy) is not planned for.',
        'The uncertainty of the curve counts (beta-binomial law); that of another context does not.',
      ].join('\n'),
    },
    table: { caption: 'Enrolled, and chances', enrolled: 'Enrolled', chance: 'Chance' },
  },
});
