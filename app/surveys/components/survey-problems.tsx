import { useEffect, useRef } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { messages as formMessages } from '~/ui/messages.ts';
import type { AnswerProblems, ShownElement } from '../answers/shown.ts';
import { problemWords } from './problem-words.ts';
import { questionId } from './question-field.tsx';

/** What to look at again, above the page, with a link to each question. Takes focus, so that it is read out. */
export function SurveyProblems({
  problems,
  elements,
}: {
  problems: AnswerProblems;
  elements: readonly ShownElement[];
}) {
  const locale = useLocale();
  const t = useMessages(formMessages).form;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length > 0) box.current?.focus();
  }, [problems]);
  const wrong = elements.flatMap((element) => {
    const problem = element.is === 'question' ? problems[element.question.name] : undefined;
    return problem && element.is === 'question' ? [{ question: element.question, problem }] : [];
  });
  if (wrong.length === 0) return null;
  return (
    <div tabIndex={-1} ref={box}>
      <Callout tone="bad" title={t.summary(wrong.length)} role="alert">
        <ul className="links">
          {wrong.map(({ question, problem }) => (
            <li key={question.name}>
              <a href={`#${questionId(question.name)}`}>
                {inLocale(question.title, locale)} – {problemWords(problem, locale)}
              </a>
            </li>
          ))}
        </ul>
        <p>{t.kept}</p>
      </Callout>
    </div>
  );
}
