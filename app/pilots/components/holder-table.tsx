import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import type { DayState, HolderHealth } from '../holder-health.ts';
import { messages } from '../messages/overview.ts';
import type { HolderRow } from '../pilot-overview.server.ts';
import styles from './holder-table.module.css';

interface Props {
  readonly holders: readonly HolderRow[];
  readonly window: { readonly from: string; readonly to: string };
  readonly smallestGroup: number;
}

const STATES: readonly DayState[] = ['ok', 'partial', 'down', 'silent', 'not-yet'];
const TONES: Record<HolderHealth['now'], Tone | 'plain'> = {
  ok: 'ok',
  restored: 'ok',
  partial: 'warn',
  down: 'bad',
  silent: 'bad',
  'not-yet': 'plain',
};

/** A strip of thirty days per holder, how it stands today, and whom it serves. */
export function HolderTable({ holders, window, smallestGroup }: Props) {
  const t = useMessages(messages).holders;
  const seen = STATES.filter((state) => holders.some(({ health }) => health.days.some((day) => day.state === state)));
  const withheld = holders.some(({ served, linked }) => served === null || linked === null);
  return (
    <section className="section" aria-labelledby="detenteurs">
      <h2 id="detenteurs">{t.title}</h2>
      {holders.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <ScrollBox label={t.caption}>
            <table className={`table ${styles.health}`}>
              <caption className="visually-hidden">{t.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.holder}</th>
                  <th scope="col">{t.window(window.from, window.to)}</th>
                  <th scope="col">{t.today}</th>
                  <th scope="col" className="r">
                    {t.served}
                  </th>
                </tr>
              </thead>
              <tbody>
                {holders.map((holder) => (
                  <Row key={holder.id} {...holder} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <ul className={`key ${styles.key}`}>
            {seen.map((state) => (
              <li key={state}>
                <svg viewBox="0 0 9 26" aria-hidden="true">
                  <Mark state={state} x={0} />
                </svg>
                {t.key[state]}
              </li>
            ))}
          </ul>
          {withheld ? <p className="aside">{t.withheldWhy(smallestGroup)}</p> : null}
        </>
      )}
    </section>
  );
}

function Row({ name, health, served, linked }: HolderRow) {
  const t = useMessages(messages).holders;
  const counts = STATES.map((state) => ({ state, n: health.days.filter((day) => day.state === state).length }));
  const said = counts.filter(({ n }) => n > 0).map(({ state, n }) => t.days[state](n));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.strip}>
        <svg
          viewBox={`0 0 ${health.days.length * 11} 26`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t.strip(said.join(', '))}
        >
          {health.days.map(({ day, state }, i) => (
            <Mark key={day} state={state} x={i * 11} />
          ))}
        </svg>
      </td>
      <td>
        <Tag tone={TONES[health.now]}>{t.now[health.now](health.changedOn ?? '')}</Tag>
      </td>
      <td className="r">
        {linked === null || served === null ? (
          <i>{t.withheld}</i>
        ) : linked === 0 ? (
          t.nobody
        ) : (
          t.servedOf(served, linked)
        )}
      </td>
    </tr>
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
