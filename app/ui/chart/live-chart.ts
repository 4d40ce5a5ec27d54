import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { CHART, type ChartData, DASHES } from './chart-data.ts';
import type { ValueScale } from './scale.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface LiveChartOptions {
  readonly data: ChartData;
  readonly scale: ValueScale;
  /** A series' name with its value, null where nothing was measured. */
  readonly words: (label: string, value: number | null) => string;
}

/**
 * Draws on `canvas` the bars or lines that the server drew, at the same place, and shows values under the pointer.
 * Grid, axes and words stay those of the server's drawing.
 */
export function drawLiveChart(canvas: HTMLCanvasElement, options: LiveChartOptions): { destroy(): void } {
  const { data, scale, words } = options;
  const style = getComputedStyle(canvas);
  const colour = (token: string) =>
    token.replace(/var\((--[\w-]+)\)/g, (_, name) => style.getPropertyValue(name).trim());
  const font = { family: style.fontFamily, size: 14 };
  const ink = colour('var(--ink)');
  let line = -1;
  const datasets = data.series.map((series): ChartDataset<'bar' | 'line', (number | null)[]> => {
    const shared = { label: series.label, data: [...series.values], borderColor: colour(series.edge ?? series.color) };
    if (series.as === 'mark') {
      return {
        ...shared,
        type: 'line',
        showLine: false,
        pointStyle: 'line',
        pointRadius: 16,
        pointHoverRadius: 16,
        pointBorderWidth: 3,
        order: 0,
      };
    }
    if (data.kind === 'bar') {
      const borderWidth = series.edge ? 1.5 : 0;
      return {
        ...shared,
        type: 'bar',
        backgroundColor: colour(series.color),
        borderWidth,
        categoryPercentage: 0.7,
        barPercentage: 1,
        order: 1,
      };
    }
    line += 1;
    const pointRadius = data.labels.length <= 16 ? 4 : 0;
    const borderDash = [...(DASHES[line % DASHES.length] ?? [])];
    return {
      ...shared,
      type: 'line',
      backgroundColor: colour(series.color),
      borderWidth: 3,
      borderDash,
      pointRadius,
      pointHitRadius: 12,
      spanGaps: false,
    };
  });
  return new Chart<'bar' | 'line', (number | null)[], string>(canvas, {
    type: data.kind,
    data: { labels: [...data.labels], datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { autoPadding: false, padding: { top: CHART.top, bottom: CHART.bottom } },
      clip: false,
      scales: {
        x: { display: false, offset: true },
        y: { display: false, min: scale.min, max: scale.max },
      },
      plugins: {
        tooltip: {
          backgroundColor: ink,
          titleFont: { ...font, weight: 650 },
          bodyFont: font,
          padding: 10,
          cornerRadius: 2,
          boxPadding: 6,
          callbacks: {
            label: (item) => words(item.dataset.label ?? '', item.raw === null ? null : Number(item.raw)),
          },
        },
      },
    },
  });
}
