/**
 * Real incidents, ready to be replayed at a simulated holder.
 * Where a holder has its own words for one, its mock uses them.
 */
export const FAULT_PRESETS = [
  /** The customer moved house: the contract is someone else's. */
  'moved',
  /** The consent is not (or no longer) known to the holder, though a token was issued. */
  'no-consent',
  'quota-second',
  'quota-hour',
  /** Error 500 in the holder's own shape. */
  'server-error',
  /** Error 500 wrapped by a gateway between the holder and us. */
  'gateway-error',
  /** The network gives nothing at all. */
  'unreachable',
  /** An empty answer with status 200, as seen once a token had expired. */
  'empty-200',
  /** The connection closed in the middle of a line. */
  'truncated',
  /** A field was renamed. */
  'schema-drift',
  /** The day before appears a day later than promised. */
  'late-publication',
  /** The last three days are first published too low, then corrected. */
  'corrected-later',
  /** The holder waits for a proof of consent, and goes on waiting. */
  'proof-pending',
] as const;

export type FaultPreset = (typeof FAULT_PRESETS)[number];

/** Days by which publication lags: 1 as promised, one more under the incident. */
export function publicationLagDays(fault: FaultPreset | undefined): number {
  return fault === 'late-publication' ? 2 : 1;
}

/** Days during which a published value is still too low under `corrected-later`, and by how much. */
const CORRECTED_AFTER_DAYS = 3;
const FIRST_PUBLISHED_SHARE = 0.8;

/** Share of the true value that is published for a day that is `ageDays` old. */
export function publishedShare(fault: FaultPreset | undefined, ageDays: number): number {
  return fault === 'corrected-later' && ageDays <= CORRECTED_AFTER_DAYS ? FIRST_PUBLISHED_SHARE : 1;
}
