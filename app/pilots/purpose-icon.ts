import { energyOf } from '~/services/energy.ts';
import type { IconName } from '~/ui/icon.tsx';

const ICONS = { electricity: 'bolt', gas: 'flame' } as const;

/** The glyph beside what an agreement asks for: that of its energy, if any. */
export function purposeIcon(datasets: readonly string[]): IconName {
  const energy = datasets.map(energyOf).find((one) => one !== undefined);
  return energy ? ICONS[energy] : 'people';
}
