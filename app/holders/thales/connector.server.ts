import type { Entry } from '~/platform/entry.ts';
import { minutesBetween } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { thalesManifest as manifest } from './manifest.ts';
import { mockStays } from './mock.ts';
import { type StayItem, stay } from './wire.ts';

/** The car parks. */
export const thales = proposalHolder({
  manifest,
  datasets: { 'thales/parking': { ...mockStays, item: stay, toEntry: stayEntry } },
});

function stayEntry({ id, car_park, entered_at, left_at, price_cents }: StayItem): Entry {
  const price = price_cents !== undefined && { price: price_cents };
  return {
    ...{ id, at: Date.parse(entered_at) },
    fields: { place: car_park, minutes: minutesBetween(entered_at, left_at), ...price },
  };
}
