import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { listShownTo } from '~/consent/views/list-views.server.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { messages } from '../messages/shown.ts';

export const handle: RouteHandle = { action: 'view.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'view.read');
  const { app, principal, pilot: pilotSlug, definition } = opened;
  const shown = await listShownTo(app, { workerId: principal.userId, pilotSlug });
  return {
    ...(await pilotPageFrame(opened)),
    timeZone: definition.calendar.timeZone,
    shown: shown.map(({ id, name, until, lastOpenedAt }) => ({
      ...{ id, name, lastInstant: new Date(until.getTime() - 1).toISOString() },
      lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
    })),
  };
}

export default function ShownToMe() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, timeZone, shown } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <DataTable
        caption={t.title}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.empty} headingLevel={2}>
            {t.emptyText}
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            label: t.who,
            cell: ({ id, name }) => <Link to={`${links.base}/suivis/${id}`}>{name}</Link>,
          },
          {
            key: 'until',
            label: t.until,
            cell: ({ lastInstant }) => formatDate(locale, lastInstant, { dateStyle: 'long', timeZone }),
          },
          {
            key: 'last',
            label: t.last,
            cell: ({ lastOpenedAt }) =>
              lastOpenedAt
                ? formatDate(locale, lastOpenedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })
                : t.never,
          },
        ]}
      />
    </LaptopFrame>
  );
}
