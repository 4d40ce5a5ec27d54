import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/workshop.ts';
import type { StepMode } from '../schema/workshop.ts';
import styles from './agenda-bar.module.css';

const HEIGHT = 40;
const GAP = 0.15;

export interface AgendaBarProps {
  readonly label: string;
  readonly steps: readonly {
    readonly key: string;
    readonly title: string;
    readonly minutes: number;
    readonly mode: StepMode;
  }[];
}

/** The time of a workshop as one bar: a segment for each step, as wide as it is long, shaded by who works with whom. */
export function AgendaBar({ steps, label }: AgendaBarProps) {
  const t = useMessages(messages);
  const { minutes } = useMessages(frameMessages);
  const total = steps.reduce((sum, step) => sum + step.minutes, 0);
  const modes = [...new Set(steps.map(({ mode }) => mode))];
  let at = 0;
  const segments = steps.map((step) => {
    const x = (at / total) * 100;
    at += step.minutes;
    return { ...step, x, width: Math.max(0.4, (step.minutes / total) * 100 - GAP) };
  });
  return (
    <div className={styles.agenda}>
      <svg viewBox={`0 0 100 ${HEIGHT / 10}`} preserveAspectRatio="none" role="img" className={styles.bar}>
        <title>{`${label}. ${steps.map((step) => `${step.title}, ${minutes(step.minutes)}`).join('. ')}.`}</title>
        {segments.map(({ key, x, width, mode }) => (
          <rect key={key} x={x} y={0} width={width} height={HEIGHT / 10} className={styles[mode]} />
        ))}
      </svg>
      <ul className="key">
        {modes.map((mode) => (
          <li key={mode}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" className={styles[mode]} />
            </svg>
            {t.modes[mode]}
          </li>
        ))}
      </ul>
    </div>
  );
}
