import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { leadMessages } from '~/holders/lead-messages.ts';
import { HolderTable } from '~/pilots/components/holder-table.tsx';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Tag } from '~/ui/tag.tsx';
import { readHolders } from '../health/read-holders.server.ts';
import { messages } from '../messages/holders.ts';

export const handle: RouteHandle = { action: 'holders.manage' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'holders.manage');
  const { app, definition } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    title: definition.title,
    page: await readHolders(app, definition),
  };
}

export default function Holders() {
  const t = useMessages(messages);
  const presets = useMessages(leadMessages).presets;
  const locale = useLocale();
  const { frame, links, title, page } = useLoaderData<typeof loader>();
  const base = `${links.base}/detenteurs`;
  const isQuiet = page.rows.length > 0 && page.rows.every(({ health }) => health.now === 'not-yet');
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
          {page.rows.length === 0 && page.coming.length === 0 ? <p>{t.none}</p> : null}
          {isQuiet ? <p>{t.nobody}</p> : null}
          {page.rows.length > 0 ? (
            <>
              <HolderTable holders={page.rows} window={page.window} smallestGroup={page.smallestGroup} base={base} />
              <section className="section" aria-labelledby="adresses">
                <h2 id="adresses">{t.facts}</h2>
                <DataTable
                  caption={t.facts}
                  captionHidden
                  rows={page.facts}
                  rowKey={({ id }) => id}
                  empty={null}
                  columns={[
                    {
                      key: 'name',
                      label: t.holder,
                      cell: ({ id, name }) => <Link to={`${base}/${id}`}>{name}</Link>,
                    },
                    { key: 'address', label: t.address, cell: (row) => (row.isSimulated ? t.simulated : t.real) },
                    { key: 'contract', label: t.contractColumn, cell: ({ status }) => t.status[status] },
                    {
                      key: 'incident',
                      label: t.incidentColumn,
                      cell: ({ incident }) =>
                        incident ? <Tag tone="warn">{presets[incident].title}</Tag> : t.noIncident,
                    },
                  ]}
                />
              </section>
            </>
          ) : null}
          {page.coming.length > 0 ? (
            <section className="section stack" aria-labelledby="a-venir">
              <h2 id="a-venir">{t.coming}</h2>
              <p>{t.comingText(page.coming.map(({ name }) => name).join(', '))}</p>
            </section>
          ) : null}
        </div>
      </div>
    </LaptopFrame>
  );
}
