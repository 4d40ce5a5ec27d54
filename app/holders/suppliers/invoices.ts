import type { Entry } from '~/platform/entry.ts';
import { noonOf } from '../local-time.ts';
import type { ProposalDataset } from '../proposal/fetch-items.server.ts';
import type { MockDataset } from '../proposal/mock.ts';
import type { Bill } from '../synthetic/bills.ts';
import type { Household } from '../synthetic/household.ts';
import { type InvoiceItem, invoice } from './wire.ts';

/** The invoices of a supplier, which in the sandbox bills what the meters of the same home measure. */
export function invoicesDataset(
  billsOn: (home: Household, number: number) => readonly Bill[],
): ProposalDataset<InvoiceItem> & MockDataset<InvoiceItem> {
  return {
    path: 'invoices',
    item: invoice,
    toEntry: invoiceEntry,
    itemsOfDay: (home, number) => billsOn(home, number).map(invoiceItem),
    tooLow: (item, share) => ({ ...item, total_cents: Math.floor(item.total_cents * share) }),
    drifts: 'total_cents',
  };
}

const invoiceItem = (bill: Bill): InvoiceItem => ({
  ...{ id: bill.month, issued_on: bill.issuedOn, period_from: bill.from, period_to: bill.to, due_on: bill.dueOn },
  standing_charge_cents: bill.standingCents,
  consumption: bill.lines.map(({ register, kwh, eurosPerKwh, cents }) => ({
    ...{ register, kwh, price_eur_per_kwh: eurosPerKwh, amount_cents: cents },
  })),
  ...{ taxes_cents: bill.taxesCents, total_cents: bill.totalCents },
});

function invoiceEntry(item: InvoiceItem): Entry {
  const lines = item.consumption.map(({ register, kwh, price_eur_per_kwh, amount_cents }) => ({
    ...{ register, kwh, price: price_eur_per_kwh, amount: amount_cents },
  }));
  return {
    id: item.id,
    at: noonOf(item.issued_on),
    fields: {
      ...{ from: item.period_from, to: item.period_to },
      kwh: lines.reduce((sum, { kwh }) => sum + kwh, 0),
      ...{ total: item.total_cents, standing: item.standing_charge_cents, taxes: item.taxes_cents },
      ...{ due: item.due_on, lines },
    },
  };
}
