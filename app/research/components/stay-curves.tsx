import { useId } from 'react';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { StayFigure } from '../describe-stay.ts';
import { type CurveLayout, layOutStay, type StayLayout } from '../lay-out-stay.ts';
import { stayMessages } from '../messages/stay.ts';
import { wrapWords } from '../wrap-words.ts';

/** Colour never goes alone: each series has its dash, and its name at its end. */
const SERIES = [
  { stroke: 'var(--cat-1)', ink: 'var(--violet-deep)', dash: undefined },
  { stroke: 'var(--cat-2)', ink: 'var(--energie-ink)', dash: '10 4' },
  { stroke: 'var(--cat-3)', ink: 'var(--mobilite-ink)', dash: '3 3' },
  { stroke: 'var(--cat-6)', ink: 'var(--ink)', dash: '14 4 3 4' },
] as const;
const seriesOf = (i: number) => SERIES[i % SERIES.length] ?? SERIES[0];

export function StayCurves({ figure, nameOf }: { figure: StayFigure; nameOf: (panelKey: string | null) => string }) {
  const t = useMessages(stayMessages);
  const id = useId();
  const layout = layOutStay(figure);
  return (
    <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{t.picture}</title>
      <Axes layout={layout} />
      {layout.curves.map((curve, i) => (
        <path key={curve.panelKey} d={curve.band} fill={seriesOf(i).stroke} opacity="0.18" />
      ))}
      {layout.curves.map((curve, i) => (
        <Curve key={curve.panelKey} curve={curve} index={i} x={layout.plot.right} name={nameOf(curve.panelKey)} />
      ))}
      <text x="0" y={layout.atRiskTop} className="strong">
        {t.atRisk}
      </text>
      {layout.curves.map((curve, i) => (
        <AtRisk key={curve.panelKey} layout={layout} index={i} atRisk={curve.atRisk} name={nameOf(curve.panelKey)} />
      ))}
    </svg>
  );
}

function Axes({ layout: { plot, ticks, levels } }: { readonly layout: StayLayout }) {
  const t = useMessages(stayMessages);
  return (
    <>
      {levels.map(({ percent, y }) => (
        <g key={percent}>
          <path className={percent === 0 ? 'axis' : 'grid'} d={`M${plot.left} ${y}H${plot.right}`} />
          <text x={plot.left - 8} y={y + 5} textAnchor="end" className="tick">
            {percent}
          </text>
        </g>
      ))}
      {ticks.map(({ week, x }) => (
        <text key={week} x={x} y={plot.bottom + 20} textAnchor="middle" className="tick">
          {week}
        </text>
      ))}
      <text x={plot.right + 10} y={plot.top + 5} className="tick">
        {t.stillThere}
      </text>
      <text x={plot.left} y={plot.bottom + 40} className="tick">
        {t.axis}
      </text>
    </>
  );
}

function Curve({ curve, index, x, name }: { curve: CurveLayout; index: number; x: number; name: string }) {
  const locale = useLocale();
  const { stroke, ink, dash } = seriesOf(index);
  return (
    <>
      <path d={curve.line} fill="none" stroke={stroke} strokeWidth="3.5" strokeDasharray={dash} />
      <text x={x + 10} y={curve.labelY} className="strong" fill={ink}>
        {formatPercent(locale, curve.endShare)}
      </text>
      {wrapWords(name, 18)
        .slice(0, 2)
        .map((line, i) => (
          <text key={line} x={x + 10} y={curve.labelY + 18 * (i + 1)} fill={ink}>
            {line}
          </text>
        ))}
    </>
  );
}

function AtRisk(props: { layout: StayLayout; index: number; atRisk: readonly number[]; name: string }) {
  const { layout, index, atRisk, name } = props;
  const locale = useLocale();
  const { ink } = seriesOf(index);
  const y = layout.atRiskTop + 24 * (index + 1);
  return (
    <>
      {layout.ticks.map(({ week, x }, i) => (
        <text key={week} x={x} y={y} textAnchor="middle" fill={ink}>
          {formatNumber(locale, atRisk[i] ?? 0)}
        </text>
      ))}
      <text x={layout.plot.right + 26} y={y} fill={ink}>
        {shortName(name)}
      </text>
    </>
  );
}

/** The first words of a name, without the small words they would end on. */
function shortName(name: string): string {
  const [first = ''] = wrapWords(name, 16);
  return first.replace(/( \p{L}{1,3})+$/u, '');
}
