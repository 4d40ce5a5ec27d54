import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Goal, GoalState, Observation, Reply, Side } from '~/services/social/follow-up.ts';
import { stateOf } from '~/services/social/follow-up.ts';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/follow-up.ts';
import styles from './follow-up.module.css';
import { EraseForm, MarkForm, ReplyForm } from './follow-up-forms.tsx';

export interface FollowUpListProps {
  /** Who reads. */
  readonly side: Side;
  /** What the other one is called. */
  readonly testerName: string;
  readonly timeZone: string;
  /** Made with the page: what is sent twice is written once. Null where nothing can be written. */
  readonly once: string | null;
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** What is to be done, by whom, by when, and how it goes. */
export function GoalList({ goals, ...list }: FollowUpListProps & { readonly goals: readonly Goal[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { side, testerName, timeZone, once } = list;
  const day = (at: string): string => formatDate(locale, at, { ...DAY, timeZone });
  return (
    <section className="section stack" id="buts">
      <h2>{t.goals}</h2>
      {goals.length === 0 ? <p>{t.noGoal}</p> : null}
      {goals.map((goal) => (
        <article key={goal.id} className={styles.line} id={`but-${goal.id}`}>
          <h3>{goal.text}</h3>
          <p>
            <GoalTag state={stateOf(goal)} />
          </p>
          <ul>
            {goal.firstStep ? <li>{t.first(goal.firstStep)}</li> : null}
            {goal.when ? <li>{t.by(formatDate(locale, goal.when))}</li> : null}
            <li>{t.who(t.doers[goal.doer](side === 'worker', goal.doer === 'tester' ? testerName : goal.name))}</li>
            {goal.marks.map((mark) => (
              <li key={mark.id}>{t.markedBy(t.states[mark.state], mark.name, day(mark.at))}</li>
            ))}
          </ul>
          <p className="aside">{t.signed(goal.name, day(goal.at))}</p>
          <Replies replies={goal.replies} timeZone={timeZone} />
          {once ? (
            <>
              <MarkForm goal={goal} state={stateOf(goal)} once={once} />
              <ReplyForm to={goal.id} about={goal.text} answers={goal.replies.length} side={side} once={once} />
              {side === 'tester' ? <EraseForm line={goal.id} about={goal.text} /> : null}
            </>
          ) : null}
        </article>
      ))}
    </section>
  );
}

const TAGS = { todo: 'plain', doing: 'warn', done: 'ok', dropped: 'plain' } as const;
const GLYPHS = { todo: 'circle', doing: 'half-circle', done: 'check', dropped: 'minus' } as const;

export function GoalTag({ state }: { readonly state: GoalState }) {
  const t = useMessages(messages);
  return (
    <Tag tone={TAGS[state]} icon={GLYPHS[state]}>
      {t.states[state]}
    </Tag>
  );
}

/** Remarks, latest first, with what was answered to each. */
export function ObservationList({
  observations,
  ...list
}: FollowUpListProps & { readonly observations: readonly Observation[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { side, timeZone, once } = list;
  return (
    <section className="section stack" id="remarques">
      <h2>{t.observations}</h2>
      {observations.length === 0 ? <p>{t.noObservation}</p> : null}
      {observations.toReversed().map(({ id, on, name, at, text, replies }) => (
        <article key={id} className={styles.line} id={`remarque-${id}`}>
          <h3>{t.onDay(formatDate(locale, on))}</h3>
          <p className={styles.words}>{text}</p>
          <p className="aside">{t.signed(name, formatDate(locale, at, { ...DAY, timeZone }))}</p>
          <Replies replies={replies} timeZone={timeZone} />
          {once ? (
            <>
              <ReplyForm to={id} about={formatDate(locale, on)} answers={replies.length} side={side} once={once} />
              {side === 'tester' ? <EraseForm line={id} about={formatDate(locale, on)} /> : null}
            </>
          ) : null}
        </article>
      ))}
    </section>
  );
}

/** What was answered, oldest first; what the tester says is not right is said so. */
export function Replies({ replies, timeZone }: { readonly replies: readonly Reply[]; readonly timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (replies.length === 0) return null;
  return (
    <ul className={styles.replies}>
      {replies.map(({ id, name, at, text, isWrong }) => (
        <li key={id}>
          <small>
            {t.signed(name, formatDate(locale, at, { ...DAY, timeZone }))}
            {isWrong ? (
              <>
                {' · '}
                <b>{t.wrong}</b>
              </>
            ) : null}
          </small>
          <p className={styles.words}>{text}</p>
        </li>
      ))}
    </ul>
  );
}
