import { useId } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { PlanAnswer } from '../compare/plan.ts';
import { planMessages } from '../messages/plan.ts';
import { acrossX, everyOf, levelY, PLOT, Plot, shareLevels } from './plot.tsx';

/** The chance that so many enrolled are enough, and the certainty that is wanted. */
export function PlanCurve({
  answer,
  certainty,
}: {
  readonly answer: Extract<PlanAnswer, { kind: 'planned' }>;
  readonly certainty: number;
}) {
  const t = useMessages(planMessages);
  const locale = useLocale();
  const id = useId();
  const first = answer.points[0]?.enrolled ?? 0;
  const last = Math.max(first + 1, answer.points.at(-1)?.enrolled ?? 1);
  const x = (enrolled: number): number => acrossX((enrolled - first) / (last - first));
  const every = everyOf(last - first, 8);
  const line = answer.points
    .map(({ enrolled, chance }, i) => `${i === 0 ? 'M' : 'L'}${x(enrolled).toFixed(1)} ${levelY(chance).toFixed(1)}`)
    .join('');
  return (
    <Plot
      id={id}
      title={t.picture}
      axis={t.axis}
      levelAxis={t.levelAxis}
      levels={shareLevels(1)}
      ticks={Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => ({
        x: x(first + i * every),
        label: formatNumber(locale, first + i * every),
      }))}
    >
      <path
        d={`M${PLOT.left} ${levelY(certainty)}H${PLOT.right}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.5"
        strokeDasharray="5 4"
      />
      <path d={line} fill="none" stroke="var(--cat-1)" strokeWidth="3.5" />
      {answer.enrol === null ? null : (
        <>
          <path
            d={`M${x(answer.enrol).toFixed(1)} ${PLOT.bottom}V${levelY(certainty)}`}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
          <circle cx={x(answer.enrol)} cy={levelY(certainty)} r="6" fill="var(--ink)" />
          <text x={x(answer.enrol) - 10} y={PLOT.bottom - 10} textAnchor="end" className="strong">
            {formatNumber(locale, answer.enrol)}
          </text>
        </>
      )}
    </Plot>
  );
}
