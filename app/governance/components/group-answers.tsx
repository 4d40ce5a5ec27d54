import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { AnswerView } from '../design/answers.server.ts';
import { messages } from '../messages/selector.ts';
import type { AskedQuestion } from '../selector/asked.server.ts';
import styles from './answers.module.css';

interface Props {
  readonly questions: readonly AskedQuestion[];
  readonly answers: readonly AnswerView[];
}

/** What the group says, question by question: a square for each person. */
export function GroupAnswers({ questions, answers }: Props) {
  const t = useMessages(messages).answers;
  return (
    <section className="section">
      <h2>{t.group}</h2>
      <ol className={styles.group}>
        {questions.map((question) => {
          const given = answers.flatMap(({ choices }) => choices[question.key] ?? []);
          const skipped = answers.length - given.length;
          return (
            <li key={question.key}>
              <h3>{question.title}</h3>
              <ul>
                {question.options.map((option) => {
                  const count = given.filter((key) => key === option.key).length;
                  return (
                    <li key={option.key} className={count === 0 ? styles.nobody : undefined}>
                      <span>{option.title}</span>
                      <Squares count={count} />
                      <span className={styles.count}>{t.count(count, given.length)}</span>
                    </li>
                  );
                })}
              </ul>
              {skipped > 0 ? <p className="aside">{t.skipped(skipped)}</p> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const SIDE = 12;
const GAP = 4;
const A_ROW = 20;

function Squares({ count }: { count: number }) {
  const rows = Math.max(1, Math.ceil(count / A_ROW));
  const width = A_ROW * (SIDE + GAP);
  return (
    <svg viewBox={`0 0 ${width} ${rows * (SIDE + GAP)}`} width={width} aria-hidden="true">
      {Array.from({ length: count }, (_, i) => {
        const at = { x: (i % A_ROW) * (SIDE + GAP), y: Math.floor(i / A_ROW) * (SIDE + GAP) };
        return <rect key={`${at.x},${at.y}`} {...at} width={SIDE} height={SIDE} />;
      })}
    </svg>
  );
}
