import { formatNumber } from '~/platform/i18n/format.ts';
import type { Locale } from '~/platform/i18n/messages.ts';

/** The number alone, with the digits that its size deserves: three figures at most, never more than what is known. */
export function bareKilograms(locale: Locale, kg: number): string {
  const size = Math.abs(kg);
  const digits = size < 1 ? 2 : size < 10 ? 1 : 0;
  return formatNumber(locale, kg, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** "86 kg", "3,2 kg", "0,45 kg". */
export const kilograms = (locale: Locale, kg: number): string => `${bareKilograms(locale, kg)}\u00a0kg`;
