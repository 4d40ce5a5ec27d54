import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { researchContext } from '../research-context.server.ts';
import { listSurveys } from '../survey-results/list-surveys.server.ts';
import { resultMessages } from '../survey-results/messages/results.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(resultMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'research.read');
  const { app, definition, locale, territory, pilot } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    surveys: await listSurveys(researchContext(app), { definition, locale }),
    pilotTitle: inLocale(definition.title, locale),
    base: `/${territory}/experimentations/${pilot}/recherche/enquetes`,
  };
}

export default function Surveys() {
  const t = useMessages(resultMessages);
  const locale = useLocale();
  const { frame, links, surveys, pilotTitle, base } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.listTitle(pilotTitle)}</h1>
          <p className="lead">{t.listLead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <p>
        <Link to={base.replace(/\/enquetes$/, '')}>{t.back}</Link>
      </p>
      <div className="section">
        <DataTable
          caption={t.documentTitle}
          captionHidden
          rows={surveys}
          rowKey={({ key }) => key}
          empty={
            <EmptyState title={t.noSurvey.title} headingLevel={2}>
              {t.noSurvey.body}
            </EmptyState>
          }
          columns={[
            {
              key: 'title',
              label: t.columns.survey,
              cell: ({ key, title }) => <Link to={`${base}/${key}`}>{title}</Link>,
            },
            { key: 'wave', label: t.columns.wave, cell: ({ wave }) => t.waves[wave] },
            {
              key: 'answers',
              label: t.columns.answers,
              align: 'end',
              cell: ({ answers }) => (answers === null ? t.withheld : formatNumber(locale, answers)),
            },
            { key: 'versions', label: t.columns.versions, align: 'end' },
            {
              key: 'before',
              label: t.columns.pairs,
              cell: ({ key, before }) =>
                before ? <Link to={`${base}/comparer/${before}/${key}`}>{t.compare}</Link> : null,
            },
          ]}
        />
      </div>
    </LaptopFrame>
  );
}
