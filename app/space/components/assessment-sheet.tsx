import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { besideComparison } from '~/services/social/compare-situations.ts';
import { ComparedSituations } from '~/services/social/components/compared-situations.tsx';
import { ViewContentParts } from '~/services/social/components/view-content.tsx';
import type { Assessment, Side } from '~/services/social/follow-up.ts';
import { messages } from '../messages/follow-up.ts';
import styles from './follow-up.module.css';
import { GoalTag, Replies } from './follow-up-lists.tsx';

interface AssessmentSheetProps {
  readonly assessment: Assessment;
  readonly side: Side;
  readonly testerName: string;
  readonly timeZone: string;
}

/** An assessment as it was frozen: the situation at two dates, what is observed, the goals; prints on its own. */
export function AssessmentSheet({ assessment, side, testerName, timeZone }: AssessmentSheetProps) {
  const locale = useLocale();
  const all = useMessages(messages);
  const t = all.assessment;
  const { before, now, text, observations, goals, name } = assessment;
  return (
    <>
      {text ? (
        <section className="section stack">
          <h2>{t.observed}</h2>
          <p className={styles.words}>{text}</p>
        </section>
      ) : null}
      <section className="section stack">
        <h2>{t.situation}</h2>
        {before.today < now.today ? null : <p className="aside">{t.sameDay}</p>}
        <ComparedSituations before={before} now={now} />
        <ViewContentParts content={besideComparison(now)} word="" level={3} />
      </section>
      <section className="section stack">
        <h2>{t.goals}</h2>
        {goals.length === 0 ? <p>{all.noGoal}</p> : null}
        {goals.map((goal) => (
          <div key={goal.id} className={styles.line}>
            <h3>{goal.text}</h3>
            <p>
              <GoalTag state={goal.state} />
            </p>
            <ul>
              {goal.firstStep ? <li>{all.first(goal.firstStep)}</li> : null}
              {goal.when ? <li>{all.by(formatDate(locale, goal.when))}</li> : null}
              <li>{all.who(all.doers[goal.doer](side === 'worker', goal.doer === 'tester' ? testerName : name))}</li>
            </ul>
          </div>
        ))}
      </section>
      {observations.length > 0 ? (
        <section className="section stack">
          <h2>{t.remarks}</h2>
          {observations.map((one) => (
            <div key={one.id} className={styles.line}>
              <h3>{all.onDay(formatDate(locale, one.on))}</h3>
              <p className={styles.words}>{one.text}</p>
              <Replies replies={one.replies} timeZone={timeZone} />
            </div>
          ))}
        </section>
      ) : null}
      <AssessmentState assessment={assessment} timeZone={timeZone} />
    </>
  );
}

/** Whether it is final, and what the person said of it. */
function AssessmentState({ assessment, timeZone }: { readonly assessment: Assessment; readonly timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages).assessment;
  const { state, answer } = assessment;
  const day = answer ? formatDate(locale, answer.at, { dateStyle: 'long', timeZone }) : '';
  return (
    <section className="section stack">
      <p>
        <b>{state === 'agreed' ? t.agreed(day) : state === 'returned' ? t.returned(day) : t[state]}</b>
      </p>
      {answer?.text ? (
        <>
          <h2>{t.answered}</h2>
          <p className={styles.words}>{answer.text}</p>
        </>
      ) : null}
    </section>
  );
}
