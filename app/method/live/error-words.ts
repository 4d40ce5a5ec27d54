import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/live-errors.ts';

type Words = string | ((params: Record<string, string | number>) => string);

/** Code and sentence of an error that somebody in a live workshop can cause; undefined for any other error. */
export function errorWords(error: unknown, locale: Locale): { code: string; words: string } | undefined {
  if (!isAppError(error) || !error.code.startsWith('method.')) return undefined;
  const code = error.code.slice('method.'.length);
  const known = (pick(messages, locale).errors as Readonly<Record<string, Words | undefined>>)[code];
  if (known === undefined) return undefined;
  return { code, words: typeof known === 'function' ? known(error.params) : known };
}
