import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    label: 'Les données',
    map: 'Cartographie',
    sheets: 'Feuilles à remplir',
    network: 'Réseau',
    holders: 'Détenteurs',
    uses: 'Premiers usages',
    share: 'Partage',
    toRead: (n: number) => `${n} à lire`,
  },
  en: {
    label: 'Data',
    map: 'Map',
    sheets: 'Sheets to fill in',
    network: 'Network',
    holders: 'Holders',
    uses: 'First uses',
    share: 'Sharing',
    toRead: (n: number) => `${n} to read`,
  },
});
