import type { Entry } from '~/platform/entry.ts';
import { minutesBetween } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { yeloManifest as manifest } from './manifest.ts';
import { mockPayments, mockTrips } from './mock.ts';
import { type PaymentItem, payment, type TripItem, trip } from './wire.ts';

/** The public network: bus, shared bikes, shared cars. */
export const yelo = proposalHolder({
  manifest,
  datasets: {
    'yelo/trips': { ...mockTrips, item: trip, toEntry: tripEntry },
    'yelo/payments': { ...mockPayments, item: payment, toEntry: paymentEntry },
  },
});

function tripEntry({ id, started_at, ended_at, mode, from, to }: TripItem): Entry {
  const minutes = minutesBetween(started_at, ended_at);
  return { id, at: Date.parse(started_at), fields: { mode, from: from.name, to: to.name, minutes } };
}

function paymentEntry({ id, paid_at, kind, amount_cents, employer_cents }: PaymentItem): Entry {
  const employer = employer_cents !== undefined && { employer: employer_cents };
  return { id, at: Date.parse(paid_at), fields: { kind, amount: amount_cents, ...employer } };
}
