import { type Day, isDay, stampReader } from './local-time.ts';

/** Reading the cells of customers' files. */

/** A heading without accents, case or spare blanks: 'Énergie consommée (kWh)' → 'energie consommee (kwh)'. */
export function heading(cell: string | undefined): string {
  return (cell ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

const NOTHING = new Set(['', 'na', 'n/a', 'nan', 'null', '-', '--']);

/** A number with a decimal comma or point, with or without thousands' spaces; null when empty; undefined when neither. */
export function numberOf(cell: string | undefined): number | null | undefined {
  const text = (cell ?? '').replace(/[\s\u00a0\u202f]/g, '');
  if (NOTHING.has(text.toLowerCase())) return null;
  const value = /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** dd/mm/yyyy or yyyy-mm-dd, with or without a time after it. */
export function dayIn(cell: string | undefined): Day | undefined {
  const text = (cell ?? '').trim();
  const french = text.match(/^(\d{2})\/(\d{2})\/(\d{4})/);
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : text.slice(0, 10);
  return isDay(day) ? day : undefined;
}

/**
 * Reads the stamps of one table in their order: ISO 8601 with an offset, or local time
 * (yyyy-mm-dd hh:mm, dd/mm/yyyy hh:mm). Undefined for anything else.
 */
export function stampCells(): (cell: string | undefined) => number | undefined {
  const local = stampReader();
  return (cell) => {
    const text = (cell ?? '').trim();
    const day = dayIn(text);
    if (!day) return undefined;
    if (/T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
      const instant = Date.parse(text);
      return Number.isNaN(instant) ? undefined : instant;
    }
    const clock = text.slice(10).match(/^[T ]?(\d{1,2}):(\d{2})(:\d{2})?$/);
    if (!clock && text.length > 10) return undefined;
    const [hours, minutes] = [clock?.[1] ?? '00', clock?.[2] ?? '00'];
    if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
    return local(`${day} ${hours.padStart(2, '0')}:${minutes}`);
  };
}
