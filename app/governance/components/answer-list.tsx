import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { AnswerView } from '../design/answers.server.ts';
import { messages as overview } from '../messages/overview.ts';
import { messages } from '../messages/selector.ts';
import type { AskedQuestion } from '../selector/asked.server.ts';
import type { Place } from '../selector/place.ts';
import { sideOfReins, sideOfUse } from '../selector/side.ts';
import styles from './answers.module.css';

interface Props {
  readonly questions: readonly AskedQuestion[];
  readonly answers: readonly AnswerView[];
  readonly places: readonly Place[];
  readonly mayWrite: boolean;
}

/** Each answer with where it stands, and what it says once opened; one typed twice can go. */
export function AnswerList({ questions, answers, places, mayWrite }: Props) {
  const t = useMessages(messages).answers;
  const o = useMessages(overview);
  const chosen = (question: AskedQuestion, { choices }: AnswerView): string =>
    question.options.find(({ key }) => key === choices[question.key])?.title ?? '–';
  return (
    <section className={`section ${styles.each}`}>
      <h2>{t.each}</h2>
      <ul>
        {answers.map((answer, i) => {
          const place = places[i];
          return (
            <li key={answer.id}>
              <details>
                <summary>
                  <b>{t.answer(i + 1)}</b> ({t.origins[answer.origin]}){' '}
                  {place ? t.stands(o.reins[sideOfReins(place)], o.use[sideOfUse(place)]) : null}
                </summary>
                <dl className="facts">
                  {questions.map((question) => (
                    <div key={question.key}>
                      <dt>{question.title}</dt>
                      <dd>{chosen(question, answer)}</dd>
                    </div>
                  ))}
                </dl>
                {mayWrite ? (
                  <Form method="post">
                    <button
                      type="submit"
                      className="button is-quiet"
                      name="remove"
                      value={answer.id}
                      aria-label={t.removeNamed(i + 1)}
                    >
                      {t.remove}
                    </button>
                  </Form>
                ) : null}
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
