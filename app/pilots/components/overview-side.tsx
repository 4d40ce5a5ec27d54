import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages as listMessages } from '../messages/list.ts';
import { messages } from '../messages/overview.ts';
import type { PilotOverview } from '../pilot-overview.server.ts';
import { MilestoneList } from './milestone-list.tsx';
import { OriginFacts } from './origin-facts.tsx';
import styles from './overview-side.module.css';

/** The margin of the lead's page: protocol, calendar, and what is kept from them. */
export function OverviewSide({ overview, base }: { overview: PilotOverview; base: string }) {
  const t = useMessages(messages);
  const statuses: Record<string, string> = useMessages(listMessages).status;
  const locale = useLocale();
  const { version, readAt, governance, governanceNote, smallestGroup } = overview.protocol;
  const past = overview.milestones.filter(({ state }) => state === 'done');
  const open = overview.milestones.filter(({ state }) => state !== 'done');
  return (
    <aside className="side">
      <section className="section">
        <h2>{t.protocol.title}</h2>
        <dl className="facts">
          <div>
            <dt>{t.protocol.status}</dt>
            <dd>{statuses[overview.status] ?? overview.status}</dd>
          </div>
          <div>
            <dt>{t.protocol.version}</dt>
            <dd>{t.protocol.versionRead(version, readAt)}</dd>
          </div>
          <div>
            <dt>{t.protocol.governance}</dt>
            <dd>
              {inLocale(governance, locale)}
              {governanceNote ? <small className={styles.note}>{inLocale(governanceNote, locale)}</small> : null}
            </dd>
          </div>
          <div>
            <dt>{t.protocol.smallest}</dt>
            <dd>{t.protocol.people(smallestGroup)}</dd>
          </div>
        </dl>
        <p className={styles.read}>
          <Link to={`${base}/protocole`}>{t.protocol.readVersions}</Link>
        </p>
      </section>
      {overview.origin ? <OriginFacts origin={overview.origin} /> : null}
      <section className="section" aria-labelledby="calendrier">
        <h2 id="calendrier">{t.calendar.title}</h2>
        {past.length > 0 ? (
          <details className={styles.past}>
            <summary>
              <Icon name="check" />
              {t.calendar.past(past.length)}
            </summary>
            <MilestoneList milestones={past} />
          </details>
        ) : null}
        <MilestoneList milestones={open} />
      </section>
      <section className="section">
        <h2>{t.unseen.title}</h2>
        <p className="aside">{t.unseen.body(smallestGroup)}</p>
      </section>
    </aside>
  );
}
