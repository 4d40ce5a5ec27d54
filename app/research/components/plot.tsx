import type { ReactNode } from 'react';

/** The frame that plots of shares by time or number have in common, in the picture's own units. */
export const PLOT = { width: 640, height: 330, left: 52, right: 622, top: 20, bottom: 270 } as const;

export interface PlotProps {
  /** Id of the picture's name, and the name. */
  readonly id: string;
  readonly title: string;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly levels: readonly { readonly y: number; readonly label: string }[];
  /** Under the horizontal axis, and above the vertical one. */
  readonly axis: string;
  readonly levelAxis: string;
  readonly children: ReactNode;
}

export function Plot({ id, title, ticks, levels, axis, levelAxis, children }: PlotProps) {
  return (
    <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {levels.map(({ y, label }, i) => (
        <g key={label}>
          <path className={i === 0 ? 'axis' : 'grid'} d={`M${PLOT.left} ${y}H${PLOT.right}`} />
          <text x={PLOT.left - 8} y={y + 5} textAnchor="end" className="tick">
            {label}
          </text>
        </g>
      ))}
      {children}
      {ticks.map(({ x, label }) => (
        <text key={label} x={x} y={PLOT.bottom + 20} textAnchor="middle" className="tick">
          {label}
        </text>
      ))}
      <text x={PLOT.left} y={PLOT.bottom + 44} className="tick">
        {axis}
      </text>
      <text x={PLOT.left} y={12} className="tick">
        {levelAxis}
      </text>
    </svg>
  );
}

/** Levels of a share, 0 to 100 in the steps that fit, up to `most` (0 to 1). */
export function shareLevels(most: number): { y: number; label: string }[] {
  const step = [5, 10, 20, 25].find((one) => (most * 100) / one <= 5) ?? 25;
  const count = Math.max(1, Math.ceil((most * 100) / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => ({ y: levelY(i / count), label: String(i * step) }));
}

/** Where a fraction of the plot's height is. */
export const levelY = (fraction: number): number => PLOT.bottom - (PLOT.bottom - PLOT.top) * fraction;
/** Where a fraction of its width is. */
export const acrossX = (fraction: number): number => PLOT.left + (PLOT.right - PLOT.left) * fraction;

/** The step, in whole numbers, at which so many things have at most `most` marks. */
export const everyOf = (count: number, most: number): number =>
  [1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 50, 100, 200].find((step) => count / step <= most) ?? Math.ceil(count / most);
