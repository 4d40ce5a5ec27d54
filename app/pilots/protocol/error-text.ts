import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/life.ts';

/** The sentence for what kept a step or a signature from being taken; any other error goes on as the defect it is. */
export function errorText(error: unknown, locale: Locale): string {
  if (!isAppError(error)) throw error;
  const words: Readonly<Record<string, unknown>> = pick(messages, locale).errors;
  const said = words[error.code.replace('pilots.', '')];
  if (typeof said === 'function') return String(said(error.params));
  if (typeof said !== 'string') throw error;
  return said;
}
