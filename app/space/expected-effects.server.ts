import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Findings } from '~/services/choose-gestures.ts';
import type { Expected } from '~/services/components/expected-words.tsx';
import type { Energy } from '~/services/energy.ts';
import { energyOfTheme, type HomeAnswers } from '~/services/energy-use/energy-of-theme.ts';
import { expectedGestureEffect } from '~/services/energy-use/expected-gesture-effect.ts';
import { loadGestureEffects } from '~/services/load-gesture-effects.server.ts';
import { loadHabits, loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { valueOn } from '~/services/reference-values.ts';
import type { HeatingTold } from './read-home-use.server.ts';

/** A gesture that the data file does not put into figures. */
const UNKNOWN = { assumption: { of: 'unknown' }, source: { title: { fr: '', en: '' }, url: undefined } } as const;

interface Known {
  readonly home: HomeAnswers;
  readonly hasGas: boolean;
  readonly findings: Findings;
  readonly heating: ReadonlyMap<Energy, HeatingTold>;
  /** yyyy-mm-dd: prices and emission factors are those of that day. */
  readonly today: string;
}

/** What each gesture of a pilot would save in a year in this home, or why it is not known. */
export function expectedEffects({ gestures }: PilotDefinition, known: Known): Map<string, Expected> {
  const { home, hasGas, findings, heating, today } = known;
  const { of, heaters } = loadGestureEffects();
  const values = loadReferenceValues();
  const found = new Map<string, Expected>();
  for (const { key, theme } of gestures) {
    const said = of.get(key) ?? UNKNOWN;
    const energy = energyOfTheme(loadHabits().effects[theme], {
      ...{ home, hasGas, gasHeatingShare: findings.gasHeatingShare },
    });
    const isGas = energy === 'gas';
    const heater = home['hot-water'];
    const told = expectedGestureEffect.compute({
      assumption: said.assumption,
      energy,
      nightBaseLoadW: findings.nightBaseLoadW ?? null,
      heatingKwhPerYear: (energy && heating.get(energy)?.slope?.heatingKwhPerYear) ?? null,
      people: typeof home.occupants === 'number' ? home.occupants : null,
      meterKwhPerKwhOfHotWater: typeof heater === 'string' ? (heaters[heater] ?? null) : null,
      price: valueOn(isGas ? values.gasPrice : values.electricityPrice, today)?.value ?? null,
      emissions: valueOn(isGas ? values.gasEmissions : values.electricityEmissions, today)?.value ?? null,
    });
    found.set(key, { ...told, source: { title: said.source.title, url: said.source.url ?? null } });
  }
  return found;
}
