import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { filterHref } from '../filter.ts';
import { pageMessages } from '../messages/page.ts';
import { sectionMessages } from '../messages/sections.ts';
import type { ResearchView } from '../view.ts';
import styles from './research.module.css';

export interface ResearchSectionProps {
  readonly view: ResearchView;
  /** The address of this page, without a query. */
  readonly base: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of figures: which panel, what may be shown, the figures, the words they use. */
export function ResearchSection({ view, base, title, lead, children }: ResearchSectionProps) {
  const t = useMessages(pageMessages);
  const { engagement, filter, panels } = view;
  const options = [
    { label: t.allPanels, href: filterHref(base, filter, { panelKey: null }), current: filter.panelKey === null },
    ...panels.map(({ key, title: panel }) => ({
      label: panel,
      href: filterHref(base, filter, { panelKey: key }),
      current: filter.panelKey === key,
    })),
  ];
  return (
    <>
      <div className="head">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {panels.length > 1 && engagement.byPanel && !engagement.isEmpty ? (
          <div className={styles.panels}>
            <b aria-hidden="true">{t.panel}</b>
            <Segmented label={t.panel} options={options} />
          </div>
        ) : null}
      </div>
      <ResearchNav view={view} />
      {engagement.isEmpty ? (
        <Empty view={view} />
      ) : (
        <>
          <Limits view={view} />
          {children}
          <Terms view={view} />
        </>
      )}
      <BackToPilot base={view.base} />
    </>
  );
}

const SECTIONS = [
  ['overview', ''],
  ['returns', '/retours'],
  ['departures', '/departs'],
  ['compare', '/comparer'],
  ['plan', '/prevoir'],
  ['surveys', '/enquetes'],
  ['exports', '/exports'],
  ['definitions', '/definitions'],
] as const;

/** The pages of research, by the question that each answers; the panel that is being read goes along. */
export function ResearchNav({ view }: { readonly view: Pick<ResearchView, 'base' | 'filter'> }) {
  const t = useMessages(sectionMessages);
  const { panelKey } = view.filter;
  const query = panelKey ? `?${new URLSearchParams({ panel: panelKey })}` : '';
  return (
    <nav aria-label={t.nav} className={styles.sections}>
      <ul>
        {SECTIONS.map(([key, path]) => (
          <li key={key}>
            <NavLink to={`${view.base}${path}${query}`} end={path === ''}>
              {t.sections[key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function BackToPilot({ base }: { readonly base: string }) {
  const t = useMessages(pageMessages);
  return (
    <p className={styles.back}>
      <Link to={base.replace(/\/recherche$/, '')}>{t.back}</Link>
    </p>
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
