import type { Entry } from '~/platform/entry.ts';
import { minutesBetween } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { sncfManifest as manifest } from './manifest.ts';
import { mockJourneys } from './mock.ts';
import { type JourneyItem, journey } from './wire.ts';

/** The railway. */
export const sncf = proposalHolder({
  manifest,
  datasets: { 'sncf/journeys': { ...mockJourneys, item: journey, toEntry: journeyEntry } },
});

function journeyEntry(item: JourneyItem): Entry {
  const { id, departs_at, arrives_at, from_station, to_station, price_cents } = item;
  return {
    ...{ id, at: Date.parse(departs_at) },
    fields: {
      ...{ from: from_station, to: to_station, class: item.class, price: price_cents },
      minutes: minutesBetween(departs_at, arrives_at),
    },
  };
}
