import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/stress.ts';
import type { StressTestView } from '../stress/stress-tests.server.ts';
import { SeverityTag } from './severity-tag.tsx';
import styles from './stress.module.css';

interface Props {
  readonly tests: readonly StressTestView[];
  readonly href: string;
  readonly mayWrite: boolean;
}

/** What was noted: the hit, the guard, the path, what is left. */
export function StressList({ tests, href, mayWrite }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (tests.length === 0) {
    return (
      <EmptyState title={t.none} headingLevel={2}>
        {mayWrite ? t.noneText : null}
      </EmptyState>
    );
  }
  return (
    <section className="section">
      <h2>{t.done}</h2>
      <p>
        <a className="button is-quiet" href={`${href}/imprimer/epreuve`}>
          <Icon name="print" />
          {t.print}
        </a>
      </p>
      <ul className={styles.tests}>
        {tests.map(({ id, document, severity }) => {
          const title = inLocale(document.title, locale);
          return (
            <li key={id} id={`epreuve-${id}`}>
              <div className={styles.name}>
                <h3>{title}</h3>
                <SeverityTag severity={severity} />
              </div>
              <dl className={styles.told}>
                {(['hit', 'guard', 'path'] as const).map((part) => (
                  <div key={part}>
                    <dt>{t[part]}</dt>
                    <dd>{inLocale(document[part], locale) || '–'}</dd>
                  </div>
                ))}
              </dl>
              {mayWrite ? (
                <Form method="post" className="buttons">
                  <Link className="button is-quiet" to={`?reprendre=${id}`} aria-label={t.editNamed(title)}>
                    {t.edit}
                  </Link>
                  <button
                    type="submit"
                    className="button is-quiet"
                    name="remove"
                    value={id}
                    aria-label={t.removeNamed(title)}
                  >
                    {t.remove}
                  </button>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
