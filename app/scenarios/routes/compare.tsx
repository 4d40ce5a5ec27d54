import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { lineOf } from '../compare-scenarios.ts';
import { ComparisonTable } from '../components/comparison-table.tsx';
import { listScenarios } from '../list-scenarios.server.ts';
import { messages } from '../messages/list.ts';

export const handle: RouteHandle = { action: 'scenario.read' };
export const meta = pageTitle(messages, (t) => t.comparison.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'scenario.read', { territory: territoryId });
  const { app } = args.context;
  const chosen = new URL(args.request.url).searchParams.getAll('scenario');
  const lines = (await listScenarios(app, { territoryId })).map(lineOf);
  const asked = chosen.length > 0 ? chosen : lines.slice(0, 3).map(({ id }) => id);
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request) }),
    lines,
    chosen: lines.filter(({ id }) => asked.includes(id)).map(({ id }) => id),
  };
}

export default function Compare() {
  const t = useMessages(messages).comparison;
  const { frame, lines, chosen } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 3 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <ComparisonTable lines={lines} chosen={chosen} base={`/${frame.territory.id}/scenarios`} />
    </LaptopFrame>
  );
}
