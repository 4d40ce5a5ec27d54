import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/page.ts';
import { type PreflightView, standingOf } from '../preflight-view.ts';
import { standingIcons } from './point-card.tsx';
import styles from './preflight.module.css';

/** Points shown before the link to all of them. */
const SHOWN = 8;

const TONES = { blocks: 'bad', warns: 'warn', advice: 'info', accepted: 'ok', ready: 'ok' } as const;
const ORDER = ['blocks', 'warns', 'accepted', 'advice', 'ready'] as const;

/** The check before launch in a few lines, for the scenario's first page: what waits comes first. */
export function PreflightSummary({ view, base }: { view: PreflightView; base: string }) {
  const t = useMessages(messages);
  const { points, ready } = view;
  const inOrder = ORDER.flatMap((standing) => points.filter((point) => standingOf(point) === standing));
  const shown = inOrder.slice(0, SHOWN);
  const waiting = inOrder
    .slice(SHOWN)
    .filter(({ remaining, severity }) => remaining.length > 0 && severity !== 'advice');
  return (
    <section className="section" aria-labelledby="controle">
      <h2 id="controle">{t.title(ready, points.length)}</h2>
      <ul className="points">
        {shown.map((point) => {
          const standing = standingOf(point);
          const open = standing === 'blocks' || standing === 'warns';
          return (
            <li key={point.check} className={`is-${TONES[standing]}`}>
              <Icon name={standingIcons[standing]} />
              <span>
                <b>{point.title}</b>
                <small>{standing === 'ready' ? point.detail : t.severities[standing]}</small>
              </span>
              {open ? (
                <Link to={`${base}/controle#${point.check}`}>
                  {standing === 'blocks' ? t.summary.unblock : t.summary.review}
                  <span className="visually-hidden"> {t.mend(point.title)}</span>
                </Link>
              ) : (
                <small>{standing === 'ready' ? t.severities.ready : null}</small>
              )}
            </li>
          );
        })}
      </ul>
      {waiting.length > 0 ? <p className={styles.more}>{t.summary.more(waiting.length)}</p> : null}
      <p className={styles.all}>
        <Link to={`${base}/controle`}>{t.summary.all}</Link>
      </p>
    </section>
  );
}
