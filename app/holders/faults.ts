import type { HolderId } from './holder-ids.ts';

/**
 * Real incidents, ready to be replayed at a simulated holder.
 * Where a holder has its own words for one, its mock uses them.
 */
export const FAULT_PRESETS = [
  /** The customer moved house: the contract is someone else's. */
  'moved',
  /** The consent is not (or no longer) known to the holder, though a token was issued. */
  'no-consent',
  /** The holder has no file about this person: 404. */
  'file-absent',
  'quota-second',
  'quota-hour',
  /** Error 500 in the holder's own shape. */
  'server-error',
  /** An error wrapped by a gateway between the holder and us. */
  'gateway-error',
  /** The holder, or who answers behind it, takes too long: 504. */
  'provider-timeout',
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
  /** The last published day stands twice in one answer. */
  'day-twice',
  /** The holder's consent page answers 500: whoever is connected already goes on. */
  'consent-page-down',
  /** The same, with 404: the page is gone from its address. */
  'consent-page-gone',
] as const;

export type FaultPreset = (typeof FAULT_PRESETS)[number];

export const isFaultPreset = (name: unknown): name is FaultPreset => FAULT_PRESETS.some((preset) => preset === name);

/** Presets that a holder's contract cannot meet: nothing there waits for a proof. */
const WITHOUT_EFFECT: Readonly<Partial<Record<HolderId, readonly FaultPreset[]>>> = { enedis: ['proof-pending'] };

/** The incidents that a holder can go through. */
export function presetsOf(id: HolderId): FaultPreset[] {
  return FAULT_PRESETS.filter((preset) => !WITHOUT_EFFECT[id]?.includes(preset));
}

/** With what the holder's consent page answers instead of itself; undefined when it stands. */
export function consentPageStatus(fault: FaultPreset | undefined): 404 | 500 | undefined {
  if (fault === 'consent-page-down') return 500;
  return fault === 'consent-page-gone' ? 404 : undefined;
}

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

/** What is published of a row of days, oldest first: under `day-twice` the last of them again. */
export function publishedDays<Item>(fault: FaultPreset | undefined, days: readonly (readonly Item[])[]): Item[] {
  const again = fault === 'day-twice' ? (days.at(-1) ?? []) : [];
  return [...days.flat(), ...again];
}
