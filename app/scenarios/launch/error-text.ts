import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/launch.ts';

/** The sentence for what keeps a scenario from being launched or saved; any other error goes on as the defect it is. */
export function errorText(error: unknown, locale: Locale): string {
  if (!isAppError(error)) throw error;
  const { changed, ...rest } = pick(messages, locale).errors;
  const [, reason = ''] = error.code.split('.');
  if (reason === 'changed') return changed(String(error.params.by ?? ''));
  const words = (rest as Readonly<Record<string, string>>)[reason];
  if (words === undefined) throw error;
  return words;
}
