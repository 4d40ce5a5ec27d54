/** The two networks whose meters are read. */
export const ENERGIES = ['electricity', 'gas'] as const;
export type Energy = (typeof ENERGIES)[number];

/** What a consumption is counted in. */
export const UNITS = ['kwh', 'eur', 'co2e'] as const;
export type Unit = (typeof UNITS)[number];

/** How much time one page shows. */
export const SCALES = ['day', 'week', 'month', 'year'] as const;
export type Scale = (typeof SCALES)[number];

/** How readings are grouped. */
export type Step = 'half-hour' | 'day' | 'month' | 'year';

/** The bars that each page draws. */
export const STEP_OF_SCALE: Readonly<Record<Scale, Step>> = {
  day: 'half-hour',
  week: 'day',
  month: 'day',
  year: 'month',
};

/**
 * Where each energy is read from: the finest dataset, and a coarser one that fills what it lacks,
 * one `mergeBy` at a time.
 */
export const ENERGY_DATASETS: Readonly<Record<Energy, { fine: string; coarse: string; mergeBy: Step }>> = {
  electricity: { fine: 'enedis/load-curve', coarse: 'enedis/daily', mergeBy: 'day' },
  gas: { fine: 'grdf/daily', coarse: 'grdf/published', mergeBy: 'month' },
};

/** The energy that a dataset measures, if it is one. */
export function energyOf(dataset: string): Energy | undefined {
  return ENERGIES.find((energy) => {
    const { fine, coarse } = ENERGY_DATASETS[energy];
    return dataset === fine || dataset === coarse;
  });
}
