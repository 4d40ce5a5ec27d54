import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { FirstUseCard } from '../components/first-use-card.tsx';
import { MapTabs } from '../components/map-tabs.tsx';
import { listFirstUses } from '../first-uses/list-first-uses.server.ts';
import { removeFirstUse } from '../first-uses/save-first-use.server.ts';
import { messages } from '../messages/first-uses.ts';

export const handle: RouteHandle = { action: 'datamap.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) });
  return {
    frame,
    mayWrite: decide(principal, 'datamap.write', { territory }) === 'allow',
    uses: await listFirstUses(app, { territoryId: territory, initiativeId: frame.initiativeId }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.write', { territory: territoryId });
  const { app } = args.context;
  const id = String((await args.request.formData()).get('remove') ?? '');
  await removeFirstUse(app, { territoryId, id });
  await recordAudit(app, { principal, action: 'datamap.use-removed', territoryId, subject: id });
  return redirect(`/${territoryId}/donnees/usages`);
}

export default function FirstUses() {
  const t = useMessages(messages);
  const { frame, mayWrite, uses } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/donnees`;
  const add = mayWrite ? (
    <Link className="button" to={`${base}/usages/nouveau`}>
      <Icon name="plus" />
      {t.add}
    </Link>
  ) : undefined;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <MapTabs base={base} mayWrite={mayWrite} />
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {uses.length > 0 ? add : null}
      </div>
      {uses.length === 0 ? (
        <EmptyState title={t.empty} headingLevel={2} action={add}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ul className="cards">
          {uses.map((use) => (
            <li key={use.id} id={`usage-${use.id}`}>
              <FirstUseCard use={use} base={base} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
    </LaptopFrame>
  );
}
