import { Link } from '@remix-run/react';
import { WEEK_MS } from '~/pilots/standing/trajectory.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { filterHref } from '../filter.ts';
import { pageMessages } from '../messages/page.ts';
import type { ResearchView } from '../view.ts';
import { FlowFigure } from './flow-figure.tsx';
import styles from './research.module.css';
import { RetentionFigure } from './retention-figure.tsx';
import { StayFigure } from './stay-figure.tsx';

/** Who stays, who leaves: three figures, each with its numbers, its file and its thread. */
export function ResearchPage({ view }: { readonly view: ResearchView }) {
  const t = useMessages(pageMessages);
  const { engagement } = view;
  return (
    <>
      <Head view={view} />
      {engagement.isEmpty ? (
        <Empty view={view} />
      ) : (
        <>
          <Limits view={view} />
          <FlowFigure view={view} />
          <div className={styles.pair}>
            <RetentionFigure view={view} base={view.base} />
            <StayFigure view={view} />
          </div>
          <p>
            <Link to={`${view.base}/enquetes`}>{t.surveys}</Link>
          </p>
          <Terms view={view} />
        </>
      )}
      <p className={styles.back}>
        <Link to={view.base.replace(/\/recherche$/, '')}>{t.back}</Link>
      </p>
    </>
  );
}

function Head({ view }: { readonly view: ResearchView }) {
  const t = useMessages(pageMessages);
  const locale = useLocale();
  const { engagement, filter, panels, base, timeZone } = view;
  const weeks = Math.floor((engagement.at - Date.parse(`${view.startsOn}T00:00:00Z`)) / WEEK_MS);
  const options = [
    { label: t.allPanels, href: filterHref(base, filter, { panelKey: null }), current: filter.panelKey === null },
    ...panels.map(({ key, title }) => ({
      label: title,
      href: filterHref(base, filter, { panelKey: key }),
      current: filter.panelKey === key,
    })),
  ];
  return (
    <div className="head">
      <div className="stack">
        <h1>{t.title(view.pilotTitle)}</h1>
        <p className="lead">
          {t.lead(Math.max(0, weeks), formatDate(locale, new Date(engagement.at), { dateStyle: 'long', timeZone }))}
        </p>
      </div>
      {panels.length > 1 && engagement.byPanel && !engagement.isEmpty ? (
        <div className={styles.panels}>
          <b aria-hidden="true">{t.panel}</b>
          <Segmented label={t.panel} options={options} />
        </div>
      ) : null}
    </div>
  );
}

function Limits({ view: { engagement, smallestGroup } }: { readonly view: ResearchView }) {
  const t = useMessages(pageMessages);
  if (engagement.audience === 'researcher') return null;
  return (
    <div className={styles.limits}>
      <Callout title={t.coarse.title}>{t.coarse.body(smallestGroup)}</Callout>
      {engagement.byPanel ? null : (
        <Callout title={t.tooSmallToSplit.title}>{t.tooSmallToSplit.body(smallestGroup)}</Callout>
      )}
    </div>
  );
}

function Empty({ view }: { readonly view: ResearchView }) {
  const t = useMessages(pageMessages);
  return (
    <EmptyState
      headingLevel={2}
      title={t.empty.title}
      action={
        <Link className="button is-plain" to={view.base.replace(/\/recherche$/, '')}>
          {t.empty.action}
        </Link>
      }
    >
      {t.empty.body}
    </EmptyState>
  );
}

function Terms({ view }: { readonly view: ResearchView }) {
  const { terms: t } = useMessages(pageMessages);
  const locale = useLocale();
  const { active, inactive } = view.engagement.flow?.retained ?? { active: null, inactive: null };
  return (
    <div className={styles.terms}>
      <p className="aside">
        <b>{t.title}</b> {t.active(view.inactiveAfterDays)} {t.left(view.dropoutAfterDays)}{' '}
        {t.use(view.qualifying.join(', ').toLocaleLowerCase(locale))} {t.smallest(view.smallestGroup)}{' '}
        {t.protocol(view.protocolVersion)}{' '}
        {active === null || inactive === null || active + inactive === 0
          ? null
          : t.retained(formatNumber(locale, active), formatNumber(locale, inactive))}
      </p>
    </div>
  );
}
