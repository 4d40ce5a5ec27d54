import { useId } from 'react';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { FlowStep } from '../flow.ts';
import { type ExitLayout, layOutFlow, type StageLayout } from '../lay-out-flow.ts';
import { flowMessages } from '../messages/flow.ts';
import { wrapWords } from '../wrap-words.ts';

const LINE = 18;

/** The thread of testers: each step's people, and what peels off on the way to the next. */
export function FlowRibbon({ steps }: { readonly steps: readonly FlowStep[] }) {
  const t = useMessages(flowMessages);
  const locale = useLocale();
  const id = useId();
  const layout = layOutFlow(steps);
  const first = steps[0];
  if (!first) return null;
  return (
    <svg viewBox={`0 0 ${layout.width} ${layout.height.toFixed(0)}`} role="img" aria-labelledby={id}>
      <title id={id}>{t.picture(formatNumber(locale, first.count), t.stages[first.stage])}</title>
      {layout.stages.flatMap((stage) =>
        stage.exits.map((exit) => <WayOut key={`${stage.stage} ${exit.exit}`} exit={exit} />),
      )}
      {layout.stages.map((stage, i) => (
        <Band key={stage.stage} stage={stage} top={layout.top} isLast={i === layout.stages.length - 1} />
      ))}
      {layout.stages.map((stage, i) => {
        const step = steps[i];
        return step ? <StepLabel key={stage.stage} stage={stage} step={step} top={layout.top} /> : null;
      })}
    </svg>
  );
}

function WayOut({ exit }: { readonly exit: ExitLayout }) {
  const t = useMessages(flowMessages);
  const locale = useLocale();
  const lines = wrapWords(exit.exit === null ? t.several : t.exits[exit.exit], 14);
  const fill = exit.apart ? 'var(--edge)' : exit.exit === null ? 'var(--sunk)' : 'var(--seq-3)';
  return (
    <g>
      <path d={exit.path} fill={fill} stroke={exit.exit === null ? 'var(--edge)' : undefined} />
      <text x={exit.labelX} y={exit.labelY} className="strong">
        {formatNumber(locale, exit.count)}
      </text>
      {lines.map((line, i) => (
        <text key={line} x={exit.labelX} y={exit.labelY + LINE * (i + 1)}>
          {line}
        </text>
      ))}
      {exit.apart ? (
        <text x={exit.labelX} y={exit.labelY + LINE * (lines.length + 1)} className="tick">
          {t.apart}
        </text>
      ) : null}
    </g>
  );
}

function Band({ stage, top, isLast }: { readonly stage: StageLayout; readonly top: number; readonly isLast: boolean }) {
  const { x, onward, bandWidth } = stage;
  if (onward === 0) return null;
  if (!isLast) return <path d={`M${x} ${top}h${bandWidth}v${onward}h${-bandWidth}z`} fill="var(--violet)" />;
  const radius = onward / 2;
  return (
    <>
      <path d={`M${x} ${top}h${bandWidth}a${radius} ${radius} 0 010 ${onward}h${-bandWidth}z`} fill="var(--violet)" />
      {radius > 4 ? (
        <circle cx={x + bandWidth} cy={top + radius} r={Math.min(7, radius - 2)} fill="var(--sheet)" />
      ) : null}
    </>
  );
}

function StepLabel({
  stage,
  step,
  top,
}: {
  readonly stage: StageLayout;
  readonly step: FlowStep;
  readonly top: number;
}) {
  const t = useMessages(flowMessages);
  const locale = useLocale();
  const left = stage.x + 9;
  const shares = [
    step.ofPrevious === null ? null : t.ofPrevious(formatPercent(locale, step.ofPrevious)),
    step.ofEnrolled === null || step.stage === 'enrolled' ? null : t.ofEnrolled(formatPercent(locale, step.ofEnrolled)),
  ].filter((text) => text !== null);
  return (
    <>
      <path d={`M${stage.x + 1} 6V${top + stage.reached}`} stroke="var(--ink)" strokeWidth="2" />
      <text x={left} y="18">
        {t.stages[step.stage]}
      </text>
      <text x={left} y="45" fontSize="27" fontWeight="800" letterSpacing="-0.03em">
        {formatNumber(locale, step.count)}
      </text>
      {shares.map((text, i) => (
        <text key={text} x={left} y={64 + LINE * i} className="tick">
          {text}
        </text>
      ))}
    </>
  );
}
