import type { Entry } from '~/platform/entry.ts';
import { minutesBetween } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { tracesManifest as manifest } from './manifest.ts';
import { mockTraces } from './mock.ts';
import { type TracedTripItem, tracedTrip } from './wire.ts';

/** The application that records trips. */
export const traces = proposalHolder({
  manifest,
  datasets: { 'traces/trips': { ...mockTraces, item: tracedTrip, toEntry: traceEntry } },
});

function traceEntry({ id, started_at, ended_at, mode, distance_m, points }: TracedTripItem): Entry {
  return {
    ...{ id, at: Date.parse(started_at) },
    fields: { mode, minutes: minutesBetween(started_at, ended_at), distance: distance_m, path: points },
  };
}
