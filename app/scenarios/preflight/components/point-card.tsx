import { Form, Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon, type IconName } from '~/ui/icon.tsx';
import { writeRef } from '../finding-ref.ts';
import { messages } from '../messages/page.ts';
import { type PointView, type Standing, standingOf } from '../preflight-view.ts';
import styles from './preflight.module.css';

export const standingIcons: Readonly<Record<Standing, IconName>> = {
  blocks: 'cross-octagon',
  warns: 'warning',
  advice: 'info',
  accepted: 'pencil',
  ready: 'check',
};

interface Props {
  readonly point: PointView;
  /** The scenario's address. */
  readonly base: string;
  readonly revision: number;
  readonly mayAccept: boolean;
  /** The form that answers for it. */
  readonly children?: ReactNode;
}

/** One point that is not ready: what is missing, where to mend it, the advice it comes from, and who answers for it. */
export function PointCard({ point, base, revision, mayAccept, children }: Props) {
  const t = useMessages(messages);
  const { search } = useLocation();
  const standing = standingOf(point);
  const { check, title, detail, place, page, tip, remaining, accepted } = point;
  return (
    <li id={check} className={styles.point} data-standing={standing}>
      <Icon name={standingIcons[standing]} />
      <div className={styles.matter}>
        <h4>{title}</h4>
        <p className={styles.detail}>
          <b>{t.severities[standing]}</b>
          {detail ? ` · ${detail}` : null}
        </p>
        {remaining.length > 0 ? (
          <ul className={styles.reasons}>
            {remaining.map(({ about, reason }) => (
              <li key={about}>{reason}</li>
            ))}
          </ul>
        ) : null}
        {accepted.map(({ about, reason, by, on, why }) => (
          <div key={about} className={styles.answer}>
            <p>{reason}</p>
            <p>
              <q>{why}</q> <span className={styles.by}>{t.accepted.by(by, on)}</span>
            </p>
            {mayAccept ? (
              <Form method="post" action={`${search}#${check}`}>
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="form" value={check} />
                <input type="hidden" name="finding" value={writeRef({ check, about })} />
                <input type="hidden" name="revision" value={revision} />
                <button type="submit" className="button is-quiet">
                  {t.accepted.withdraw}
                  <span className="visually-hidden"> {t.accepted.withdrawFor(title)}</span>
                </button>
              </Form>
            ) : null}
          </div>
        ))}
        <p className={styles.ways}>
          <Link to={`${base}/${place}`}>
            {t.pages[page]}
            <span className="visually-hidden"> {t.mend(title)}</span>
          </Link>
          <span>
            {t.tip} <Link to={`/methode/conseils#${tip.key}`}>{tip.title}</Link>
          </span>
        </p>
        {children}
      </div>
    </li>
  );
}
