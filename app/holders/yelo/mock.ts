import { dayFromNumber, MINUTE, offsetStamp } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { travelPaymentsOfDay, tripsOfDay } from '../synthetic/travel.ts';
import type { PaymentItem, TripItem } from './wire.ts';

const idOf = (number: number, index: number): string => `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`;

export const mockTrips: MockDataset<TripItem> = {
  path: 'trips',
  itemsOfDay: (home, number) =>
    tripsOfDay(home, number).flatMap(({ mode, from, to, start, minutes }, index) =>
      mode === 'bus' || mode === 'bike' || mode === 'shared-car'
        ? [
            {
              ...{ id: idOf(number, index), mode },
              started_at: offsetStamp(start),
              ended_at: offsetStamp(start + minutes * MINUTE),
              ...{ from: { id: from.key, name: from.name }, to: { id: to.key, name: to.name } },
            },
          ]
        : [],
    ),
  tooLow(item, share) {
    const start = Date.parse(item.started_at);
    const minutes = Math.floor(((Date.parse(item.ended_at) - start) / MINUTE) * share);
    return { ...item, ended_at: offsetStamp(start + minutes * MINUTE) };
  },
  drifts: 'ended_at',
};

export const mockPayments: MockDataset<PaymentItem> = {
  path: 'payments',
  itemsOfDay: (home, number) =>
    travelPaymentsOfDay(home, number).map(({ kind, cents, employerCents, at }, index) => ({
      ...{ id: idOf(number, index), paid_at: offsetStamp(at), kind, amount_cents: cents },
      ...(employerCents > 0 && { employer_cents: employerCents }),
    })),
  tooLow: (item, share) => ({ ...item, amount_cents: Math.floor(item.amount_cents * share) }),
  drifts: 'amount_cents',
};
