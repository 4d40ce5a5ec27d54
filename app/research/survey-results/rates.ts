import type { CountedWave, WaveCounts } from '~/surveys/waves/count-waves.server.ts';
import { guardWave, type ShownWave } from '~/surveys/waves/guard-waves.ts';

export interface RateRow {
  /** Null: all panels together. */
  readonly panelKey: string | null;
  readonly counts: ShownWave | WaveCounts;
}

/** How many answered, panel by panel for a pilot's researchers; for anybody else all together, as may be told. */
export function ratesOf(
  waves: readonly CountedWave[],
  key: string,
  { isPlain, k }: { readonly isPlain: boolean; readonly k: number },
): RateRow[] {
  const wave = waves.find((one) => one.key === key);
  if (!wave) return [];
  if (!isPlain) return [{ panelKey: null, counts: guardWave(wave, k) }];
  return [
    { panelKey: null, counts: wave.total },
    ...wave.panels.map(({ key: panelKey, counts }) => ({ panelKey, counts })),
  ];
}
