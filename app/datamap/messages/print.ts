import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Fiches données',
    name: (territory: string, cards: number) =>
      `Fiches données · ${territory} · ${cards > 1 ? `${cards} fiches` : `${cards} fiche`}`,
    none: 'Aucune donnée ne répond à ces filtres. Enlevez un filtre, puis imprimez à nouveau.',
    label: (name: string) => `${name} :`,
    open: (title: string) => `Code QR de la fiche « ${title} »`,
    fileName: 'fiches-donnees',
  },
  en: {
    title: 'Data cards',
    name: (territory: string, cards: number) =>
      `Data cards · ${territory} · ${cards === 1 ? '1 card' : `${cards} cards`}`,
    none: 'No data item answers these filters. Take a filter off, then print again.',
    label: (name: string) => `${name}:`,
    open: (title: string) => `QR code of the card “${title}”`,
    fileName: 'data-cards',
  },
});
