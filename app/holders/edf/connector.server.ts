import type { Entry } from '~/platform/entry.ts';
import { noonOf } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { invoicesDataset } from '../suppliers/invoices.ts';
import { electricityBillsOn } from '../synthetic/bills.ts';
import { edfManifest as manifest } from './manifest.ts';
import { mockContract } from './mock.ts';
import { type ElectricityContractItem, electricityContract } from './wire.ts';

/** A supplier of electricity: what it bills, and at what price. */
export const edf = proposalHolder({
  manifest,
  datasets: {
    'edf/invoices': invoicesDataset(electricityBillsOn),
    'edf/contract': { ...mockContract, item: electricityContract, toEntry: contractEntry },
  },
});

function contractEntry(item: ElectricityContractItem): Entry {
  const offPeak = item.off_peak_hours?.map(({ from, to }) => `${from}-${to}`).join(', ');
  return {
    id: item.id,
    at: noonOf(item.as_of),
    fields: {
      ...{ offer: item.offer, power: item.subscribed_power_kva, option: item.option },
      ...(offPeak && { offPeak }),
      standing: item.standing_charge_cents_per_year,
      prices: item.prices.map(({ register, eur_per_kwh }) => ({ register, price: eur_per_kwh })),
    },
  };
}
