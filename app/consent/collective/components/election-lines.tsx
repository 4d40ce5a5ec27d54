import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { IconName } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import { messages } from '../messages/elections.ts';
import type { ElectionState } from '../seats/election-state.ts';
import type { ElectionLine } from '../seats/read-elections.server.ts';
import styles from './collective.module.css';

const LOOK: Readonly<Record<ElectionState, { tone: Tone | undefined; icon: IconName }>> = {
  standing: { tone: 'info', icon: 'people' },
  vote: { tone: 'info', icon: 'half-circle' },
  held: { tone: 'ok', icon: 'check' },
  'no-candidate': { tone: 'warn', icon: 'circle' },
  void: { tone: 'warn', icon: 'warning' },
  cancelled: { tone: undefined, icon: 'undo' },
};

/** Elections one under the other; `base` is the address that their ids follow. */
export function ElectionLines({ elections, base }: { elections: readonly ElectionLine[]; base: string }) {
  const t = useMessages(messages);
  if (elections.length === 0) return <p>{t.none}</p>;
  return (
    <ul className={styles.lines}>
      {elections.map((election) => (
        <li key={election.id}>
          <p>
            <ElectionTag state={election.state} />
          </p>
          <Link to={`${base}/${election.id}`}>{t.line(election.seats)}</Link>
          <ElectionFacts election={election} />
        </li>
      ))}
    </ul>
  );
}

export function ElectionTag({ state }: { state: ElectionState }) {
  const t = useMessages(messages);
  const { tone, icon } = LOOK[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t.states[state]}
    </Tag>
  );
}

/** Dates and candidates in one line. */
export function ElectionFacts({ election }: { election: Dated }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { state, standUntil, voteUntil, closedAt, candidates, awaitsMe } = election;
  // The instant is midnight after the last day.
  const lastDay = (instant: Date | string) => formatDate(locale, new Date(new Date(instant).getTime() - 1));
  const facts = [
    state === 'standing' ? t.standUntil(lastDay(standUntil)) : null,
    state === 'standing' || state === 'vote' ? t.voteUntil(lastDay(voteUntil)) : null,
    closedAt ? t.closed(formatDate(locale, closedAt)) : null,
    state === 'cancelled' ? null : t.candidates(candidates),
    awaitsMe ? t.awaits : null,
  ];
  return <small>{facts.filter(Boolean).join(' · ')}</small>;
}

type Dated = Pick<ElectionLine, 'state' | 'standUntil' | 'voteUntil' | 'closedAt' | 'candidates' | 'awaitsMe'>;
