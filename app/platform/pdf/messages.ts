import { defineMessages } from '../i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    tooLong: (pages: number, most: number) =>
      `Ce document compterait ${pages} pages ; on en imprime ${most} au plus d'un coup. Rien n'a changé. Choisissez un défi ou un filtre, puis recommencez.`,
  },
  en: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    tooLong: (pages: number, most: number) =>
      `This document would take ${pages} pages; ${most} are printed at most in one go. Nothing changed. Choose one challenge or a filter, then try again.`,
  },
});
