import type { Energy } from '../energy.ts';

/** What a tester said heats their home or its water, in a declared dataset about it. */
export type HomeAnswers = Readonly<Record<string, unknown>>;

const BY_GAS = ['gas', 'gas-boiler'];
const BY_ELECTRICITY = ['electricity', 'electric-tank', 'heat-pump'];
/** From this share of the year's gas that follows the cold, gas heats the home. */
const HEATS = 0.3;

/**
 * The energy in whose readings a gesture would show: by where its theme shows, by what the person said, else by what
 * their own gas says. Null where it shows in no meter of theirs (wood, oil, a boiler that several homes share).
 */
export function energyOfTheme(
  where: 'heating' | 'hot-water' | undefined,
  known: { readonly home: HomeAnswers; readonly gasHeatingShare: number | undefined; readonly hasGas: boolean },
): Energy | null {
  if (!where) return 'electricity';
  const said = known.home[where];
  if (typeof said === 'string') {
    if (BY_GAS.includes(said)) return 'gas';
    return BY_ELECTRICITY.includes(said) ? 'electricity' : null;
  }
  if (!known.hasGas) return 'electricity';
  return where === 'heating' && (known.gasHeatingShare ?? 1) < HEATS ? 'electricity' : 'gas';
}
