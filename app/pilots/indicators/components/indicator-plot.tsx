import { useId } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { layOutSeries } from '../lay-out-series.ts';
import { indicatorMessages } from '../messages.ts';
import type { IndicatorView } from '../view-indicators.ts';
import { sayFinding, sayLevel, sayTick } from '../words.ts';

/** Colour never goes alone: each panel has its dash and its marker. */
const SERIES = [
  { stroke: 'var(--cat-1)', dash: undefined },
  { stroke: 'var(--cat-2)', dash: '8 4' },
  { stroke: 'var(--cat-3)', dash: '3 3' },
  { stroke: 'var(--cat-6)', dash: '12 4 3 4' },
] as const;
export const seriesStyle = (i: number) => SERIES[i % SERIES.length] ?? SERIES[0];

interface Props {
  readonly view: IndicatorView;
  readonly smallestGroup: number;
  /** Panels apart as well, where they may be shown. */
  readonly withPanels: boolean;
}

/** One indicator, period after period; nothing where nothing is known. */
export function IndicatorPlot({ view, smallestGroup, withPanels }: Props) {
  const t = useMessages(indicatorMessages);
  const locale = useLocale();
  const id = useId();
  const series = withPanels ? view.series : view.series.filter(({ panelKey }) => panelKey === '');
  const layout = layOutSeries(series, view.scale);
  if (!layout) return null;
  const { width, height, plot } = layout;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
      <title id={id}>
        {`${t.picture(inLocale(view.indicator.title, locale))}. ${sayFinding(locale, view, smallestGroup)}`}
      </title>
      {layout.levels.map(({ value, y }) => (
        <g key={value}>
          <path className={value === 0 ? 'axis' : 'grid'} d={`M${plot.left} ${y}H${plot.right}`} />
          <text x={plot.left - 6} y={y + 5} textAnchor="end" className="tick">
            {sayLevel(locale, value, view.scale)}
          </text>
        </g>
      ))}
      {layout.ticks.map(({ start, x }) => (
        <text key={start} x={x} y={plot.bottom + 22} textAnchor="middle" className="tick">
          {sayTick(locale, start, view.per)}
        </text>
      ))}
      {layout.voids.map(({ start, x }) => (
        <rect
          key={start}
          x={x - 5}
          y={plot.bottom - 12}
          width="10"
          height="10"
          fill="none"
          stroke="var(--edge)"
          strokeWidth="1.5"
        />
      ))}
      {layout.lines.map(({ panelKey, line, band, dots }, i) => {
        const { stroke, dash } = seriesStyle(i);
        return (
          <g key={panelKey}>
            {band ? <path d={band} fill={stroke} opacity="0.16" /> : null}
            <path d={line} fill="none" stroke={stroke} strokeWidth="2.5" strokeDasharray={dash} />
            {dots.length > 16
              ? null
              : dots.map(({ start, x, y, isOver }) => (
                  <circle
                    key={start}
                    cx={x}
                    cy={y}
                    r="4"
                    fill={isOver ? stroke : 'var(--paper)'}
                    stroke={stroke}
                    strokeWidth="2"
                  />
                ))}
          </g>
        );
      })}
    </svg>
  );
}
