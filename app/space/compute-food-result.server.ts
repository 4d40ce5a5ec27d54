import { Temporal } from 'temporal-polyfill';
import type { ResultPayload } from '~/consent/results/result-payload.ts';
import { basketFootprint } from '~/services/food/basket-footprint.ts';
import { loadFood } from '~/services/food/load-food.server.ts';
import type { ServiceAtHand } from './open-service.server.ts';
import { readShopping } from './read-basket.server.ts';

/**
 * What a month's shopping weighs on the climate (kgCO2e), and the share of the food euros that it could be worked out
 * of. In the first month held, days count from its first receipt. Null for a month with nothing that could be counted.
 */
export async function computeFoodResult(
  at: Omit<ServiceAtHand, 'service'>,
  { service: key, result, period }: Pick<ResultPayload, 'service' | 'result' | 'period'>,
): Promise<ResultPayload | null> {
  const service = at.definition.services.find((one) => one.key === key);
  if (!service) return null;
  const { month, firstMonth, lines, knowledge } = await readShopping({ ...at, service }, period);
  if (month !== period) return null;
  const own = lines.filter(({ day }) => day.startsWith(period));
  const { total } = basketFootprint(own, loadFood(), knowledge);
  if (total.countedLines === 0) return null;
  const { daysInMonth } = Temporal.PlainYearMonth.from(period);
  const first = own.map(({ day }) => day).toSorted()[0] ?? period;
  const missed = firstMonth === period ? Number(first.slice(8)) - 1 : 0;
  return {
    ...{ service: key, result, period, unit: 'kgCO2e', daysInMonth, daysMeasured: daysInMonth - missed },
    value: Math.round(total.co2eKg * 10) / 10,
    coveredShare: Math.round((total.countedEur / total.foodEur) * 100) / 100,
  };
}
