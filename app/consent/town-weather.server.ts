import { type DailyTemperatures, fetchDailyTemperatures } from '~/holders/meteo-france/client.server.ts';
import { townOf } from '~/holders/meteo-france/towns.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * The mean temperature of each day in the town of a territory, for pages that may not reach into the bases themselves.
 * Null where the town is not known here, or the base does not answer: a page does without.
 */
export async function townWeather(
  { outboundFetch, clock, log }: Pick<AppContext, 'outboundFetch' | 'clock' | 'log'>,
  territory: string,
): Promise<DailyTemperatures | null> {
  const town = townOf(territory);
  if (!town) return null;
  try {
    return await fetchDailyTemperatures({ fetch: outboundFetch, clock }, town);
  } catch (error) {
    if (!isAppError(error)) throw error;
    log.warn({ code: error.code, territory }, 'no weather');
    return null;
  }
}
