import { Form } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { openMessages } from '../messages/open.ts';
import type { OpenLine } from '../open-view.ts';
import styles from './open.module.css';

/** Open answers, each with its codes and the way to mask what says who. `list` is the id of a datalist of codes. */
export function OpenLines({ lines, list }: { readonly lines: readonly OpenLine[]; readonly list: string }) {
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <Line key={line.id} line={line} list={list} />
      ))}
    </ol>
  );
}

function Line({ line, list }: { line: OpenLine; list: string }) {
  const t = useMessages(openMessages);
  const locale = useLocale();
  const { id, text, tags, isMasked, suggestion } = line;
  const n = formatNumber(locale, line.n);
  return (
    <li id={`r-${line.n}`} className={styles.line}>
      <h3 className="visually-hidden">{t.answer(n)}</h3>
      <blockquote className={styles.text}>{text}</blockquote>
      {isMasked ? <p className="aside">{t.masked}</p> : null}
      {suggestion === null ? null : (
        <p className={styles.warn}>
          <Icon name="warning" />
          {t.warn}
        </p>
      )}
      <div className={styles.codes}>
        {tags.map((tag) => (
          <Form key={tag} method="post" preventScrollReset>
            <input type="hidden" name="answer" value={id} />
            <input type="hidden" name="n" value={line.n} />
            <input type="hidden" name="tag" value={tag} />
            <button type="submit" name="intent" value="untag" className={styles.code}>
              <span aria-hidden="true">{tag}</span>
              <span className="visually-hidden">{t.remove(tag)}</span>
              <Icon name="close" />
            </button>
          </Form>
        ))}
        <Form method="post" preventScrollReset className={styles.add} key={tags.join()}>
          <input type="hidden" name="answer" value={id} />
          <input type="hidden" name="n" value={line.n} />
          <label className="visually-hidden" htmlFor={`code-${line.n}`}>
            {t.addCode}
          </label>
          <input id={`code-${line.n}`} name="tag" list={list} className="control" maxLength={60} autoComplete="off" />
          <SubmitButton name="intent" value="tag" look="plain" sends={{ answer: id }}>
            {t.add}
          </SubmitButton>
        </Form>
      </div>
      <details open={suggestion !== null && !isMasked}>
        <summary className={styles.fold}>{t.mask}</summary>
        <Form method="post" preventScrollReset className="stack" key={text}>
          <input type="hidden" name="answer" value={id} />
          <input type="hidden" name="n" value={line.n} />
          <TextAreaField
            field={{ id: `masque-${line.n}`, name: 'text', initialValue: suggestion ?? text }}
            label={t.maskField}
            hint={t.maskHint}
            rows={3}
          />
          <p className="buttons">
            <SubmitButton name="intent" value="mask" look="plain" sends={{ answer: id }}>
              {t.maskDo}
            </SubmitButton>
            {isMasked ? (
              <SubmitButton name="intent" value="unmask" look="quiet" sends={{ answer: id }}>
                {t.unmask}
              </SubmitButton>
            ) : null}
          </p>
        </Form>
      </details>
    </li>
  );
}
