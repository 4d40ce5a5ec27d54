import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MapTabs } from '../components/map-tabs.tsx';
import { NetworkView } from '../components/network-view.tsx';
import { readFilters } from '../filters.ts';
import { messages } from '../messages/network.ts';
import { readFocus } from '../network/focus.ts';
import { readNetwork } from '../read-network.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const { searchParams } = new URL(args.request.url);
  const filters = readFilters(searchParams);
  const locale = localeOf(args.request);
  const focus = readFocus(searchParams.get('autour'));
  const whole = searchParams.has('tout');
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale }),
    mayWrite: decide(principal, 'datamap.write', { territory }) === 'allow',
    filters,
    focus: focus ?? null,
    whole,
    ...(await readNetwork(app, { territoryId: territory, filters, locale, focus, whole })),
  };
}

export default function NetworkPage() {
  const t = useMessages(messages);
  const { frame, mayWrite, ...shown } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/donnees`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <MapTabs base={base} mayWrite={mayWrite} />
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
        </div>
      </div>
      <NetworkView {...shown} cardHref={(key) => `${base}/${key}`} />
    </LaptopFrame>
  );
}
