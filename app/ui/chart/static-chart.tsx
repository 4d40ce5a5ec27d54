import type { ReactNode } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { classNames } from '../class-names.ts';
import { axisWidth, BASE, CHART, type ChartData, DASHES, measured, NARROW_PX } from './chart-data.ts';
import { percent, round } from './percent.ts';
import { labelStep, runs, type ValueScale, valueScale } from './scale.ts';
import { TimeLabels, Voids } from './time-axis.tsx';

/**
 * The chart as the server draws it. Across, everything is in percent, so that it fills any width and its words keep
 * their 14 px; below 34 rem, container queries leave out the words that would touch.
 * `between` comes over the grid and under the values.
 */
export function StaticChart({ kind, labels, series, unit, between }: ChartData & { between?: ReactNode }) {
  const locale = useLocale();
  const scale = valueScale(
    series.flatMap((one) => one.values),
    kind === 'bar',
  );
  const words = scale.ticks.map((tick) => formatNumber(locale, tick, { maximumFractionDigits: 3 }));
  const width = axisWidth(words);
  const y = (value: number) => position(scale, value);
  return (
    <>
      <svg className="axis-y" width={width} height={CHART.height} aria-hidden="true">
        <text className="tick" x="0" y="14">
          {unit}
        </text>
        {scale.ticks.map((tick, index) => (
          <text key={tick} className="tick" x={width - 8} y={y(tick) + 5} textAnchor="end">
            {words[index]}
          </text>
        ))}
      </svg>
      <svg className="area" width="100%" height={CHART.height} aria-hidden="true">
        {scale.ticks.map((tick) => (
          <line key={tick} className={tick === 0 ? 'axis' : 'grid'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
        ))}
        <Voids labels={labels} series={series} />
        <TimeLabels labels={labels} />
      </svg>
      {between}
      <svg className="data" width="100%" height={CHART.height} aria-hidden="true">
        {kind === 'bar' ? (
          <Bars labels={labels} series={series} y={y} />
        ) : (
          <Lines labels={labels} series={series} scale={scale} />
        )}
        <Marks labels={labels} series={series} y={y} />
      </svg>
    </>
  );
}

type Part = Pick<ChartData, 'labels' | 'series'>;
type Y = (value: number) => number;

const position = (scale: ValueScale, value: number): number =>
  round(BASE - ((value - scale.min) / (scale.max - scale.min)) * (BASE - CHART.top));

function Bars({ labels, series, y }: Part & { y: Y }) {
  const locale = useLocale();
  const bars = measured(series);
  const marks = series.filter((one) => one.as === 'mark');
  const slot = 1 / labels.length;
  const wide = (slot * 0.7) / bars.length;
  const showValues = bars.length === 1 && labels.length <= 12;
  const values = bars[0]?.values ?? [];
  const short = formatAlike(locale, values);
  const narrow = labelStep(values.map(short), NARROW_PX);
  return (
    <>
      {bars.map((one, rank) =>
        one.values.map((value, index) => {
          if (value === null) return null;
          const left = slot * (index + 0.15) + rank * wide;
          const top = Math.min(y(value), y(0));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place
            <g key={`${one.label} ${index}`}>
              <rect
                x={percent(left)}
                width={percent(wide)}
                y={top}
                height={round(Math.abs(y(value) - y(0)))}
                fill={one.color}
                stroke={one.edge}
                strokeWidth={one.edge ? 1.5 : undefined}
              />
              {showValues ? (
                <text
                  className={classNames('strong', narrow > 1 && 'if-wide')}
                  x={percent(left + wide / 2)}
                  y={one.on ? BASE - 8 : Math.min(top, ...marks.map((mark) => y(mark.values[index] ?? 0))) - 7}
                  fill={one.on}
                  textAnchor="middle"
                >
                  {short(value)}
                </text>
              ) : null}
            </g>
          );
        }),
      )}
    </>
  );
}

/** Values written side by side have as many decimals as each other: 5,0 beside 5,2. */
function formatAlike(locale: Locale, values: readonly (number | null)[]): (value: number | null) => string {
  const known = values.filter((value): value is number => value !== null);
  const small = known.every((value) => Math.abs(value) < 100);
  const digits = small && known.some((value) => !Number.isInteger(value)) ? 1 : 0;
  return (value) =>
    value === null ? '' : formatNumber(locale, value, { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** A path per unbroken stretch, in a box of its own that stretches while its strokes do not. */
function Lines({ labels, series, scale }: Part & { scale: ValueScale }) {
  const count = labels.length;
  const x = (index: number) => round(((index + 0.5) / count) * 100);
  const up = (value: number) => round(100 - ((value - scale.min) / (scale.max - scale.min)) * 100);
  const lines = measured(series);
  return (
    <>
      <svg
        x="0"
        y={CHART.top}
        width="100%"
        height={BASE - CHART.top}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        {lines.map((one, rank) => (
          <path
            key={one.label}
            fill="none"
            stroke={one.color}
            strokeWidth="3"
            strokeLinejoin="round"
            strokeDasharray={DASHES[rank % DASHES.length]?.join(' ') || undefined}
            vectorEffect="non-scaling-stroke"
            d={runs(count, (index) => (one.values[index] ?? null) !== null)
              .map(({ from, to }) =>
                one.values
                  .slice(from, to + 1)
                  .map((value, offset) => `${offset ? 'L' : 'M'}${x(from + offset)} ${up(value ?? 0)}`)
                  .join(''),
              )
              .join('')}
          />
        ))}
      </svg>
      {lines.map((one) =>
        runs(count, (index) => (one.values[index] ?? null) !== null)
          .filter(({ from, to }) => from === to || count <= 16)
          .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, offset) => from + offset))
          .map((index) => (
            <circle
              key={`${one.label} ${index}`}
              cx={percent((index + 0.5) / count)}
              cy={position(scale, one.values[index] ?? 0)}
              r="4"
              fill={one.color}
            />
          )),
      )}
    </>
  );
}

function Marks({ labels, series, y }: Part & { y: Y }) {
  const slot = 1 / labels.length;
  return (
    <>
      {series
        .filter((one) => one.as === 'mark')
        .map((one) =>
          one.values.map((value, index) =>
            value === null ? null : (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place
                key={`${one.label} ${index}`}
                x1={percent(slot * (index + 0.06))}
                x2={percent(slot * (index + 0.94))}
                y1={y(value)}
                y2={y(value)}
                stroke={one.color}
                strokeWidth="3"
              />
            ),
          ),
        )}
    </>
  );
}
