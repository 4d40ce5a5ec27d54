import { buildFootprintView, firstMonthShown } from '~/services/travel/footprint-view.server.ts';
import { CAR_DISTANCES } from '~/services/travel/travel-choices.ts';
import { descriptionPath } from './next-step.server.ts';
import type { OpenService } from './open-service.server.ts';
import { chooseMonth, daysOfMonth, methodFactors, readTravel, SAID } from './read-travel.server.ts';
import { serviceStanding } from './service-data.server.ts';

/** A year of travel up to today, and the month that the address asks for; plain data. */
export async function readTravelFootprint(page: OpenService, params: URLSearchParams) {
  const { today, service } = page;
  const standing = await serviceStanding(page);
  const month = chooseMonth(params.get('mois'), standing, today);
  const first = [month, firstMonthShown(today)].sort()[0] ?? month;
  const days = { firstDay: `${first}-01`, endDay: daysOfMonth(today.slice(0, 7)).endDay };
  const { said, trips, costs } = await readTravel(page, days);
  const { motor, carYear } = said;
  const view = buildFootprintView(
    { trips, costs, datasets: service.datasets, motor, carYear },
    {
      ...{ month, today, unit: params.get('unite') === 'eur' ? 'eur' : 'co2e' },
      carKm: CAR_DISTANCES.find((km) => String(km) === params.get('km')) ?? null,
    },
  );
  const modes = [...new Set(trips.filter(({ day }) => day.startsWith(month)).map(({ mode }) => mode))];
  const scored = page.definition.services.flatMap(({ key, results = [] }) =>
    results.flatMap((one) => (one.measure === 'travel-co2e' ? [`/moi/resultats/${key}/${one.key}?mois=${month}`] : [])),
  );
  const asks = standing.find(({ dataset }) => dataset === SAID);
  return {
    ...{ standing, view, factors: methodFactors(modes), scorePath: scored[0] ?? null },
    sayPath: asks && (asks.state === 'ready' || asks.state === 'to-say') ? descriptionPath(SAID) : null,
  };
}
