import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ItemCardView } from '../components/item-card-view.tsx';
import { getItem } from '../get-item.server.ts';
import { itemHistory } from '../item-history.server.ts';
import { titleOf } from '../item-view.ts';
import { listUses } from '../list-uses.server.ts';
import { messages } from '../messages/card.ts';

export const handle: RouteHandle = { action: 'datamap.read' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.pageTitle(data && titleOf(data.item)),
);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', itemKey = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const locale = localeOf(args.request);
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale }),
    usedBy: await listUses(app, { territoryId: territory, itemKey, locale }),
    item: await getItem(app, { territoryId: territory, key: itemKey }),
    history: await itemHistory(app, { territoryId: territory, key: itemKey }),
    mayWrite: decide(principal, 'datamap.write', { territory }) === 'allow',
    justSaved: new URL(args.request.url).searchParams.has('enregistre'),
  };
}

export default function Item() {
  const { frame, item, history, mayWrite, justSaved, usedBy } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <ItemCardView
        territoryId={frame.territory.id}
        item={item}
        mayWrite={mayWrite}
        justSaved={justSaved}
        history={history}
        usedBy={usedBy}
      />
    </LaptopFrame>
  );
}
