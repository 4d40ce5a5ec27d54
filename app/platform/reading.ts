/**
 * One measured interval. In every energy dataset `value` is an energy in watt-hours over the interval;
 * other datasets state their unit in their manifest.
 */
export interface Reading {
  /** Start of the interval, milliseconds since the epoch (UTC). */
  readonly start: number;
  /** Length of the interval in minutes: 30 for a load curve, 1440 (1380, 1500 on clock-change days) for a day. */
  readonly minutes: number;
  readonly value: number;
}
