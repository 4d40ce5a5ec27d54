import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { CityEvent } from './programme.ts';

/** An outing that somebody chose, as it was announced then: the programme may forget it. */
export interface KeptOuting extends Pick<CityEvent, 'venue' | 'day' | 'clock' | 'startsAt' | 'minutes'> {
  readonly eventId: string;
  readonly title: Bilingual;
  /** ISO instant */
  readonly chosenAt: string;
}

/** A proof that was made: what it said and for where, never its number. */
export interface MadeProof {
  readonly way: 'signed' | 'printed';
  readonly fare: string;
  /** The outing it was made for; null for a proof of the day, shown anywhere. */
  readonly outing: { readonly title: Bilingual; readonly venue: string } | null;
  /** ISO instants */
  readonly madeAt: string;
  readonly until: string;
}

/** What is kept of somebody's outings, sealed with their key. */
export interface KeptOutings {
  readonly chosen: readonly KeptOuting[];
  readonly proofs: readonly MadeProof[];
}

export const NOTHING_KEPT: KeptOutings = { chosen: [], proofs: [] };

/** A year of proofs and of past outings is kept, no more. */
const KEPT_MS = 366 * 86_400_000;

export function chooseOuting(kept: KeptOutings, event: CityEvent, now: Date): KeptOutings {
  if (kept.chosen.some(({ eventId }) => eventId === event.id)) return kept;
  const { id, title, venue, day, clock, startsAt, minutes } = event;
  const outing = { eventId: id, title, venue, day, clock, startsAt, minutes, chosenAt: now.toISOString() };
  const chosen = [...kept.chosen, outing].filter((one) => one.startsAt > now.getTime() - KEPT_MS);
  return { ...kept, chosen: chosen.sort((a, b) => a.startsAt - b.startsAt) };
}

export function dropOuting(kept: KeptOutings, eventId: string): KeptOutings {
  return { ...kept, chosen: kept.chosen.filter((one) => one.eventId !== eventId) };
}

/** Latest first. */
export function addProof(kept: KeptOutings, proof: MadeProof): KeptOutings {
  const since = Date.parse(proof.madeAt) - KEPT_MS;
  return { ...kept, proofs: [proof, ...kept.proofs].filter(({ madeAt }) => Date.parse(madeAt) > since) };
}
