import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { PilotRow } from '../components/pilot-row.tsx';
import { listPilots } from '../list-pilots.server.ts';
import { messages } from '../messages/list.ts';

/** Read with the initiative, so that someone whose role is in one pilot finds the way to it: only theirs is listed. */
export const handle: RouteHandle = { action: 'initiative.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'initiative.read', { territory });
  const { app } = args.context;
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) });
  const pilots = await listPilots(app, {
    territoryId: territory,
    mayRead: (pilot) => decide(principal, 'pilot.read', { territory, pilot }) === 'allow',
  });
  return { frame, pilots, mayImport: decide(principal, 'pilot.steer', { territory }) === 'allow' };
}

export default function PilotsPage() {
  const t = useMessages(messages);
  const { frame, pilots, mayImport } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
          {mayImport ? (
            <p>
              <Link to={`/${frame.territory.id}/experimentations/importer`}>{t.importOne}</Link>
            </p>
          ) : null}
        </div>
      </div>
      {pilots.length === 0 ? (
        <EmptyState title={t.emptyTitle} headingLevel={2}>
          {t.empty}
        </EmptyState>
      ) : (
        pilots.map((pilot) => <PilotRow key={pilot.slug} territory={frame.territory.id} pilot={pilot} />)
      )}
    </LaptopFrame>
  );
}
