import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages as pages } from '../messages/pages.ts';
import { messages } from '../messages/parts/index.ts';
import { NEW } from '../parts/addresses.ts';
import type { PartRows } from '../read-section.server.ts';
import styles from './part-list.module.css';

export interface PartListProps {
  readonly list: PartRows;
  readonly base: string;
  readonly revision: number;
  readonly mayWrite: boolean;
}

/** The things of one kind in a scenario: what each says, what it lacks, and its form. */
export function PartList({ list, base, revision, mayWrite }: PartListProps) {
  const t = useMessages(messages)[list.part];
  const p = useMessages(pages);
  const locale = useLocale();
  const { path } = list;
  const rows = list.rows.map(({ title, facts, ...row }) => ({
    ...row,
    title: plainText(title, locale) || p.untitled,
    facts: plainText(facts.join(' · '), locale),
  }));
  return (
    <section className={styles.part} id={path} aria-labelledby={`${path}-titre`}>
      <div className={styles.head}>
        <h2 id={`${path}-titre`}>{t.list}</h2>
        <p>{t.lead}</p>
      </div>
      {rows.length === 0 ? <p className={styles.none}>{t.none}</p> : null}
      <ul className={styles.rows}>
        {rows.map(({ id, title, facts, missing }) => (
          <li key={id} id={`${path}-${id}`}>
            <div className={styles.what}>
              <h3>{mayWrite ? <Link to={`${base}/${path}/${id}`}>{title}</Link> : title}</h3>
              {facts ? <p>{facts}</p> : null}
              {missing.length > 0 ? (
                <p className={styles.missing}>
                  <Icon name="warning" />
                  {p.missing(missing.join(', '))}
                </p>
              ) : null}
            </div>
            {mayWrite ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="part" value={path} />
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="revision" value={revision} />
                <button type="submit" className="button is-quiet">
                  {p.remove}
                  <span className="visually-hidden"> {title}</span>
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <p>
          <Link className="button is-plain" to={`${base}/${path}/${NEW}`}>
            <Icon name="plus" />
            {t.add}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
