import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { QuestionLine } from '../editor-view.ts';
import { questionHref } from '../hrefs.ts';
import { listMessages } from '../messages/list.ts';
import styles from './editor.module.css';

export interface QuestionRowsProps {
  readonly questions: readonly QuestionLine[];
  readonly base: string;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many questions come before this page. */
  readonly before: number;
}

/** The questions of a page, each with the ways to move, copy and remove it. */
export function QuestionRows({ questions, base, page, pages, before }: QuestionRowsProps) {
  const t = useMessages(listMessages);
  if (questions.length === 0) return <p className="aside">{t.emptyPage}</p>;
  return (
    <ol className={styles.rows} start={before + 1}>
      {questions.map((question, at) => (
        <li key={question.name} id={`q-${question.name}`} className={styles.row}>
          <span className={styles.rank}>{before + at + 1}</span>
          <div>
            <Link to={questionHref(base, question.name)} className={styles.title}>
              {question.title}
            </Link>
            <p className={styles.marks}>
              <Tag tone="plain">{question.kind ? t.kinds[question.kind] : t.unknownKind(question.type)}</Tag>
              <code>{question.name}</code>
              {question.isRequired ? <span>{t.required}</span> : null}
              {question.isConditional ? <span>{t.conditional}</span> : null}
            </p>
          </div>
          <Gestures question={question} page={page} pages={pages} />
        </li>
      ))}
    </ol>
  );
}

function Gestures({ question, page, pages }: { question: QuestionLine; page: number; pages: number }) {
  const t = useMessages(listMessages);
  const said = (gesture: string) => <Said gesture={gesture} about={question.title} />;
  return (
    <div className={styles.gestures}>
      <Form method="post" preventScrollReset className="buttons">
        <input type="hidden" name="name" value={question.name} />
        <SubmitButton name="intent" value="up" look="quiet" sends={{ name: question.name }}>
          {said(t.up)}
        </SubmitButton>
        <SubmitButton name="intent" value="down" look="quiet" sends={{ name: question.name }}>
          {said(t.down)}
        </SubmitButton>
      </Form>
      <details>
        <summary>{said(t.more)}</summary>
        <Form method="post" preventScrollReset className="stack">
          <input type="hidden" name="name" value={question.name} />
          <p className="buttons">
            <SubmitButton name="intent" value="copy" look="plain" sends={{ name: question.name }}>
              {said(t.copy)}
            </SubmitButton>
            <SubmitButton name="intent" value="remove" look="danger" sends={{ name: question.name }}>
              {said(t.remove)}
            </SubmitButton>
          </p>
          {pages > 1 ? (
            <div className={styles.inline}>
              <SelectField
                field={{ id: `page-${question.name}`, name: 'page', initialValue: String(page) }}
                label={t.toPage}
                placeholder={null}
                options={Array.from({ length: pages }, (_, i) => ({ value: String(i), label: t.page(i + 1) }))}
              />
              <SubmitButton name="intent" value="to-page" look="plain" sends={{ name: question.name }}>
                {said(t.move)}
              </SubmitButton>
            </div>
          ) : null}
        </Form>
      </details>
    </div>
  );
}

/** Short for the eye, whole for who listens to one button after another. */
export function Said({ gesture, about }: { readonly gesture: string; readonly about: string }) {
  const t = useMessages(listMessages);
  return (
    <>
      <span aria-hidden="true">{gesture}</span>
      <span className="visually-hidden">{t.of(gesture, about)}</span>
    </>
  );
}
