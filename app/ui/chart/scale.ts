/** A value axis: round ends, and the round values between them. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/**
 * A scale of about `wanted` round steps (1, 2, 2.5 or 5 times a power of ten) that holds every value.
 * `fromZero` (always, for bars) keeps zero in it. No value at all gives 0 to 1.
 */
export function valueScale(values: readonly (number | null)[], fromZero: boolean, wanted = 4): ValueScale {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  let low = known.length ? known.reduce((a, b) => Math.min(a, b)) : 0;
  let high = known.length ? known.reduce((a, b) => Math.max(a, b)) : 1;
  if (fromZero || low === high) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (low === high) high = low + 1;
  const step = roundStep((high - low) / wanted);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { min: tidy(first * step), max: tidy(last * step), step, ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const part = rough / power;
  const round = [1, 2, 2.5, 5].find((candidate) => part <= candidate + 1e-9) ?? 10;
  return tidy(round * power);
}

/** 0.30000000000000004 → 0.3 */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Runs of consecutive indexes for which `holds`: [{ from: 2, to: 4 }] is 2, 3 and 4. */
export function runs(length: number, holds: (index: number) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let index = 0; index < length; index += 1) {
    if (!holds(index)) continue;
    const last = found.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else found.push({ from: index, to: index });
  }
  return found;
}

/** One label in how many can be written, side by side, in `widthPx`. A character of 14 px takes about 7.6 px. */
export function labelStep(labels: readonly string[], widthPx: number): number {
  const longest = labels.reduce((max, label) => Math.max(max, label.length), 1);
  return Math.max(1, Math.ceil(((longest * 7.6 + 10) * labels.length) / widthPx));
}
