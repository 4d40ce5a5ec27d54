import { dayFromNumber, MINUTE, offsetStamp } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { parkingOfDay } from '../synthetic/travel.ts';
import type { StayItem } from './wire.ts';

export const mockStays: MockDataset<StayItem> = {
  path: 'stays',
  itemsOfDay: (home, number) =>
    parkingOfDay(home, number).map(({ carPark, start, minutes, cents }, index) => ({
      id: `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`,
      car_park: carPark,
      entered_at: offsetStamp(start),
      left_at: offsetStamp(start + minutes * MINUTE),
      price_cents: cents,
    })),
  tooLow(item, share) {
    const start = Date.parse(item.entered_at);
    const minutes = Math.floor(((Date.parse(item.left_at) - start) / MINUTE) * share);
    return { ...item, left_at: offsetStamp(start + minutes * MINUTE) };
  },
  scoped: [{ path: ['price_cents'], scope: 'thales/prices' }],
  drifts: 'left_at',
};
