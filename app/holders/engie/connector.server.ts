import type { Entry } from '~/platform/entry.ts';
import { noonOf } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { invoicesDataset } from '../suppliers/invoices.ts';
import { gasBillsOn } from '../synthetic/bills.ts';
import { engieManifest as manifest } from './manifest.ts';
import { mockContract } from './mock.ts';
import { type GasContractItem, gasContract } from './wire.ts';

/** A supplier of gas: what it bills, and at what price. */
export const engie = proposalHolder({
  manifest,
  datasets: {
    'engie/invoices': invoicesDataset(gasBillsOn),
    'engie/contract': { ...mockContract, item: gasContract, toEntry: contractEntry },
  },
});

function contractEntry(item: GasContractItem): Entry {
  return {
    id: item.id,
    at: noonOf(item.as_of),
    fields: {
      ...{ offer: item.offer, class: item.consumption_class },
      ...{ standing: item.standing_charge_cents_per_year, price: item.eur_per_kwh },
    },
  };
}
