import { defineMessages } from '~/platform/i18n/messages.ts';

export const pairMessages = defineMessages({
  fr: {
    documentTitle: 'Avant et après',
    title: (before: string, after: string) => `${before}, puis ${after}`,
    trustTitle: (study: string) => `${study} : avant et après`,
    lead: (pairs: string) =>
      `${pairs} personnes ont répondu aux deux questionnaires. Seules leurs réponses sont comparées, chacune à elle-même.`,
    leadFew: (k: number) => `Moins de ${k} personnes ont répondu aux deux questionnaires.`,
    toList: 'Tous les questionnaires',
    all: 'Toutes les questions communes',
    only: (study: string) => `Seulement : ${study}`,
    nothing: {
      title: 'Rien à comparer',
      body: 'Aucune question ne porte le même nom, dans le même genre, avant et après.',
    },
    tooFew: {
      title: 'Trop peu pour le dire',
      body: 'Il faut dix personnes ayant répondu les deux fois pour parler d’un écart ; les chiffres ci-dessous décrivent, sans conclure.',
    },
    cause: 'Un écart avant-après ne dit pas sa cause : il n’y a pas ici de groupe tiré au sort à qui comparer.',
    file: 'Télécharger (CSV)',
    figureFile: (format: string) => `Télécharger (${format})`,
    question: (title: string) => `« ${title} »`,
    changedWording: 'Les mots ont changé entre les deux : à lire avec prudence.',
    up: (from: string, to: string) => `En hausse : de ${from} à ${to}`,
    down: (from: string, to: string) => `En baisse : de ${from} à ${to}`,
    still: (from: string, to: string) => `Pas d'écart net : de ${from} à ${to}`,
    tooFewToSay: (from: string, to: string) => `Trop peu pour le dire : de ${from} à ${to}`,
    up1: (answer: string, from: string, to: string) => `« ${answer} » monte de ${from} à ${to}`,
    down1: (answer: string, from: string, to: string) => `« ${answer} » baisse de ${from} à ${to}`,
    stillShares: 'Les réponses ne changent pas nettement',
    difference: (difference: string, lower: string, upper: string) =>
      `Écart moyen ${difference}, de ${lower} à ${upper} (95 %).`,
    differenceAlone: (difference: string) => `Écart moyen ${difference}.`,
    method: (seed: number, resamples: string) => `Bootstrap par percentiles, ${resamples} tirages, graine ${seed}.`,
    wilcoxon: (v: string, p: string, exact: boolean) =>
      `Wilcoxon signé : V = ${v}, ${p} (${exact ? 'loi exacte' : 'loi normale, correction de continuité'}).`,
    wilcoxonFew: 'Trop peu de personnes ont changé pour montrer un test.',
    pairs: (n: string) => `${n} paires.`,
    legend: 'Rond vide : avant. Rond plein : après, avec l’intervalle à 95 % de l’écart.',
    sharesMethod:
      'Intervalle de l’écart : Bonett et Price (2012) ; p : test de McNemar exact. Sans eux : trop peu ont changé.',
    p: (p: string) => `p = ${p}`,
    pSmall: (p: string) => `p < ${p}`,
    points: (n: string) => `${n} points`,
    reasons: {
      few: 'Trop peu de paires pour les montrer',
      alone: 'Ceux qui n’ont répondu qu’une fois sont trop peu nombreux',
    },
    reasonsLong: {
      few: (k: number) => `Moins de ${k} personnes ont répondu à cette question les deux fois.`,
      alone: (k: number) =>
        `Moins de ${k} personnes n’ont répondu qu’une fois : en soustrayant ces parts de celles de chaque questionnaire, on retrouverait leurs réponses.`,
    },
    table: {
      moment: 'Quand',
      before: 'Avant',
      after: 'Après',
      difference: 'Écart',
      interval: 'Intervalle à 95 %',
      answer: 'Réponse',
      test: 'Test',
      mean: 'Moyenne',
    },
    transitions: 'Qui est passé de quoi à quoi',
    transitionsCaption: 'Avant en lignes, après en colonnes ; des personnes',
    noTransitions: 'Le tableau des passages n’est pas montré : certains parleraient de trop peu de personnes.',
  },
  en: {
    documentTitle: 'Before and after',
    title: (before: string, after: string) => `${before}, then ${after}`,
    trustTitle: (study: string) => `${study}: before and after`,
    lead: (pairs: string) =>
      `${pairs} people answered both surveys. Only their answers are compared, each with their own.`,
    leadFew: (k: number) => `Fewer than ${k} people answered both surveys.`,
    toList: 'All surveys',
    all: 'All questions in common',
    only: (study: string) => `Only: ${study}`,
    nothing: {
      title: 'Nothing to compare',
      body: 'No question has the same name, in the same kind, before and after.',
    },
    tooFew: {
      title: 'Too few to say',
      body: 'It takes ten people who answered both times to speak of a difference; the figures below describe, without concluding.',
    },
    cause:
      'A difference between before and after does not tell its cause: no group was drawn at random to compare with.',
    file: 'Download (CSV)',
    figureFile: (format: string) => `Download (${format})`,
    question: (title: string) => `“${title}”`,
    changedWording: 'The words changed between the two: read with care.',
    up: (from: string, to: string) => `Up: from ${from} to ${to}`,
    down: (from: string, to: string) => `Down: from ${from} to ${to}`,
    still: (from: string, to: string) => `No clear difference: from ${from} to ${to}`,
    tooFewToSay: (from: string, to: string) => `Too few to say: from ${from} to ${to}`,
    up1: (answer: string, from: string, to: string) => `“${answer}” goes up from ${from} to ${to}`,
    down1: (answer: string, from: string, to: string) => `“${answer}” goes down from ${from} to ${to}`,
    stillShares: 'Answers do not clearly change',
    difference: (difference: string, lower: string, upper: string) =>
      `Mean difference ${difference}, ${lower} to ${upper} (95%).`,
    differenceAlone: (difference: string) => `Mean difference ${difference}.`,
    method: (seed: number, resamples: string) => `Percentile bootstrap, ${resamples} resamples, seed ${seed}.`,
    wilcoxon: (v: string, p: string, exact: boolean) =>
      `Wilcoxon signed rank: V = ${v}, ${p} (${exact ? 'exact law' : 'normal law, continuity correction'}).`,
    wilcoxonFew: 'Too few people changed for a test to be shown.',
    pairs: (n: string) => `${n} pairs.`,
    legend: 'Open circle: before. Full circle: after, with the 95% interval of the difference.',
    sharesMethod:
      'Interval of the difference: Bonett and Price (2012); p: McNemar’s exact test. Without them: too few changed.',
    p: (p: string) => `p = ${p}`,
    pSmall: (p: string) => `p < ${p}`,
    points: (n: string) => `${n} points`,
    reasons: {
      few: 'Too few pairs to show them',
      alone: 'Those who answered only once are too few',
    },
    reasonsLong: {
      few: (k: number) => `Fewer than ${k} people answered this question both times.`,
      alone: (k: number) =>
        `Fewer than ${k} people answered only once: taking these shares away from those of each survey would give their answers.`,
    },
    table: {
      moment: 'When',
      before: 'Before',
      after: 'After',
      difference: 'Difference',
      interval: '95% interval',
      answer: 'Answer',
      test: 'Test',
      mean: 'Mean',
    },
    transitions: 'Who went from what to what',
    transitionsCaption: 'Before in rows, after in columns; people',
    noTransitions: 'The table of passages is not shown: some would be about too few people.',
  },
});
