import { dayFromNumber } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { gasClassOf, gasTariff } from '../synthetic/tariffs.ts';
import type { GasContractItem } from './wire.ts';

export const mockContract: MockDataset<GasContractItem> = {
  path: 'contract',
  itemsOfDay(home, number) {
    const day = dayFromNumber(number);
    if (!day.endsWith('-01') || day < home.inServiceSince) return [];
    const month = day.slice(0, 7);
    const { standingCentsPerYear, prices } = gasTariff(home, month);
    return prices.map(({ eurosPerKwh }) => ({
      ...{ id: month, as_of: day, offer: 'Gaz au prix repère', consumption_class: gasClassOf(home) },
      ...{ standing_charge_cents_per_year: standingCentsPerYear, eur_per_kwh: eurosPerKwh },
    }));
  },
  tooLow: (item, share) => ({
    ...item,
    standing_charge_cents_per_year: Math.floor(item.standing_charge_cents_per_year * share),
  }),
  drifts: 'standing_charge_cents_per_year',
};
