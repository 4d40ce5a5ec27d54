import { dayFromNumber, offsetStamp } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { outingsOfDay } from '../synthetic/outings.ts';
import { type PurchaseItem, purchase } from './wire.ts';

const EVENTS = 'ticket-office/events';

export const mockPurchases: MockDataset<PurchaseItem> = {
  path: 'purchases',
  itemsOfDay: (home, number) =>
    outingsOfDay(home, number).map(({ event, venue, rubric, boughtAt, startsAt, seats }, index) => ({
      id: `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`,
      ...{ bought_at: offsetStamp(boughtAt), starts_at: offsetStamp(startsAt), event, venue },
      rubric: purchase.shape.rubric.parse(rubric),
      seats: seats.map(({ fare, count, cents }) => ({ fare, count, amount_cents: cents })),
      paid_cents: seats.reduce((sum, { cents }) => sum + cents, 0),
    })),
  tooLow: (item, share) => ({ ...item, paid_cents: Math.floor(item.paid_cents * share) }),
  scoped: [
    { path: ['event'], scope: EVENTS },
    { path: ['venue'], scope: EVENTS },
  ],
  drifts: 'paid_cents',
};
