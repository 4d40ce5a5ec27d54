import { getKit } from '~/kit/load-kit.server.ts';
import type { PrintSheet } from '~/kit/schema/sheets.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { inLocale } from '~/platform/i18n/messages.ts';

export interface SheetTitle {
  readonly key: string;
  readonly title: string;
  readonly about: PrintSheet['about'];
}

/** The print sheets of those keys, in words; one that the kit no longer has is left out. */
export function sheetTitles(keys: readonly string[], locale: Locale): SheetTitle[] {
  const { sheets } = getKit();
  return keys.flatMap((key) => {
    const sheet = sheets.find((known) => known.key === key);
    return sheet ? [{ key, title: inLocale(sheet.title, locale), about: sheet.about }] : [];
  });
}
