import type { Reading } from '~/platform/reading.ts';
import { quantile } from './quantile.ts';

/** What a home's daily gas says of its habits. */
export interface GasFindings {
  readonly days: number;
  /** Gas of a day without heating (hot water, cooking), in kWh; undefined under the minimum of days. */
  readonly gasBaseKwhPerDay: number | undefined;
  /** Share of the gas that goes beyond that base, so to heating, 0 to 1. */
  readonly gasHeatingShare: number | undefined;
}

/**
 * Parts daily gas into a base (a low quantile of days over a year: summer) and the rest. A home that is
 * heated all year has no such base: with fewer than `minimumDays` days nothing is said.
 */
export function readGas(daily: readonly Reading[], options: { quantile: number; minimumDays: number }): GasFindings {
  const energiesKwh = daily.map((reading) => reading.value / 1000);
  const base = energiesKwh.length >= options.minimumDays ? quantile(energiesKwh, options.quantile) : undefined;
  const total = energiesKwh.reduce((sum, kwh) => sum + kwh, 0);
  return {
    days: energiesKwh.length,
    gasBaseKwhPerDay: base,
    gasHeatingShare:
      base === undefined || total <= 0
        ? undefined
        : energiesKwh.reduce((sum, kwh) => sum + Math.max(0, kwh - base), 0) / total,
  };
}
