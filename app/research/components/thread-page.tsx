import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { threadMessages } from '../messages/thread.ts';
import { FIGURES, type Thread } from '../thread.ts';
import styles from './thread.module.css';

export interface ThreadPageProps {
  readonly thread: Thread;
  /** Path of the research page. */
  readonly base: string;
  readonly inactiveAfterDays: number;
  readonly dropoutAfterDays: number;
}

/** A figure, and every knot of the thread behind it, down to the sheet row. */
export function ThreadPage({ thread, base, inactiveAfterDays, dropoutAfterDays }: ThreadPageProps) {
  const t = useMessages(threadMessages);
  const { figure } = thread;
  return (
    <>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        <Segmented
          label={t.figureLabel}
          options={FIGURES.map((key) => ({
            label: t.figures[key],
            href: `${base}/fil/${key}`,
            current: key === figure,
          }))}
        />
      </div>
      <ol className={`steps ${styles.thread}`}>
        <Knot title={t.steps.figure}>
          <p>
            <Link to={base}>{t.figures[figure]}</Link>
          </p>
        </Knot>
        <Knot title={t.steps.indicator}>
          <p>{t.indicator[figure](inactiveAfterDays, dropoutAfterDays)}</p>
        </Knot>
        <Knot title={t.steps.activities}>
          <ul className={styles.list}>
            {thread.activities.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p className="aside">{t.activitiesNote}</p>
        </Knot>
        <Knot title={t.steps.services}>
          {thread.services.map(({ title, pitch }) => (
            <p key={title}>
              <b>{title}.</b> {pitch}
            </p>
          ))}
        </Knot>
        <Knot title={t.steps.datasets}>
          {thread.datasets.length > 0 ? <Datasets thread={thread} /> : <p>{t.none}</p>}
        </Knot>
      </ol>
      <p className={styles.back}>
        <Link to={base}>{t.back}</Link>
      </p>
    </>
  );
}

function Knot({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <div className="stack">
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
    </li>
  );
}

function Datasets({ thread }: { readonly thread: Thread }) {
  const t = useMessages(threadMessages);
  return (
    <div className="scroll">
      <table className="table">
        <caption>{t.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.dataset}</th>
            <th scope="col">{t.services}</th>
            <th scope="col">{t.purposes}</th>
            <th scope="col">{t.card}</th>
          </tr>
        </thead>
        <tbody>
          {thread.datasets.map(({ title, services, purposes, card }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{services.join(', ')}</td>
              <td>
                {purposes.map(({ key, question }) => (
                  <span key={key} className={styles.purpose}>
                    {question}
                  </span>
                ))}
              </td>
              <td>
                {card.information === null ? (
                  t.missingCard
                ) : (
                  <Link className={styles.card} to={card.href}>
                    <Icon name="thread" />
                    {card.information}
                  </Link>
                )}
                {card.sheet !== null && card.row !== null ? (
                  <small className={styles.row}>{t.sheetRow(card.sheet, card.row)}</small>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
