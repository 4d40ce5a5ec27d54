import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import type { DayState, HolderHealth } from '../holder-health.ts';
import { messages } from '../messages/overview.ts';
import styles from './holder-table.module.css';

const STATES: readonly DayState[] = ['ok', 'partial', 'down', 'silent', 'not-yet'];
const TONES: Record<HolderHealth['now'], Tone | 'plain'> = {
  ok: 'ok',
  restored: 'ok',
  partial: 'warn',
  down: 'bad',
  silent: 'bad',
  'not-yet': 'plain',
};

/** The states that some of these strips show. */
export const statesIn = (healths: readonly HolderHealth[]): DayState[] =>
  STATES.filter((state) => healths.some(({ days }) => days.some((day) => day.state === state)));

/** How a holder stands today, in a word. */
export function HolderNow({ health }: { readonly health: HolderHealth }) {
  const t = useMessages(messages).holders;
  return <Tag tone={TONES[health.now]}>{t.now[health.now](health.changedOn ?? '')}</Tag>;
}

/** A holder's days side by side, counted in words for those who do not see them. */
export function HolderStrip({ days }: { readonly days: HolderHealth['days'] }) {
  const t = useMessages(messages).holders;
  const counts = STATES.map((state) => ({ state, n: days.filter((day) => day.state === state).length }));
  const said = counts.filter(({ n }) => n > 0).map(({ state, n }) => t.days[state](n));
  return (
    <svg
      viewBox={`0 0 ${days.length * 11} 26`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t.strip(said.join(', '))}
    >
      {days.map(({ day, state }, i) => (
        <Mark key={day} state={state} x={i * 11} />
      ))}
    </svg>
  );
}

/** What the marks of the strips mean. */
export function HolderKey({ states }: { readonly states: readonly DayState[] }) {
  const t = useMessages(messages).holders;
  return (
    <ul className={`key ${styles.key}`}>
      {states.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 9 26" aria-hidden="true">
            <Mark state={state} x={0} />
          </svg>
          {t.key[state]}
        </li>
      ))}
    </ul>
  );
}

/** Height tells as much as colour: the worse the day, the taller the mark; nothing is an outline. */
function Mark({ state, x }: { state: DayState; x: number }) {
  if (state === 'ok') {
    return <rect x={x + 0.5} y="18" width="8" height="7" fill="var(--theme)" stroke="var(--theme-ink)" />;
  }
  if (state === 'partial') return <rect x={x} y="9" width="9" height="17" fill="var(--warn)" />;
  if (state === 'down') return <rect x={x} y="0" width="9" height="26" fill="var(--bad)" />;
  if (state === 'silent') return <path d={`M${x + 1} 25h7`} stroke="var(--edge)" strokeWidth="2" />;
  return (
    <rect
      x={x + 1}
      y="1"
      width="7"
      height="24"
      fill="none"
      stroke="var(--edge)"
      strokeWidth="1.5"
      strokeDasharray="3 2"
    />
  );
}
