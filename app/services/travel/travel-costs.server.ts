import type { Entry } from '~/platform/entry.ts';
import { dayOf } from '../local-days.server.ts';
import { numberOf, type TravelEntries, textOf } from './travel-entries.ts';
import type { CostHead, MonthCost } from './travel-month.server.ts';

const HEADS: Readonly<Record<string, CostHead>> = { subscription: 'pass', bike: 'bike', 'shared-car': 'shared-car' };

/** What the person paid, as holders tell it; an employer's share is left out, and so is a price that was not asked for. */
export function gatherCosts(entries: TravelEntries, timeZone: string): MonthCost[] {
  const cost = (entry: Entry, head: CostHead | undefined, cents: number | null): MonthCost[] =>
    head === undefined || cents === null ? [] : [{ day: dayOf(entry.at, timeZone), head, eur: cents / 100 }];
  return [
    ...(entries['yelo/payments'] ?? []).flatMap((entry) => {
      const cents = numberOf(entry, 'amount');
      const own = cents === null ? null : cents - (numberOf(entry, 'employer') ?? 0);
      return cost(entry, HEADS[textOf(entry, 'kind') ?? ''], own);
    }),
    ...(entries['thales/parking'] ?? []).flatMap((entry) => cost(entry, 'car', numberOf(entry, 'price'))),
    ...(entries['sncf/journeys'] ?? []).flatMap((entry) => cost(entry, 'train', numberOf(entry, 'price'))),
  ];
}
