import { defineMessages } from '~/platform/i18n/messages.ts';

/** The nine functions of an operator: of one design, and of two side by side. */
export const messages = defineMessages({
  fr: {
    title: 'Comparer deux modèles',
    heading: 'Deux modèles, les mêmes questions',
    lead: "Neuf fonctions qu'un opérateur de données personnelles remplit toujours, quel que soit le modèle : qui les remplit ici, et qui là ?",
    source:
      'Les neuf fonctions viennent du modèle de référence de MyData Global (2020) ; les réponses sont les nôtres.',
    first: 'Le premier',
    second: 'Le second',
    compare: 'Comparer',
    functionName: 'Fonction',
    question: 'Question',
    differ: (n: number, of: number) =>
      n === 0
        ? 'Les deux répondent pareil partout.'
        : `Ils diffèrent sur ${n} ${n > 1 ? 'lignes' : 'ligne'} sur ${of}.`,
    same: 'pareil des deux côtés',
    policy: 'Ce que chacun impose',
    operator: 'Les neuf fonctions',
    few: 'Il faut deux modèles retenus',
    fewText:
      "Retenez un modèle pour deux cas d'usage, ou deux modèles pour le même : la comparaison les mettra côte à côte.",
    corrected: 'corrigé ici',
    byDefault: (model: string) => `Réponse du modèle : ${model}`,
    back: 'Aller à la gouvernance',
    mine: {
      title: 'Neuf fonctions',
      heading: (name: string) => `« ${name} », fonction par fonction`,
      lead: 'Chaque réponse suit le modèle retenu. Corrigez celles qui ne disent pas ce qui se passera ici ; videz le champ pour revenir à celle du modèle.',
      noModel: "Retenez d'abord un modèle",
      noModelText: 'Chaque modèle a sa réponse aux neuf fonctions ; la vôtre en part.',
      choose: 'Choisir un modèle',
      compare: 'Comparer avec un autre',
    },
  },
  en: {
    title: 'Compare two designs',
    heading: 'Two designs, the same questions',
    lead: 'Nine functions that an operator of personal data always fills, whatever the model: who fills them here, and who there?',
    source: 'The nine functions come from the reference model of MyData Global (2020); the answers are ours.',
    first: 'The first',
    second: 'The second',
    compare: 'Compare',
    functionName: 'Function',
    question: 'Question',
    differ: (n, of) =>
      n === 0 ? 'Both answer alike everywhere.' : `They differ on ${n} ${n > 1 ? 'lines' : 'line'} of ${of}.`,
    same: 'alike on both sides',
    policy: 'What each imposes',
    operator: 'The nine functions',
    few: 'It takes two models retained',
    fewText:
      'Retain a model for two use cases, or two models for the same one: the comparison will put them side by side.',
    corrected: 'corrected here',
    byDefault: (model) => `The model's answer: ${model}`,
    back: 'Go to governance',
    mine: {
      title: 'Nine functions',
      heading: (name) => `“${name}”, function by function`,
      lead: 'Each answer follows the model retained. Correct those that do not say what will happen here; empty the field to go back to the model’s.',
      noModel: 'Retain a model first',
      noModelText: 'Each model has its answer to the nine functions; yours starts from it.',
      choose: 'Choose a model',
      compare: 'Compare with another',
    },
  },
});
