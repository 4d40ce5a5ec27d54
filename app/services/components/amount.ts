import { formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { ConsumptionView } from '../consumption-view.ts';
import type { Scale, Unit } from '../energy.ts';

/** "32,1 kWh", "6,27 €", "1,7 kg CO₂e". */
export function formatAmount(locale: Locale, amount: number, unit: Unit): string {
  if (unit === 'eur') return formatEuros(locale, amount);
  return `${formatBare(locale, amount, unit)}\u00a0${unit === 'kwh' ? 'kWh' : 'kg\u00a0CO₂e'}`;
}

/** The number alone, with the digits that its size deserves. */
export function formatBare(locale: Locale, amount: number, unit: Unit): string {
  const digits = unit === 'eur' ? 2 : amount < 1 ? 2 : amount < 100 ? 1 : 0;
  return formatNumber(locale, amount, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function formatPower(locale: Locale, watts: number): string {
  return watts < 1000
    ? `${formatNumber(locale, watts, { maximumFractionDigits: 0 })}\u00a0W`
    : `${formatNumber(locale, watts / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0kW`;
}

/** The period in words: "lundi 26 octobre", "26 octobre au 1er novembre", "octobre 2026", "2026". */
export function periodWords(
  locale: Locale,
  view: Pick<ConsumptionView, 'scale' | 'firstDay' | 'lastDay'>,
  weekOf: (first: string, last: string) => string,
): string {
  const { scale, firstDay, lastDay } = view;
  if (scale === 'day') return formatDate(locale, firstDay, { weekday: 'long', day: 'numeric', month: 'long' });
  if (scale === 'month') return formatDate(locale, firstDay, { month: 'long', year: 'numeric' });
  if (scale === 'year') return firstDay.slice(0, 4);
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  const first = formatDate(locale, firstDay, sameMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' });
  return weekOf(first, formatDate(locale, lastDay, { day: 'numeric', month: 'long' }));
}

/** A bar's name in full, for the table and for ears. */
export function barName(locale: Locale, startMs: number, scale: Scale, timeZone: string): string {
  const at = new Date(startMs);
  if (scale === 'day') return formatDate(locale, at, { timeZone, hour: '2-digit', minute: '2-digit' });
  if (scale === 'year') return formatDate(locale, at, { timeZone, month: 'long' });
  return formatDate(locale, at, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: scale === 'week' ? 'long' : undefined,
  });
}

/** A bar's name under the axis: short, and none for half past. */
export function barTick(locale: Locale, startMs: number, scale: Scale, timeZone: string): string {
  const at = new Date(startMs);
  if (scale === 'day') {
    const [hour = '', minute = ''] = formatDate('en', at, { timeZone, hour: '2-digit', minute: '2-digit' }).split(':');
    return minute === '00' ? `${Number(hour)}h` : '';
  }
  if (scale === 'year') return formatDate(locale, at, { timeZone, month: 'narrow' });
  if (scale === 'month') return formatDate(locale, at, { timeZone, day: 'numeric' }).replace(/\D+$/, '');
  return formatDate(locale, at, { timeZone, weekday: 'short' }).replace('.', '');
}

export const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
