import { messages as pilotsMessages } from '~/pilots/messages/gate.ts';
import type { AppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages/errors.ts';

/** The words of an error of the assembly, of the board or of the pilot's life; its code when it has none. */
export function collectiveErrorWords({ code, params }: Pick<AppError, 'code' | 'params'>, locale: Locale): string {
  const [room = '', reason = ''] = code.split('.');
  const known: Readonly<Record<string, unknown>> =
    room === 'pilots' ? pick(pilotsMessages, locale).errors : pick(messages, locale);
  const words = known[reason];
  if (typeof words === 'function') return String(words(params));
  return typeof words === 'string' ? words : code;
}
