import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages/errors.ts';

/** The sentence for an error of this room that a person can cause; any other is thrown again. */
export function problemText(error: unknown, locale: Locale): string {
  const [room, reason = ''] = isAppError(error) ? error.code.split('.') : [];
  const known: Readonly<Record<string, unknown>> = pick(messages, locale).errors;
  if (!isAppError(error) || room !== 'governance' || !Object.hasOwn(known, reason)) throw error;
  const words = known[reason];
  return typeof words === 'function' ? words(error.params) : String(words);
}
