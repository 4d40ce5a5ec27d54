import type { Counts } from '../matrix.ts';

const PITCH = 17;
const SIDE = 13;

/**
 * One square per data item: filled about people, hollow not, dashed when nobody said. Three paths however many squares,
 * so that a map of hundreds stays light; of thousands, a square stands for `unit` of them. `crowded` when many columns
 * share the width. Its words are the caller's.
 */
export function Squares({ counts, unit, crowded }: { counts: Counts; unit: number; crowded: boolean }) {
  const squaresOf = (count: number) => Math.ceil(count / unit);
  const [personal, other, unknown] = [squaresOf(counts.personal), squaresOf(counts.other), squaresOf(counts.unknown)];
  const total = personal + other + unknown;
  const perLine = squaresPerLine(total, crowded);
  const columns = Math.min(total, perLine);
  const width = columns * PITCH - (PITCH - SIDE);
  const height = Math.ceil(total / perLine) * PITCH - (PITCH - SIDE);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {personal > 0 ? <path d={squares(0, personal, 0, perLine)} fill="var(--violet)" /> : null}
      {other > 0 ? (
        <path d={squares(personal, other, 1, perLine)} fill="var(--sheet)" stroke="var(--edge)" strokeWidth="2" />
      ) : null}
      {unknown > 0 ? (
        <path
          d={squares(personal + other, unknown, 1, perLine)}
          fill="none"
          stroke="var(--edge)"
          strokeWidth="2"
          strokeDasharray="3 2.5"
        />
      ) : null}
    </svg>
  );
}

/** Many squares spread in width rather than in height, as far as the other columns leave room. */
function squaresPerLine(total: number, crowded: boolean): number {
  if (total > 60 && !crowded) return 12;
  return total > 24 ? 8 : 6;
}

/** The outline of `count` squares from place `first` on; `inset` leaves room for a stroke. */
function squares(first: number, count: number, inset: number, perLine: number): string {
  const side = SIDE - 2 * inset;
  return Array.from({ length: count }, (_, i) => {
    const at = first + i;
    const x = (at % perLine) * PITCH + inset;
    const y = Math.floor(at / perLine) * PITCH + inset;
    return `M${x} ${y}h${side}v${side}h${-side}z`;
  }).join('');
}
