import { useId } from 'react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { timelineMessages } from '../messages/timeline.ts';
import { outageRuns, type TimelineFigure } from '../timeline.ts';
import { acrossX, everyOf, levelY, PLOT, Plot } from './plot.tsx';

/** People active each day, and the days on which a holder was out, shaded and named. */
export function TimelinePlot({ figure }: { readonly figure: TimelineFigure }) {
  const t = useMessages(timelineMessages);
  const locale = useLocale();
  const id = useId();
  const { days } = figure;
  const count = Math.max(1, days.length);
  const peak = Math.max(1, ...days.map(({ active }) => active));
  const step = everyOf(peak, 5);
  const rows = Math.ceil(peak / step);
  const every = everyOf(count, 7);
  const width = acrossX(1 / count) - acrossX(0);
  const line = days
    .map(({ active }, i) => {
      const y = levelY(active / (rows * step)).toFixed(1);
      return `${i === 0 ? `M${PLOT.left} ${y}` : `V${y}`}H${acrossX((i + 1) / count).toFixed(1)}`;
    })
    .join('');
  return (
    <Plot
      id={id}
      title={t.picture}
      axis=""
      levelAxis={t.axis}
      levels={Array.from({ length: rows + 1 }, (_, i) => ({
        y: levelY(i / rows),
        label: formatNumber(locale, i * step),
      }))}
      ticks={days.flatMap(({ day }, i) =>
        i % every === 0 && i <= count - every / 2
          ? [{ x: acrossX((i + 0.5) / count), label: formatDate(locale, day, { day: 'numeric', month: 'short' }) }]
          : [],
      )}
    >
      {outageRuns(days).map(({ from, to }) => (
        <g key={from}>
          <rect
            x={acrossX(from / count)}
            y={PLOT.top}
            width={Math.max(2, width * (to - from + 1))}
            height={PLOT.bottom - PLOT.top}
            fill="var(--sunk)"
            stroke="var(--edge)"
            strokeDasharray="4 3"
          />
          <text x={acrossX(from / count) + 4} y={PLOT.top + 16} className="tick">
            {t.outage}
          </text>
        </g>
      ))}
      <path d={`${line}V${PLOT.bottom}H${PLOT.left}z`} fill="var(--seq-2)" />
      <path d={line} fill="none" stroke="var(--cat-1)" strokeWidth="2.5" />
    </Plot>
  );
}
