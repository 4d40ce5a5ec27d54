import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { OVERDUE_DAYS } from '../copies/back-off.ts';
import { readCustody } from '../copies/read-custody.server.ts';
import { messages } from '../messages/custody.ts';

export const handle: RouteHandle = { action: 'custody.manage' };
export const meta = pageTitle(messages, (t) => t.custody.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'custody.manage');
  const { app, definition } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    title: definition.title,
    custody: await readCustody(app, definition),
  };
}

export default function Custody() {
  const t = useMessages(messages).custody;
  const locale = useLocale();
  const { frame, links, title, custody } = useLoaderData<typeof loader>();
  const { totals, copies, departures, smallestGroup } = custody;
  const number = (n: number) => formatNumber(locale, n);
  const overdue = copies.reduce((sum, count) => sum + count.overdue, 0);
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
          {overdue > 0 ? <Callout tone="warn" title={t.overdue(overdue, OVERDUE_DAYS)} /> : null}
          <section className="section stack">
            <h2>{t.totals}</h2>
            <p>{t.where[custody.where]}</p>
            <DataTable
              caption={t.totals}
              captionHidden
              rows={totals}
              rowKey={({ dataset }) => dataset}
              empty={<p>{t.totalsEmpty}</p>}
              columns={[
                { key: 'title', label: t.dataset, cell: (row) => inLocale(row.title, locale) },
                {
                  key: 'testers',
                  label: t.testers,
                  align: 'end',
                  cell: (row) => (row.readings === null ? t.few(smallestGroup) : number(row.testers)),
                },
                {
                  key: 'readings',
                  label: t.readings,
                  align: 'end',
                  cell: (row) => (row.readings === null ? '–' : number(row.readings)),
                },
              ]}
            />
          </section>
          <section className="section stack">
            <h2>{t.copies}</h2>
            <DataTable
              caption={t.copies}
              captionHidden
              rows={copies}
              rowKey={({ serviceKey }) => serviceKey}
              empty={<p>{custody.hasCopies ? t.copiesEmpty : t.noCopies}</p>}
              columns={[
                { key: 'title', label: t.service, cell: (row) => inLocale(row.title, locale) },
                { key: 'held', label: t.held, align: 'end', cell: (row) => number(row.held) },
                {
                  key: 'recalled',
                  label: t.recalled,
                  align: 'end',
                  cell: (row) => (
                    <>
                      {number(row.recalled)}
                      {row.left > 0 ? (
                        <>
                          <br />
                          <small>{t.left(row.left)}</small>
                        </>
                      ) : null}
                    </>
                  ),
                },
                { key: 'gone', label: t.gone, align: 'end', cell: (row) => number(row.gone) },
              ]}
            />
          </section>
          <section className="section stack">
            <h2>{t.departures}</h2>
            <p>
              {t.departed(departures.departures)} {departures.departures > 0 ? t.waiting(departures.waiting) : ''}{' '}
              {t.untold(departures.untold)}
            </p>
          </section>
          {custody.asksCertification ? (
            <p>
              <Link className="button is-plain" to={`${links.base}/certification`}>
                {t.certification}
              </Link>
            </p>
          ) : null}
        </div>
      </div>
    </LaptopFrame>
  );
}
