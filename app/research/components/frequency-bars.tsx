import { useId } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { FrequencyFigure } from '../describe-frequency.ts';
import { frequencyMessages } from '../messages/frequency.ts';
import { acrossX, everyOf, levelY, Plot, shareLevels } from './plot.tsx';

/** A bar per number of days: the share that came back on at least so many, with its interval. */
export function FrequencyBars({ figure }: { readonly figure: FrequencyFigure }) {
  const t = useMessages(frequencyMessages);
  const id = useId();
  const most = Math.max(1, ...figure.steps.map(({ returns }) => returns)) + 1;
  const every = everyOf(most, 14);
  const width = acrossX(1 / most) - acrossX(0);
  return (
    <Plot
      id={id}
      title={t.picture(figure.window)}
      axis={t.axis}
      levelAxis={t.shareAxis}
      levels={shareLevels(1)}
      ticks={Array.from({ length: Math.ceil(most / every) }, (_, i) => ({
        x: acrossX((i * every + 0.5) / most),
        label: String(i * every),
      }))}
    >
      {figure.steps.map(({ returns, share, interval }) => {
        const x = acrossX(returns / most);
        const middle = x + width / 2;
        return (
          <g key={returns}>
            <rect
              x={x + width * 0.12}
              y={levelY(share)}
              width={width * 0.76}
              height={levelY(0) - levelY(share)}
              fill="var(--seq-4)"
            />
            <path
              d={`M${middle} ${levelY(interval.lower)}V${levelY(interval.upper)}`}
              stroke="var(--ink)"
              strokeWidth="2"
              fill="none"
            />
          </g>
        );
      })}
    </Plot>
  );
}
