import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import type { Locale } from '~/platform/i18n/messages.ts';

const decimals = (value: number): number => (Math.abs(value) < 10 ? 1 : 0);

const fixed = (locale: Locale, value: number): string =>
  formatNumber(locale, value, { minimumFractionDigits: 0, maximumFractionDigits: decimals(value) });

/** "4,2 km", "214 km". */
export const formatKm = (locale: Locale, km: number): string => `${fixed(locale, km)}\u00a0km`;

/** "0,5 kg", "38 kg". */
export const formatKg = (locale: Locale, kg: number): string => `${fixed(locale, kg)}\u00a0kg`;

/** "novembre 2026", of yyyy-mm. */
export const monthName = (locale: Locale, month: string): string =>
  formatDate(locale, `${month}-15`, { month: 'long', year: 'numeric' }).replace(' ', '\u00a0');

/** "lundi 2 novembre", of yyyy-mm-dd. */
export const dayName = (locale: Locale, day: string): string =>
  formatDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' });

export const clock = (locale: Locale, instantMs: number, timeZone: string): string =>
  formatDate(locale, new Date(instantMs), { timeZone, hour: '2-digit', minute: '2-digit' });

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
