import { dayFromNumber } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { electricityTariff, optionOf } from '../synthetic/tariffs.ts';
import type { ElectricityContractItem } from './wire.ts';

export const mockContract: MockDataset<ElectricityContractItem> = {
  path: 'contract',
  itemsOfDay(home, number) {
    const day = dayFromNumber(number);
    if (!day.endsWith('-01') || day < home.inServiceSince) return [];
    const month = day.slice(0, 7);
    const { standingCentsPerYear, prices } = electricityTariff(home, month);
    const option = optionOf(home);
    const { start: from, end: to } = home.offPeak;
    return [
      {
        ...{ id: month, as_of: day, offer: 'Tarif Bleu', subscribed_power_kva: home.subscribedKva, option },
        ...(option === 'peak-off-peak' && { off_peak_hours: [{ from, to }] }),
        standing_charge_cents_per_year: standingCentsPerYear,
        prices: prices.map(({ register, eurosPerKwh }) => ({ register, eur_per_kwh: eurosPerKwh })),
      },
    ];
  },
  tooLow: (item, share) => ({ ...item, subscribed_power_kva: Math.floor(item.subscribed_power_kva * share) }),
  drifts: 'subscribed_power_kva',
};
