import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import type { PilotSummary } from '../list-pilots.server.ts';
import { messages } from '../messages/list.ts';
import { PilotProgress } from './pilot-progress.tsx';
import styles from './pilot-row.module.css';

/** One pilot of the list: what it asks, where it is, what comes next. */
export function PilotRow({ territory, pilot }: { territory: string; pilot: PilotSummary }) {
  const t = useMessages(messages);
  const statuses: Record<string, string> = t.status;
  const locale = useLocale();
  const { slug, title, pitch, theme, status, places, panels, holders, coming, next } = pilot;
  return (
    <article className={styles.row} data-theme={theme}>
      <div className="stack">
        <h2>
          <Link to={`/${territory}/experimentations/${slug}`}>{inLocale(title, locale)}</Link>
        </h2>
        <p className="lead">{inLocale(pitch, locale)}</p>
        <p>
          <Tag tone={status === 'running' ? undefined : 'plain'}>{statuses[status] ?? status}</Tag>
        </p>
      </div>
      <div className="stack">
        <PilotProgress {...pilot} />
        <dl className="facts">
          <div>
            <dt>{t.size}</dt>
            <dd>
              {t.places(places, panels)}, {t.holders(holders, coming)}
            </dd>
          </div>
          {next ? (
            <div>
              <dt>{next.state === 'late' ? t.lateLabel : t.nextLabel}</dt>
              <dd>{t.next(next.on, inLocale(next.title, locale))}</dd>
            </div>
          ) : null}
        </dl>
      </div>
    </article>
  );
}
