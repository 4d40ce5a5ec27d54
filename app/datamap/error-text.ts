import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages as spreadsheetMessages } from '~/platform/spreadsheet/messages.ts';
import { messages } from './messages/errors.ts';

type Words = string | ((params: Record<string, string | number>) => string);

/** The sentence for an error that reading or importing a workbook can cause; undefined for any other error. */
export function errorText(error: unknown, locale: Locale): string | undefined {
  if (!isAppError(error)) return undefined;
  const [room, reason = ''] = error.code.split('.');
  const known =
    room === 'spreadsheet'
      ? pick(spreadsheetMessages, locale).errors
      : room === 'datamap'
        ? pick(messages, locale).errors
        : {};
  const words = (known as Readonly<Record<string, Words | undefined>>)[reason];
  return typeof words === 'function' ? words(error.params) : words;
}
