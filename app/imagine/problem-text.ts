import { problemText as methodProblem } from '~/method/problem-text.ts';
import { isAppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages/problems.ts';

/** The sentence for an error that a person can cause here; any other error goes on as the defect it is. */
export function problemText(error: unknown, locale: Locale): string {
  if (!isAppError(error) || !error.code.startsWith('imagine.')) return methodProblem(error, locale);
  const { errors } = pick(messages, locale);
  const reason = error.code.slice('imagine.'.length);
  const known: Readonly<Record<string, string | undefined>> = errors;
  return known[reason] ?? errors.other;
}
