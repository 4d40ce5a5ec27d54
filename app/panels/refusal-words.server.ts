import { messages as gateMessages } from '~/pilots/messages/gate.ts';
import type { AppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages.ts';

/** What this room or the pilot's gate refused, in words; null for an error of another room. */
export function refusalWords({ code, params }: Pick<AppError, 'code' | 'params'>, locale: Locale): string | null {
  const [room = '', word = ''] = code.split('.');
  const known: Record<string, Record<string, unknown>> = {
    panels: pick(messages, locale).errors,
    pilots: pick(gateMessages, locale).errors,
  };
  const text = known[room]?.[word];
  if (typeof text === 'function') return String(text(params));
  return typeof text === 'string' ? text : null;
}
