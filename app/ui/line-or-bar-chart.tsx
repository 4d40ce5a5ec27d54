import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type ChartData, isVoid } from './chart/chart-data.ts';
import { valueScale } from './chart/scale.ts';
import { StaticChart } from './chart/static-chart.tsx';
import { classNames } from './class-names.ts';
import { messages } from './messages.ts';

export type { ChartSeries } from './chart/chart-data.ts';

export interface TimeChartProps extends ChartData {
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
}

/**
 * Values along time, as bars (from zero) or lines. The server draws it whole; once the chart is in view and the
 * browser is idle, chart.js takes its place in the same box and shows values under the pointer.
 */
export function TimeChart({ description, ...data }: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [live, setLive] = useState(false);
  const locale = useLocale();
  const t = useMessages(messages).chart;
  // The parent makes new arrays at each render; only another drawing is worth drawing again.
  const drawing = JSON.stringify(data);

  useEffect(() => {
    if (!box.current) return;
    const shown = JSON.parse(drawing) as ChartData;
    let chart: { destroy(): void } | undefined;
    let gone = false;
    const draw = async () => {
      const { drawLiveChart } = await import('./chart/live-chart.ts');
      if (gone || !canvas.current) return;
      const scale = valueScale(
        shown.series.flatMap((one) => one.values),
        shown.kind === 'bar',
      );
      setLive(true);
      chart = drawLiveChart(canvas.current, {
        data: shown,
        scale,
        words: (label, value) =>
          t.pair(
            label,
            value === null
              ? t.noValue
              : `${formatNumber(locale, value, { maximumFractionDigits: 2 })}\u00a0${shown.unit}`,
          ),
      });
    };
    const stop = whenSeenAndIdle(box.current, draw);
    return () => {
      gone = true;
      stop();
      chart?.destroy();
      setLive(false);
    };
  }, [drawing, locale, t]);

  return (
    <div className="time-chart">
      <Key {...data} />
      <div className={classNames('drawing', live && 'is-live')} ref={box} role="img" aria-label={description}>
        <StaticChart
          {...data}
          between={
            <div className="live" aria-hidden="true">
              <canvas ref={canvas} />
            </div>
          }
        />
      </div>
    </div>
  );
}

/** Needed only where a mark does not speak for itself: several series, or something not measured. */
function Key({ series, labels }: ChartData) {
  const t = useMessages(messages).chart;
  const gaps = labels.some((_, index) => isVoid(series, index));
  if (series.length < 2 && !gaps) return null;
  return (
    <ul className="key">
      {series.length < 2
        ? null
        : series.map((one) => (
            <li key={one.label}>
              <svg width="26" height="14" aria-hidden="true">
                {one.as === 'mark' ? (
                  <path d="M0 7h26" stroke={one.color} strokeWidth="3" />
                ) : (
                  <rect x="1" y="1" width="24" height="12" fill={one.color} stroke={one.edge} strokeWidth="1.5" />
                )}
              </svg>
              {one.label}
            </li>
          ))}
      {gaps ? (
        <li>
          <svg width="26" height="14" aria-hidden="true">
            <rect className="void" x="1" y="1" width="24" height="12" />
          </svg>
          {t.noValue}
        </li>
      ) : null}
    </ul>
  );
}

/** Calls `then` once, when `element` has been in view and the browser has nothing better to do. */
function whenSeenAndIdle(element: Element, then: () => void): () => void {
  let idle: number | undefined;
  const later = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 300));
  const cancel = window.cancelIdleCallback ?? window.clearTimeout;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    idle = later(then);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    if (idle !== undefined) cancel(idle);
  };
}
