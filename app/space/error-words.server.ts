import { messages as assemblyErrors } from '~/consent/collective/messages/errors.ts';
import { messages as exchangeMessages } from '~/consent/exchange/messages.ts';
import { holderMessages } from '~/consent/holder-words.ts';
import { messages as consentMessages } from '~/consent/messages.ts';
import { messages as panelsMessages } from '~/panels/messages.ts';
import { messages as pilotsMessages } from '~/pilots/messages/gate.ts';
import type { AppError } from '~/platform/app-error.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages as spreadsheetMessages } from '~/platform/spreadsheet/messages.ts';
import { messages as vaultMessages } from '~/vault/messages.ts';

/** The words of an error that a tester caused or met, in their language; undefined for a code without words. */
export function errorWords(error: Pick<AppError, 'code' | 'params'>, locale: Locale): string | undefined {
  const [room = '', reason = ''] = error.code.split('.');
  const rooms: Record<string, Record<string, unknown>> = {
    assembly: pick(assemblyErrors, locale),
    consent: pick(consentMessages, locale).errors,
    exchange: pick(exchangeMessages, locale).errors,
    holders: pick(holderMessages, locale).errors,
    panels: pick(panelsMessages, locale).errors,
    pilots: pick(pilotsMessages, locale).errors,
    spreadsheet: pick(spreadsheetMessages, locale).errors,
    vault: pick(vaultMessages, locale).errors,
  };
  const words = rooms[room]?.[reason];
  if (typeof words === 'function') return String(words(error.params));
  return typeof words === 'string' ? words : undefined;
}
