import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PageText, ShownElement } from '../answers/shown.ts';
import { messages } from '../messages/answer.ts';
import { answerWords } from './answer-words.ts';
import styles from './survey.module.css';

export interface ReviewedPage extends PageText {
  /** From 0. */
  readonly index: number;
  readonly elements: readonly ShownElement[];
}

/** All that was answered, page by page, each with the way back to it where it may still change. */
export function AnswerReview({ pages, mayChange }: { pages: readonly ReviewedPage[]; mayChange: boolean }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return pages.map(({ index, title, elements }) => {
    const heading = title ? inLocale(title, locale) : t.page(index + 1, pages.length);
    return (
      <section key={index} className="section stack">
        <div className={styles.head}>
          <h2>{heading}</h2>
          {mayChange ? (
            <Link to={`?page=${index + 1}`}>
              {t.change}
              <span className="visually-hidden"> – {heading}</span>
            </Link>
          ) : null}
        </div>
        <dl className={styles.answers}>
          {elements.map((element) => {
            if (element.is === 'text') return null;
            const lines = answerWords(element.question, element, locale);
            return (
              <div key={element.question.name}>
                <dt>{inLocale(element.question.title, locale)}</dt>
                <dd>{lines.length > 0 ? lines.join('\n') : <i>{t.unanswered}</i>}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    );
  });
}
