import { defineMessages } from '~/platform/i18n/messages.ts';

/** The sheet of scenarios in the workbook of an initiative. */
export const messages = defineMessages({
  fr: {
    tab: 'Scénarios',
    title: 'Les scénarios, et les données qu’ils demandent',
    columns: {
      title: 'Scénario',
      pitch: 'En une phrase',
      data: 'Données demandées',
      cards: 'Fiches dont elles viennent',
      places: 'Places',
      starts: 'Début',
      pilot: 'Expérimentation',
      updated: 'Modifié le',
    },
  },
  en: {
    tab: 'Scenarios',
    title: 'The scenarios, and the data they ask for',
    columns: {
      title: 'Scenario',
      pitch: 'In one line',
      data: 'Data asked for',
      cards: 'Cards they come from',
      places: 'Places',
      starts: 'Begins',
      pilot: 'Pilot',
      updated: 'Changed on',
    },
  },
});
