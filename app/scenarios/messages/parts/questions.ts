import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the form of a question that testers answer. */
export const questions = defineMessages({
  fr: {
    questions: {
      list: 'Ce que les testeurs déclarent',
      lead: 'Ce qu’aucun détenteur ne sait. Rien n’y est obligatoire.',
      add: 'Ajouter une question',
      new: 'Nouvelle question',
      none: 'Aucune question pour l’instant.',
      fields: {
        title: 'La question',
        kind: 'La réponse est',
        help: 'Où trouver la réponse, ou pourquoi on la demande',
        options: 'Réponses possibles',
        unit: 'Unité',
        min: 'Au moins',
        max: 'Au plus',
      },
      hints: { options: 'Une par ligne, pour un choix.', unit: 'Pour un nombre : m², km…' },
      groups: {},
    },
  },
  en: {
    questions: {
      list: 'What testers declare',
      lead: 'What no holder knows. Nothing in it is compulsory.',
      add: 'Add a question',
      new: 'New question',
      none: 'No question yet.',
      fields: {
        title: 'The question',
        kind: 'The answer is',
        help: 'Where to find the answer, or why it is asked',
        options: 'Possible answers',
        unit: 'Unit',
        min: 'At least',
        max: 'At most',
      },
      hints: { options: 'One a line, for a choice.', unit: 'For a number: m², km…' },
      groups: {},
    },
  },
});
