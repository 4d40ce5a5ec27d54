import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      untitled: "Donnez un titre à ce modèle, ou choisissez le cas d'usage dont il prendra le nom.",
      'design-changed':
        "Quelqu'un a modifié ce modèle pendant que vous écriviez. Rien n'a été écrasé et votre texte est resté dans le formulaire : ouvrez la page dans un autre onglet, comparez, puis rechargez celle-ci pour reprendre.",
      'stress-changed':
        "Quelqu'un a modifié cette épreuve pendant que vous écriviez. Rien n'a été écrasé et votre texte est resté dans le formulaire : comparez dans un autre onglet, puis rechargez cette page.",
      'nothing-answered': "Cette réponse est vide : choisissez au moins une ligne. Rien n'a été ajouté.",
      'too-many-answers': ({ most }: { most: number }) =>
        `Il y a déjà ${most} réponses, le plus que le plan puisse montrer. Cette réponse n'a pas été ajoutée.`,
      'too-many-stress-tests': ({ most }: { most: number }) =>
        `Il y a déjà ${most} épreuves. Celle-ci n'a pas été ajoutée : retirez-en une d'abord.`,
      'no-weight': "Si aucune question ne compte, le plan ne dit plus rien. Gardez au moins un poids. Rien n'a changé.",
      'nothing-written': "Dites au moins comment le modèle est touché. Rien n'a été enregistré.",
    },
  },
  en: {
    errors: {
      untitled: 'Give this design a title, or choose the use case whose name it will take.',
      'design-changed':
        'Somebody changed this design while you were writing. Nothing was overwritten and your text stayed in the form: open the page in another tab, compare, then reload this one to go on.',
      'stress-changed':
        'Somebody changed this test while you were writing. Nothing was overwritten and your text stayed in the form: compare in another tab, then reload this page.',
      'nothing-answered': 'This answer is empty: choose at least one line. Nothing was added.',
      'too-many-answers': ({ most }) =>
        `There are ${most} answers already, the most that the plane can show. This one was not added.`,
      'too-many-stress-tests': ({ most }) =>
        `There are ${most} tests already. This one was not added: remove one first.`,
      'no-weight': 'If no question counts, the plane says nothing any more. Keep at least one weight. Nothing changed.',
      'nothing-written': 'Say at least how the model is hit. Nothing was saved.',
    },
  },
});
