import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Comparison, Verdict } from './compare-periods.ts';
import type { Energy, Scale, Unit } from './energy.ts';

/** One bar: amounts are in the view's unit (kWh, EUR or kg CO2e). */
export interface ConsumptionPoint {
  readonly key: string;
  /** Start, in epoch milliseconds. */
  readonly start: number;
  /** What was measured; null when nothing was. */
  readonly amount: number | null;
  readonly complete: boolean;
  /** Share of the interval that was measured, 0 to 1. */
  readonly coverage: number;
  /** The same bar of the period before, when it was measured whole. */
  readonly before: number | null;
}

export interface EnergySeries {
  readonly energy: Energy;
  readonly points: readonly ConsumptionPoint[];
  readonly total: number | null;
  readonly totalKwh: number | null;
  /** Bars measured whole. */
  readonly complete: number;
  /** kWh of the period when it was measured, but not finely enough for the bars. */
  readonly dayTotalOnly: number | null;
}

/** What the consumption widget shows; plain data that a loader can return. */
export interface ConsumptionView {
  readonly scale: Scale;
  readonly unit: Unit;
  readonly energies: readonly EnergySeries[];
  /** First and last local day of the period, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** A day of the period before, and of the one after unless it is still to come. */
  readonly previousDay: string;
  readonly nextDay: string | null;
  readonly isCurrent: boolean;
  readonly verdict: Verdict;
  readonly comparison: Comparison | null;
  readonly references: readonly {
    readonly key: string;
    readonly unit: string;
    readonly title: Bilingual;
    readonly note: Bilingual;
    readonly value: number;
    readonly validFrom: string;
    readonly sources: readonly string[];
  }[];
  readonly timeZone: string;
}

/** What the address of a consumption page says. */
export interface ConsumptionChoice {
  readonly scale: Scale;
  readonly energies: readonly Energy[];
  readonly unit: Unit;
  /** A day of the period; undefined for the latest one with readings. */
  readonly day: string | undefined;
}

const SCALE_WORDS = { jour: 'day', semaine: 'week', mois: 'month', annee: 'year' } as const;
const ENERGY_WORDS = { electricite: ['electricity'], gaz: ['gas'], ensemble: ['electricity', 'gas'] } as const;
const UNIT_WORDS = { kwh: 'kwh', eur: 'eur', co2e: 'co2e' } as const;

/** Reads `?vue=semaine&energie=ensemble&unite=eur`; what is unknown or not available takes the default. */
export function readChoice(
  params: URLSearchParams,
  options: { available: readonly Energy[]; day: string | undefined },
): ConsumptionChoice {
  const asked: readonly Energy[] = pickWord(ENERGY_WORDS, params.get('energie')) ?? [];
  const energies = asked.length > 0 && asked.every((one) => options.available.includes(one)) ? asked : undefined;
  return {
    scale: pickWord(SCALE_WORDS, params.get('vue')) ?? 'week',
    unit: pickWord(UNIT_WORDS, params.get('unite')) ?? 'kwh',
    energies: energies ?? options.available.slice(0, 1),
    day: options.day,
  };
}

/** The address of the same page with something changed; a change of scale keeps the day. */
export function choiceHref(path: string, choice: ConsumptionChoice, change: Partial<ConsumptionChoice> = {}): string {
  const next = { ...choice, ...change };
  const params = new URLSearchParams({ vue: wordOf(SCALE_WORDS, next.scale) });
  const energies = next.energies.join();
  params.set('energie', energies === 'gas' ? 'gaz' : energies === 'electricity' ? 'electricite' : 'ensemble');
  params.set('unite', next.unit);
  if (next.day) params.set('jour', next.day);
  return `${path}?${params}`;
}

function pickWord<T>(words: Readonly<Record<string, T>>, asked: string | null): T | undefined {
  return asked !== null && Object.hasOwn(words, asked) ? words[asked] : undefined;
}

function wordOf(words: Readonly<Record<string, string>>, meaning: string): string {
  return Object.keys(words).find((word) => words[word] === meaning) ?? '';
}
