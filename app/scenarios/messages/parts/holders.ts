import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the form of a holder. */
export const holders = defineMessages({
  fr: {
    holders: {
      list: 'Les détenteurs',
      lead: 'De deux à cinq indispensables. Les autres viennent en plus, si tout va bien.',
      add: 'Ajouter un détenteur à la main',
      new: 'Nouveau détenteur',
      none: 'Aucun détenteur pour l’instant.',
      fields: {
        name: 'Nom',
        indispensable: 'Indispensable : sans lui, rien ne commence',
        access: 'Accès',
        effort: 'Ce que rendre les données lui demande',
        missing: 'Ce qui manque avant que ses données arrivent',
      },
      hints: { missing: 'Un accord, une interface, un connecteur.' },
      groups: {},
    },
  },
  en: {
    holders: {
      list: 'Holders',
      lead: 'Two to five indispensable ones. Others come as extras, if all goes well.',
      add: 'Add a holder by hand',
      new: 'New holder',
      none: 'No holder yet.',
      fields: {
        name: 'Name',
        indispensable: 'Indispensable: nothing begins without it',
        access: 'Access',
        effort: 'What giving the data back asks of it',
        missing: 'What is missing before its data can come',
      },
      hints: { missing: 'An agreement, an interface, a connector.' },
      groups: {},
    },
  },
});
