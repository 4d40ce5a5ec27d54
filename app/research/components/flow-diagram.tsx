import { useId } from 'react';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { FlowStep } from '../flow.ts';
import { DIAGRAM, layOutDiagram, type StageBox } from '../lay-out-diagram.ts';
import { flowMessages } from '../messages/flow.ts';
import { pageMessages } from '../messages/page.ts';
import type { PublishedFlow } from '../publish-flow.ts';

const MIDDLE = DIAGRAM.boxWidth / 2;

/** The flow as reports print it: a box per step with both denominators, and who left before the next, by cause. */
export function FlowDiagram({
  steps,
  retained,
}: {
  readonly steps: readonly FlowStep[];
  readonly retained: PublishedFlow['retained'];
}) {
  const t = useMessages(flowMessages);
  const locale = useLocale();
  const id = useId();
  const layout = layOutDiagram(steps);
  const first = steps[0];
  if (!first) return null;
  return (
    <svg viewBox={`-2 -2 ${layout.width + 4} ${layout.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{t.picture(formatNumber(locale, first.count), t.stages[first.stage])}</title>
      {layout.boxes.map((box, i) => (
        <Stage key={box.stage} box={box} next={layout.boxes[i + 1]} retained={retained} />
      ))}
    </svg>
  );
}

function Stage({
  box,
  next,
  retained,
}: {
  readonly box: StageBox;
  readonly next: StageBox | undefined;
  readonly retained: PublishedFlow['retained'];
}) {
  const t = useMessages(flowMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const { step, y, lost } = box;
  const share = (value: number | null, words: (text: string) => string) =>
    value === null ? '' : words(formatPercent(locale, value));
  const told = (count: number | null) => (count === null ? page.withheld : formatNumber(locale, count));
  const foot = y + DIAGRAM.boxHeight;
  const lines =
    step.stage === 'retained' && retained.active !== null
      ? [t.statuses(told(retained.active), told(retained.inactive), told(retained.completed))]
      : [share(step.ofPrevious, t.ofPrevious), share(step.ofEnrolled, t.ofEnrolled)].filter(Boolean);
  return (
    <g>
      <rect
        y={y}
        width={DIAGRAM.boxWidth}
        height={DIAGRAM.boxHeight}
        fill="var(--sheet)"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <text x="14" y={y + 25} className="strong">
        {t.stages[step.stage]} (n = {formatNumber(locale, step.count)})
      </text>
      {lines.map((line, i) => (
        <text key={line} x="14" y={y + 46 + i * 19} className="tick">
          {line}
        </text>
      ))}
      {next ? (
        <path d={`M${MIDDLE} ${foot}V${next.y - 2}m-5 -8l5 8l5 -8`} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      ) : null}
      {lost ? (
        <>
          <path
            d={`M${MIDDLE} ${lost.y + lost.height / 2}H${DIAGRAM.lostLeft - 2}m-8 -5l8 5l-8 5`}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
          <rect
            x={DIAGRAM.lostLeft}
            y={lost.y}
            width={DIAGRAM.lostWidth}
            height={lost.height}
            fill="var(--paper)"
            stroke="var(--edge)"
            strokeWidth="1.5"
          />
          <text x={DIAGRAM.lostLeft + 14} y={lost.y + 25} className="strong">
            {t.lost} (n = {formatNumber(locale, lost.count)})
          </text>
          {lost.exits.map(({ exit, count }, i) => (
            <text key={exit} x={DIAGRAM.lostLeft + 14} y={lost.y + 25 + DIAGRAM.line * (i + 1)}>
              {t.exitCount(t.exits[exit], told(count))}
            </text>
          ))}
        </>
      ) : null}
    </g>
  );
}
