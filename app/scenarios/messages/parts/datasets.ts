import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the form of a dataset. */
export const datasets = defineMessages({
  fr: {
    datasets: {
      list: 'Les données',
      lead: 'Chaque donnée demandée s’appuie sur une fiche de la carte.',
      add: 'Ajouter une donnée à la main',
      new: 'Nouvelle donnée',
      none: 'Aucune donnée pour l’instant.',
      fields: {
        title: 'Ce que c’est',
        detail: 'En une ou deux phrases',
        holder: 'Qui la détient',
        connected: 'Par quel connecteur',
        justifiedBy: 'Fiche de la carte qui la justifie',
        indispensable: 'Indispensable : sans elle, pas de réponse',
        historyMonths: 'Mois demandés en arrière',
      },
      hints: {
        detail: 'Telle que les testeurs la liront.',
        connected: 'Si un connecteur la rend déjà.',
        historyMonths: 'De 0 à 36. Le moins possible.',
      },
      groups: {},
    },
  },
  en: {
    datasets: {
      list: 'Data',
      lead: 'Each dataset asked for rests on a card of the map.',
      add: 'Add a dataset by hand',
      new: 'New dataset',
      none: 'No dataset yet.',
      fields: {
        title: 'What it is',
        detail: 'In a sentence or two',
        holder: 'Who holds it',
        connected: 'Through which connector',
        justifiedBy: 'Card of the map that justifies it',
        indispensable: 'Indispensable: no answer without it',
        historyMonths: 'Months asked for, back in time',
      },
      hints: {
        detail: 'As testers will read it.',
        connected: 'If a connector returns it already.',
        historyMonths: 'From 0 to 36. As few as possible.',
      },
      groups: {},
    },
  },
});
