import { publishedDays, publishedShare } from '../faults.ts';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  earlierOf,
  gasDayStart,
  offsetStamp,
} from '../local-time.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { gasOfDay } from '../synthetic/gas.ts';
import type { Household } from '../synthetic/household.ts';
import type { ConsumptionLine, ContractLine } from './wire.ts';

/** What a call asks of the simulated GRDF. */
export interface Asked {
  readonly pce: string;
  readonly from: Day;
  readonly to: Day;
  /** Day after the last published one. */
  readonly until: Day;
}

function shareOf(world: SandboxWorld, number: number): number {
  return publishedShare(world.options.faults?.grdf, dayNumber(dayOf(world.clock.now().getTime())) - number);
}

/** One line per gas day of the window that is published. */
export function informativeLines(home: Household, window: Asked, world: SandboxWorld): ConsumptionLine[] {
  const to = earlierOf(window.to, window.until);
  const days = Math.max(0, dayNumber(to) - dayNumber(window.from));
  const lines = Array.from({ length: days }, (_, at) => {
    const number = dayNumber(window.from) + at;
    const share = shareOf(world, number);
    const { energyKwh, volumeM3 } = gasOfDay(home, number);
    const day = dayFromNumber(number);
    const told = line(home, window, {
      from: day,
      to: addDays(day, 1),
      energyKwh: Math.round(energyKwh * share),
      volumeM3: Math.round(volumeM3 * share),
      kind: 'Informative Journalier',
      status: share === 1 ? 'Définitive' : 'Provisoire',
    });
    return [told];
  });
  return publishedDays(world.options.faults?.grdf, lines);
}

/** One line per month that begins in the window and is over. */
export function publishedLines(home: Household, window: Asked): ConsumptionLine[] {
  const lines: ConsumptionLine[] = [];
  for (let number = dayNumber(window.from); number < dayNumber(window.to); number += 1) {
    const from = dayFromNumber(number);
    if (!from.endsWith('-01')) continue;
    const to = `${dayFromNumber(number + 31).slice(0, 7)}-01`;
    if (to > window.until) break;
    const days = Array.from({ length: dayNumber(to) - number }, (_, at) => gasOfDay(home, number + at));
    const energyKwh = days.reduce((sum, day) => sum + day.energyKwh, 0);
    const volumeM3 = days.reduce((sum, day) => sum + day.volumeM3, 0);
    lines.push(line(home, window, { from, to, energyKwh, volumeM3, kind: 'Publiée', status: 'Définitive' }));
  }
  return lines;
}

function line(
  home: Household,
  window: Asked,
  use: { from: Day; to: Day; energyKwh: number; volumeM3: number; kind: string; status: string },
): ConsumptionLine {
  const [start, end] = [use.from, use.to].map((day) => offsetStamp(gasDayStart(day)));
  return {
    pce: { id_pce: window.pce },
    periode: { valeur: null, date_debut: window.from, date_fin: window.to },
    releve_debut: { date_releve: null },
    releve_fin: { date_releve: end },
    consommation: {
      date_debut_consommation: start ?? '',
      date_fin_consommation: end ?? '',
      volume_brut: use.volumeM3,
      coeff_calcul: { coeff_conversion: Math.round(home.gasKwhPerM3 * 100) / 100 },
      energie: use.energyKwh,
      type_qualif_conso: 'Mesuré',
      sens_flux_gaz: 'Consommation',
      statut_conso: use.status,
      journee_gaziere: use.kind === 'Publiée' ? null : use.from,
      type_conso: use.kind,
    },
    statut_restitution: null,
  };
}

export function contractLines(home: Household, window: Asked, world: SandboxWorld): ContractLine[] {
  const today = dayNumber(dayOf(world.clock.now().getTime()));
  const car = Array.from({ length: 365 }, (_, at) => gasOfDay(home, today - 365 + at).energyKwh).reduce(
    (a, b) => a + b,
    0,
  );
  return [
    {
      pce: { id_pce: window.pce },
      donnees_contractuelles: {
        car,
        cja: 0,
        profil: { profil_type_actuel: car > 6000 ? 'P012' : 'P011' },
        tarif_acheminement: car > 6000 ? 'T2' : 'T1',
        date_mes: home.inServiceSince,
      },
      statut_restitution: null,
    },
  ];
}
