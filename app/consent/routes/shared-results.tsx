import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ResultTotals } from '../components/result-totals.tsx';
import { messages } from '../messages/custody.ts';
import { readSharedResults } from '../results/read-shared-results.server.ts';
import { RESULT_UNITS as UNITS } from '../results/result-payload.ts';

export const handle: RouteHandle = { action: 'results.read' };
export const meta = pageTitle(messages, (t) => t.results.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'results.read');
  const { app, principal, definition } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    title: definition.title,
    ...(await readSharedResults(app, { definition, principal })),
  };
}

const MONTH = { month: 'long', year: 'numeric' } as const;

export default function SharedResults() {
  const t = useMessages(messages).results;
  const locale = useLocale();
  const { frame, links, title, isRecipient, seesEach, results, total, publicPages, ...added } =
    useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">
            {inLocale(title, locale)}. {t.lead}
          </p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main">
          {added.seesTotals ? <ResultTotals {...added} /> : null}
          {publicPages.map(({ path, title: name }) => (
            <p key={path}>
              <Link to={path}>
                {t.publicPage}
                {colon(locale)}
                {inLocale(name, locale)}
              </Link>
            </p>
          ))}
          {seesEach ? (
            <>
              <p>{t.noThreshold}</p>
              <DataTable
                caption={t.title}
                captionHidden
                rows={results}
                rowKey={({ id }) => id}
                empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
                columns={[
                  { key: 'title', label: t.result, cell: (row) => inLocale(row.title, locale) },
                  { key: 'period', label: t.month, cell: (row) => formatDate(locale, `${row.period}-15`, MONTH) },
                  {
                    key: 'value',
                    label: t.value,
                    align: 'end',
                    cell: (row) =>
                      `${formatNumber(locale, row.value, { maximumFractionDigits: 1 })}\u00a0${UNITS[row.unit]}`,
                  },
                  {
                    key: 'days',
                    label: t.days,
                    align: 'end',
                    wideOnly: true,
                    cell: (row) => t.daysOf(row.daysMeasured, row.daysInMonth),
                  },
                  {
                    key: 'recipient',
                    label: t.recipient,
                    wideOnly: true,
                    cell: (row) => inLocale(row.recipient, locale),
                  },
                  { key: 'until', label: t.until, wideOnly: true, cell: (row) => formatDate(locale, row.until) },
                ]}
              />
              {total > results.length ? <p className="aside">{t.shown(results.length, total)}</p> : null}
            </>
          ) : isRecipient ? null : (
            <EmptyState title={t.notRecipient}>{t.notRecipientText}</EmptyState>
          )}
        </div>
      </div>
    </LaptopFrame>
  );
}
