import type { Bilingual } from '~/platform/i18n/messages.ts';
import { type Day, dayFromNumber, dayNumber, instantOf } from '../local-time.ts';
import outings from '../synthetic/data/outings-model.json';
import model from './programme-model.json';

/** An event of the city, as its venue announces it. Nobody's data. */
export interface SimulatedEvent {
  /** The same for the same show on the same day, for ever. */
  readonly id: string;
  readonly title: Bilingual;
  readonly venue: string;
  readonly rubric: string;
  readonly day: Day;
  /** 'hh:mm', local. */
  readonly clock: string;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly fromAge: number;
  readonly fullCents: number;
  /** What less one may pay, by fare. */
  readonly prices: readonly { readonly fare: string; readonly cents: number }[];
}

/** Where the programme comes from, to be shown wherever it is. */
export const SIMULATED_PROGRAMME: Bilingual = {
  fr: 'Programme simulé : salles, spectacles et prix inventés pour la démonstration.',
  en: 'Simulated programme: venues, shows and prices invented for the demonstration.',
};

interface Show {
  readonly key: string;
  readonly name: string;
  readonly en: string;
  readonly weekdays: readonly number[];
  readonly everyWeeks: number;
  readonly minutes: number;
  readonly card?: string;
  readonly venue: string;
  readonly rubric: string;
  readonly fromAge: number;
  readonly euros: number;
  readonly clock: string;
}

/** What the simulated ticket office sells, at its prices, and what costs nothing or is not sold there. */
const SHOWS: readonly Show[] = [
  ...model.sold.flatMap((when) => {
    const sold = outings.events.find(({ name }) => name === when.name);
    return sold ? [{ ...sold, ...when }] : [];
  }),
  ...model.others,
];

/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/** The events of the days [from; to], oldest first: of a day, always the same. */
export function programmeBetween(from: Day, to: Day): SimulatedEvent[] {
  const events: SimulatedEvent[] = [];
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) {
    for (const [index, show] of SHOWS.entries()) if (isOn(show, index, number)) events.push(eventOf(show, number));
  }
  return events.sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
}

/** Shows that do not play every week start in different ones. */
function isOn({ weekdays, everyWeeks }: Show, index: number, number: number): boolean {
  const week = Math.floor((number + THURSDAY - 1) / 7);
  return weekdays.includes((number + THURSDAY) % 7) && (week + index) % everyWeeks === 0;
}

function eventOf(show: Show, number: number): SimulatedEvent {
  const { key, name, en, venue, rubric, clock, minutes, fromAge, euros, card } = show;
  const day = dayFromNumber(number);
  const { child, solidarity } = outings.fareShares;
  const share = (fare: string, part: number) => ({ fare, cents: Math.round(euros * 100 * part) });
  const prices = euros === 0 ? [] : [share('child', child), share('solidarity', solidarity)];
  return {
    ...{ id: `${key}-${day}`, title: { fr: name, en }, venue, rubric, day, clock, minutes, fromAge },
    ...{ startsAt: instantOf(day, clock), fullCents: euros * 100 },
    prices: card ? [...prices, { fare: `${card}-card`, cents: 0 }] : prices,
  };
}
