import type { EntryValue } from '~/platform/entry.ts';
import { formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { LineField } from './entry-fields.ts';
import { messages } from './messages.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;
const TIME = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** What a field says, as people read it; empty when it says nothing. */
export function entryText(locale: Locale, field: LineField, value: EntryValue | undefined): string {
  if (value === undefined) return '';
  switch (field.kind) {
    case 'cents':
      return formatEuros(locale, Number(value) / 100);
    case 'number': {
      const number = formatNumber(locale, Number(value), { maximumFractionDigits: field.decimals ?? 0 });
      return field.unit ? `${number} ${inLocale(field.unit, locale)}` : number;
    }
    case 'day':
      return formatDate(locale, String(value), DAY);
    case 'month':
      return formatDate(locale, `${value}-15`, MONTH);
    case 'instant':
      return formatDate(locale, String(value), TIME);
    case 'flag':
      return pick(messages, locale).entries[value ? 'yes' : 'no'];
    case 'choice': {
      const option = field.options[String(value)];
      return option ? inLocale(option, locale) : String(value);
    }
    case 'text':
      return String(value);
  }
}

/** The same for a spreadsheet: numbers bare (euros for cents), with the decimal mark given; days and instants as written. */
export function entryCell(locale: Locale, field: LineField, value: EntryValue | undefined, decimal: string): string {
  if (value === undefined) return '';
  if (field.kind === 'cents') return (Number(value) / 100).toFixed(2).replace('.', decimal);
  if (field.kind === 'number') return String(value).replace('.', decimal);
  if (field.kind === 'choice' || field.kind === 'flag') return entryText(locale, field, value);
  return String(value);
}
