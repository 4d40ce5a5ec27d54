import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the form of what is measured. */
export const measures = defineMessages({
  fr: {
    indicators: {
      list: 'Ce que l’on regarde bouger',
      lead: 'Des indicateurs d’évolution plutôt que de succès : une barre à franchir chasse les surprises.',
      add: 'Ajouter un indicateur',
      new: 'Nouvel indicateur',
      none: 'Aucun indicateur pour l’instant.',
      fields: {
        title: 'Ce que l’on suit',
        kind: 'Quel genre d’indicateur',
        definition: 'Comment on le compte',
        unit: 'Unité',
        from: 'D’où vient le chiffre',
        survey: 'Quelle enquête',
      },
      hints: {
        definition: 'Sur combien, parmi qui, à quel moment.',
        survey: 'Si le chiffre vient d’une enquête.',
      },
      groups: {},
    },
    surveys: {
      list: 'Les enquêtes',
      lead: 'Ce que l’on demande aux testeurs, et quand.',
      add: 'Ajouter une enquête',
      new: 'Nouvelle enquête',
      none: 'Aucune enquête pour l’instant.',
      fields: {
        title: 'Nom de l’enquête',
        about: 'Ce qu’elle apprend',
        wave: 'Quand',
        afterDays: 'Jours après l’inscription',
        panels: 'Pour quels panels',
        datasets: 'Données lues à côté',
      },
      hints: { afterDays: 'Si elle n’est ni avant ni après tout le reste.', panels: 'Aucun coché : tout le monde.' },
      groups: {},
    },
  },
  en: {
    indicators: {
      list: 'What we watch move',
      lead: 'Indicators of evolution rather than of success: a bar to clear drives surprises out.',
      add: 'Add an indicator',
      new: 'New indicator',
      none: 'No indicator yet.',
      fields: {
        title: 'What is followed',
        kind: 'What kind of indicator',
        definition: 'How it is counted',
        unit: 'Unit',
        from: 'Where the figure comes from',
        survey: 'Which survey',
      },
      hints: { definition: 'Out of how many, among whom, when.', survey: 'If the figure comes from a survey.' },
      groups: {},
    },
    surveys: {
      list: 'Surveys',
      lead: 'What testers are asked, and when.',
      add: 'Add a survey',
      new: 'New survey',
      none: 'No survey yet.',
      fields: {
        title: 'Name of the survey',
        about: 'What it teaches',
        wave: 'When',
        afterDays: 'Days after enrolment',
        panels: 'For which panels',
        datasets: 'Data read beside it',
      },
      hints: { afterDays: 'If it is neither before nor after all the rest.', panels: 'None ticked: everyone.' },
      groups: {},
    },
  },
});
