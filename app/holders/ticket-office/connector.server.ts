import type { Entry } from '~/platform/entry.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { ticketOfficeManifest as manifest } from './manifest.ts';
import { mockPurchases } from './mock.ts';
import { type PurchaseItem, purchase } from './wire.ts';

/** Where people buy their seats: one ticket office for the venues of a city. */
export const ticketOffice = proposalHolder({
  manifest,
  datasets: { 'ticket-office/purchases': { ...mockPurchases, item: purchase, toEntry: purchaseEntry } },
});

function purchaseEntry({ id, bought_at, starts_at, event, venue, rubric, seats, paid_cents }: PurchaseItem): Entry {
  return {
    id,
    at: Date.parse(bought_at),
    fields: {
      ...(event !== undefined && { event }),
      ...(venue !== undefined && { venue }),
      ...{ rubric, starts: starts_at, paid: paid_cents },
      seats: seats.reduce((sum, { count }) => sum + count, 0),
      fares: seats.map(({ fare, count, amount_cents }) => ({ fare, count, amount: amount_cents })),
    },
  };
}
