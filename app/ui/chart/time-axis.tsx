import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '../class-names.ts';
import { messages } from '../messages.ts';
import { BASE, CHART, type ChartData, isVoid, NARROW_PX } from './chart-data.ts';
import { percent } from './percent.ts';
import { labelStep, runs } from './scale.ts';

const WIDE_PX = 560;
const END_ROOM_PX = 8;

/** What was not measured: an outlined void, as tall as the plot, one for each run. */
export function Voids({ labels, series }: Pick<ChartData, 'labels' | 'series'>) {
  const t = useMessages(messages).chart;
  const count = labels.length;
  return (
    <>
      {runs(count, (index) => isVoid(series, index)).map(({ from, to }) => (
        <rect
          key={from}
          className="void"
          x={percent((from + 0.15) / count)}
          width={percent((to - from + 0.7) / count)}
          y={CHART.top}
          height={BASE - CHART.top}
        >
          <title>{t.noValue}</title>
        </rect>
      ))}
    </>
  );
}

/** As many words as stand side by side: some show only in a wide box, some only in a narrow one. */
export function TimeLabels({ labels }: { labels: readonly string[] }) {
  const narrow = labelStep(labels, NARROW_PX);
  const wide = labelStep(labels, WIDE_PX);
  const count = labels.length;
  return (
    <>
      {labels.map((label, index) => {
        const inNarrow = index % narrow === 0;
        const inWide = index % wide === 0;
        if (!inNarrow && !inWide) return null;
        // At the end, a word wider than its column would leave the picture; at the start, the axis leaves it room.
        const fits = (count - index - 0.5) * (NARROW_PX / count) + END_ROOM_PX > label.length * 3.8;
        const x = fits ? percent((index + 0.5) / count) : '100%';
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear the same word
            key={index}
            className={classNames('tick', !inNarrow && 'if-wide', !inWide && 'if-narrow')}
            x={x}
            y={CHART.height - 7}
            textAnchor={fits ? 'middle' : 'end'}
          >
            {label}
          </text>
        );
      })}
    </>
  );
}
