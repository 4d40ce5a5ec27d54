import { useId } from 'react';
import { formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { CAUSES, type Cause, type IncidenceFigure } from '../describe-incidence.ts';
import { incidenceMessages } from '../messages/incidence.ts';
import { acrossX, everyOf, levelY, PLOT, Plot, shareLevels } from './plot.tsx';

const WEEK_DAYS = 7;
const SERIES: Readonly<Record<Cause, { stroke: string; ink: string; dash: string | undefined }>> = {
  silent: { stroke: 'var(--cat-1)', ink: 'var(--violet-deep)', dash: undefined },
  withdrew: { stroke: 'var(--cat-2)', ink: 'var(--energie-ink)', dash: '10 4' },
};

/** A curve per cause of leaving, from zero; drawn while enough people are followed. */
export function IncidenceCurves({ figure }: { readonly figure: IncidenceFigure }) {
  const t = useMessages(incidenceMessages);
  const locale = useLocale();
  const id = useId();
  const end = figure.last?.time ?? 0;
  const weeks = Math.max(1, end / WEEK_DAYS);
  const drawn = figure.steps.filter(({ time }) => time <= end);
  const highest = Math.max(0.05, ...CAUSES.map((cause) => figure.last?.incidence[cause] ?? 0));
  const levels = shareLevels(highest);
  const top = Number(levels.at(-1)?.label ?? 100) / 100;
  const x = (days: number): number => acrossX(days / (weeks * WEEK_DAYS));
  const every = everyOf(weeks, 12);
  return (
    <Plot
      id={id}
      title={t.picture}
      axis={t.axis}
      levelAxis={t.shareAxis}
      levels={levels}
      ticks={Array.from({ length: Math.floor(weeks / every) + 1 }, (_, i) => ({
        x: x(i * every * WEEK_DAYS),
        label: String(i * every),
      }))}
    >
      {CAUSES.map((cause) => {
        const { stroke, ink, dash } = SERIES[cause];
        const last = figure.last?.incidence[cause] ?? 0;
        const line = drawn
          .map((step) => `H${x(step.time).toFixed(1)}V${levelY(step.incidence[cause] / top).toFixed(1)}`)
          .join('');
        return (
          <g key={cause}>
            <path
              d={`M${PLOT.left} ${PLOT.bottom}${line}H${x(end).toFixed(1)}`}
              fill="none"
              stroke={stroke}
              strokeWidth="3.5"
              strokeDasharray={dash}
            />
            <text
              x={PLOT.right}
              y={Math.max(PLOT.top + 14, levelY(last / top) - 10)}
              textAnchor="end"
              className="strong"
              fill={ink}
            >
              {t.causes[cause]}, {formatPercent(locale, last)}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}
