import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages as words } from '../messages/words.ts';
import { messages } from '../messages/workshops.ts';
import type { KitLine } from '../plan/workshops-page.server.ts';
import { Duration } from './duration.tsx';
import styles from './kit-list.module.css';

interface Props {
  readonly base: string;
  readonly kit: readonly KitLine[];
  readonly mayRun: boolean;
}

/** The kit's workshops along the thread: what each starts from, what it gives, and the one to plan now. */
export function KitList({ base, kit, mayRun }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  return (
    <ol className={styles.kit}>
      {kit.map((line) => {
        const title = inLocale(line.title, locale);
        return (
          <li key={line.key}>
            <div className={styles.phase}>
              <span className={`knot ${line.next ? '' : 'is-next'}`} aria-hidden="true">
                {line.phase}
              </span>
              <span className="visually-hidden">{t.phase(line.phase)}</span>
            </div>
            <div className="stack">
              <h3>
                {title} {line.next ? <Tag icon="arrow-right">{t.next}</Tag> : null}
              </h3>
              <p>{inLocale(line.purpose, locale)}</p>
              <p className="aside">
                <Duration minutes={line.durationMinutes} />, {t.people(line.people.from, line.people.to)}
              </p>
            </div>
            <dl className={styles.flow}>
              <dt>{t.needs}</dt>
              <dd>
                {line.needs.length > 0 ? line.needs.map((need) => inLocale(need, locale)).join(', ') : t.needsNothing}
              </dd>
              <dt>{t.gives}</dt>
              <dd>{line.gives.map((kind) => w.kinds[kind]).join(', ')}</dd>
            </dl>
            {mayRun ? (
              <div className={styles.acts}>
                <Link
                  className="button is-quiet"
                  to={`${base}/nouveau?modele=${line.key}`}
                  aria-label={t.planLabel(title)}
                >
                  {t.planThis}
                </Link>
                <Form method="post">
                  <input type="hidden" name="intent" value="copy" />
                  <SubmitButton look="quiet" name="key" value={line.key}>
                    {t.copy}
                    <span className="visually-hidden"> {title}</span>
                  </SubmitButton>
                </Form>
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
