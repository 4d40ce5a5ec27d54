import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { readTableQuery } from '~/ui/data-table-query.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AuditFilter } from '../components/audit-filter.tsx';
import { AuditTable } from '../components/audit-table.tsx';
import { requireStaff } from '../guard.server.ts';
import { messages } from '../messages/audit.ts';
import { AUDIT_TOPICS, readAudit } from '../read-audit.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { territoryFrame } from '../territory-frame.server.ts';

export const handle: RouteHandle = { action: 'audit.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'audit.read', { territory: territoryId });
  const { app } = args.context;
  const params = new URL(args.request.url).searchParams;
  const { page, pageSize, skip, take } = readTableQuery(params, { sortable: [], defaultSort: '-at' });
  const topic = AUDIT_TOPICS.find((one) => one === params.get('quoi')) ?? null;
  const userId = params.get('qui') || null;
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request) }),
    ...(await readAudit(app, { territoryId, topic, userId, skip, take })),
    ...{ page, pageSize, topic, userId, topics: AUDIT_TOPICS },
  };
}

export default function Journal() {
  const t = useMessages(messages);
  const { frame, rows, total, page, pageSize, ...filter } = useLoaderData<typeof loader>();
  const { id } = frame.territory;
  return (
    <LaptopFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <AuditFilter {...filter} />
      <div className="stack">
        <AuditTable {...{ rows, total, page, pageSize }} territoryId={id} />
        <p>
          <Link to={`/${id}/equipe`}>{t.back}</Link>
        </p>
      </div>
    </LaptopFrame>
  );
}
