import { listConnections } from '~/consent/list-connections.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { townWeather } from '~/consent/town-weather.server.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { Energy } from '~/services/energy.ts';
import { daysOfUse } from '~/services/energy-use/gesture-effect.server.ts';
import { energiesOfWorks, type WorksSaid, type WorksView, worksView } from '~/services/energy-use/works-view.server.ts';
import { loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { addDays } from '~/services/local-days.server.ts';
import { valueOn } from '~/services/reference-values.ts';
import type { ServiceAtHand } from './open-service.server.ts';
import { energiesAtHand, readEnergy } from './read-energies.server.ts';
import { yearOf } from './read-home-use.server.ts';
import { readOwnPrices } from './read-own-prices.server.ts';
import { readServiceRecord } from './service-data.server.ts';

/** What the person says of their works, and of the home that they were done in. */
export const WORKS = 'declared/works';
export const HOME = 'declared/home';

const YEAR_DAYS = 365;
/** Works that ended longer ago cannot be told: readings and weather do not go so far. */
const MOST_DAYS_AFTER = 730;

export interface WorksRead {
  readonly view: WorksView;
  readonly home: DeclaredAnswers;
}

/**
 * What works saved, as far as this service may read. `today` is the pilot's local day.
 * Errors: AppError('vault.erased' | 'vault.damaged').
 */
export async function readWorks(page: ServiceAtHand, today: string): Promise<WorksRead> {
  const { app, tester, definition, service, reader, timeZone } = page;
  const asks = (dataset: string) => service.datasets.includes(dataset);
  const home = asks(HOME) ? await readServiceRecord(page, HOME) : {};
  const said = worksSaid(asks(WORKS) ? await readServiceRecord(page, WORKS) : {});
  const nothing = { said, uses: [], prices: {}, yearTemperaturesC: [] };
  const silent = (silence: WorksView['silence']): WorksRead => ({ home, view: worksView({ ...nothing, silence }) });
  if (!said.ended) return silent('no-day');
  if (said.ended >= today) return silent('not-ended');
  const { testerId } = tester;
  const consents = await listConsents(app, testerId);
  const connections = await listConnections(app, testerId);
  const atHand = await energiesAtHand(app, { testerId, consents, connections, timeZone, reader });
  const wanted = energiesOfWorks(said.done, { home, hasGas: atHand.some(({ energy }) => energy === 'gas') });
  if (wanted.length === 0) return silent('no-meter');
  const shown = atHand.filter(({ energy }) => wanted.includes(energy));
  if (shown.length === 0) return silent('no-reading');
  const temperatures = await townWeather(app, definition.territory);
  if (!temperatures) return silent('no-weather');
  const firstDay = addDays(said.ended, -YEAR_DAYS);
  const endDay = [today, addDays(said.ended, MOST_DAYS_AFTER)].sort()[0] ?? today;
  const values = loadReferenceValues();
  const own = await readOwnPrices(page, today);
  const uses = [];
  for (const energy of shown) {
    const readings = await readEnergy(app, { testerId, energy, firstDay, endDay, timeZone, reader });
    const factor = energy.energy === 'gas' ? values.gasEmissions : values.electricityEmissions;
    uses.push({
      energy: energy.energy,
      days: daysOfUse(energy.energy, readings, { temperatures, timeZone }),
      emissions: valueOn(factor, today)?.value ?? null,
    });
  }
  const priceOf = (energy: Energy) => {
    const reference = valueOn(energy === 'gas' ? values.gasPrice : values.electricityPrice, today);
    return own[energy] ?? (reference ? { eurPerKwh: reference.value, isOwn: false } : null);
  };
  return {
    home,
    view: worksView({
      ...{ said, uses, silence: null },
      prices: Object.fromEntries(
        uses.flatMap(({ energy }) => {
          const price = priceOf(energy);
          return price ? [[energy, price]] : [];
        }),
      ),
      yearTemperaturesC: yearOf(temperatures, addDays(today, -YEAR_DAYS), today),
    }),
  };
}

function worksSaid({ done, ended, cost, aid }: DeclaredAnswers): WorksSaid {
  return {
    done: typeof done === 'object' ? done : [],
    ended: typeof ended === 'string' ? ended : null,
    costEur: typeof cost === 'number' ? cost : null,
    aidEur: typeof aid === 'number' ? aid : null,
  };
}
