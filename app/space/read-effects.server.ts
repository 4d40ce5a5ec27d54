import type { ConsentView } from '~/consent/list-consents.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import { townWeather } from '~/consent/town-weather.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Findings } from '~/services/choose-gestures.ts';
import { ENERGY_DATASETS, type Energy } from '~/services/energy.ts';
import { energyOfTheme } from '~/services/energy-use/energy-of-theme.ts';
import { type GestureEffect, gestureEffect } from '~/services/energy-use/gesture-effect.server.ts';
import { loadHabits } from '~/services/load-reference-values.server.ts';
import { addDays, dayOf } from '~/services/local-days.server.ts';
import type { GestureDecisionView } from './list-gesture-decisions.server.ts';
import { type EnergyAtHand, mayAdviseFrom, readEnergy } from './read-energies.server.ts';
import { homeAnswers } from './read-home-answers.server.ts';

/** The year before a change is what it is compared with. */
const DAYS_BEFORE = 365;

interface EffectsInput {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly consents: readonly ConsentView[];
  readonly energies: readonly EnergyAtHand[];
  readonly decisions: readonly GestureDecisionView[];
  readonly findings: Findings;
  readonly reader: ShareReader;
}

/** What shows of each gesture that a tester holds, the weather being equal; by gesture. */
export async function readEffects(context: AppContext, input: EffectsInput): Promise<Map<string, GestureEffect>> {
  const { definition, decisions, energies, findings } = input;
  const { timeZone } = definition.calendar;
  const held = decisions.filter(({ decision }) => decision === 'adopted');
  if (held.length === 0) return new Map();
  const home = await homeAnswers(context, input);
  const hasGas = energies.some(({ energy }) => energy === 'gas');
  const known = { home, hasGas, gasHeatingShare: findings.gasHeatingShare };
  const read = readOnce(context, input);
  const effects = new Map<string, GestureEffect>();
  for (const { gestureKey, decidedAt } of held) {
    const theme = definition.gestures.find(({ key }) => key === gestureKey)?.theme ?? '';
    const energy = energyOfTheme(loadHabits().effects[theme], known);
    const changedOn = addDays(dayOf(decidedAt.getTime(), timeZone), 1);
    const readings = energy && (await read(energy));
    if (!energy) effects.set(gestureKey, silent('electricity', 'no-meter'));
    else if (!readings) effects.set(gestureKey, silent(energy, 'no-reading'));
    else {
      const temperatures = await townWeather(context, definition.territory);
      const told = temperatures && gestureEffect({ energy, readings, temperatures, changedOn, timeZone });
      effects.set(gestureKey, told ?? silent(energy, 'no-weather'));
    }
  }
  return effects;
}

const silent = (energy: Energy, reason: GestureEffect['reason']): GestureEffect => ({
  ...{ energy, verdict: 'cannot-tell', reason, change: null, daysAfter: 0, leastDaysAfter: 0 },
});

/** Each energy is opened once, however many gestures look at it; null where advice may not be computed from it. */
function readOnce(context: AppContext, input: EffectsInput) {
  const { testerId, definition, consents, energies, decisions, reader } = input;
  const { timeZone } = definition.calendar;
  const first = Math.min(...decisions.map(({ decidedAt }) => decidedAt.getTime()));
  const days = {
    firstDay: addDays(dayOf(first, timeZone), -DAYS_BEFORE),
    endDay: dayOf(context.clock.now().getTime(), timeZone),
  };
  const opened = new Map<Energy, ReturnType<typeof readEnergy> | null>();
  return (wanted: Energy) => {
    const known = opened.get(wanted);
    if (known !== undefined) return known;
    const energy = energies.find((one) => one.energy === wanted);
    const may = energy && mayAdviseFrom(consents, ENERGY_DATASETS[wanted].fine, reader);
    const readings = may ? readEnergy(context, { testerId, energy, ...days, timeZone, reader }) : null;
    opened.set(wanted, readings);
    return readings;
  };
}
