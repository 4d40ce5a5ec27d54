import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Offer } from '~/platform/offers.ts';
import type { FarePrice } from './find-price.ts';

/** An event as its venue announces it, the same for everybody. */
export interface CityEvent {
  readonly id: string;
  readonly title: Bilingual;
  readonly venue: string;
  readonly rubric: string;
  /** Local day, 'yyyy-mm-dd', and clock, 'hh:mm'. */
  readonly day: string;
  readonly clock: string;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly fromAge: number;
  readonly fullCents: number;
  readonly prices: readonly FarePrice[];
}

export interface CityProgramme {
  /** Where it comes from; said wherever it is shown. */
  readonly source: Bilingual;
  /** Oldest first. */
  readonly events: readonly CityEvent[];
}

/** What is on in the city, on the days [from; to]: asked of whoever knows, where the application is composed. */
export const PROGRAMME: Offer<(days: { from: string; to: string }) => Promise<CityProgramme>> = {
  name: 'services.culture.programme',
};
