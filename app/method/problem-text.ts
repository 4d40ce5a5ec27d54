import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages as spreadsheetMessages } from '~/platform/spreadsheet/messages.ts';
import { messages } from './messages/problems.ts';

type Words = string | ((params: Record<string, string | number>) => string);

/** The sentence for an error that a person can cause here; any other error goes on as the defect it is. */
export function problemText(error: unknown, locale: Locale): string {
  if (!isAppError(error)) throw error;
  const [room, reason = ''] = error.code.split('.');
  const known =
    room === 'spreadsheet'
      ? pick(spreadsheetMessages, locale).errors
      : room === 'method'
        ? pick(messages, locale).errors
        : {};
  const words = (known as Readonly<Record<string, Words | undefined>>)[reason];
  if (words === undefined) return pick(messages, locale).unexpected;
  return typeof words === 'function' ? words(error.params) : words;
}
