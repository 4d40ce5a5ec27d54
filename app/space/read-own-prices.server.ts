import type { Entry } from '~/platform/entry.ts';
import type { Energy } from '~/services/energy.ts';
import type { PriceKnown } from '~/services/energy-use/works-view.server.ts';
import { addDays } from '~/services/local-days.server.ts';
import type { ServiceAtHand } from './open-service.server.ts';
import { readServiceEntries } from './service-data.server.ts';

/** Suppliers whose bills follow the proposed contract, by the energy that they sell. */
const BILLS: Readonly<Record<Energy, string>> = { electricity: 'edf/invoices', gas: 'engie/invoices' };
const YEAR_DAYS = 365;

/** What a kWh really cost over the last year's bills, standing charge aside, where this service may read them. */
export async function readOwnPrices(page: ServiceAtHand, today: string): Promise<Partial<Record<Energy, PriceKnown>>> {
  const found: Partial<Record<Energy, PriceKnown>> = {};
  for (const energy of ['electricity', 'gas'] as const) {
    const dataset = BILLS[energy];
    if (!page.service.datasets.includes(dataset)) continue;
    const days = { firstDay: addDays(today, -YEAR_DAYS), endDay: addDays(today, 1) };
    const price = meanPrice(await readServiceEntries(page, { dataset, ...days }));
    if (price !== null) found[energy] = { eurPerKwh: price, isOwn: true };
  }
  return found;
}

/** Euros over kWh, of the lines of bills; null where nothing was billed. */
export function meanPrice(bills: readonly Entry[]): number | null {
  let [cents, kwh] = [0, 0];
  for (const { fields } of bills) {
    for (const line of Array.isArray(fields.lines) ? fields.lines : []) {
      cents += Number(line.amount ?? 0);
      kwh += Number(line.kwh ?? 0);
    }
  }
  return kwh > 0 ? cents / 100 / kwh : null;
}
