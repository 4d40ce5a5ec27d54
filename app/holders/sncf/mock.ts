import { dayFromNumber, MINUTE, offsetStamp } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { trainsOfDay } from '../synthetic/travel.ts';
import type { JourneyItem } from './wire.ts';

export const mockJourneys: MockDataset<JourneyItem> = {
  path: 'journeys',
  itemsOfDay: (home, number) =>
    trainsOfDay(home, number).map(({ from, to, start, minutes, isFirstClass, cents }, index) => ({
      id: `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`,
      departs_at: offsetStamp(start),
      arrives_at: offsetStamp(start + minutes * MINUTE),
      from_station: from,
      to_station: to,
      class: isFirstClass ? '1' : '2',
      price_cents: cents,
    })),
  tooLow: (item, share) => ({ ...item, price_cents: Math.floor(item.price_cents * share) }),
  drifts: 'price_cents',
};
