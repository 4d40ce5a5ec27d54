import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignPage } from '../components/design-page.tsx';
import { StressGrid } from '../components/stress-grid.tsx';
import { openGovernance } from '../design/open-design.server.ts';
import { readTerritoryDesigns } from '../design/read-territory.server.ts';
import { messages } from '../messages/stress.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, locale, territoryId, mayWrite } = await openGovernance(args, 'design.read');
  const obstacles = getKit().obstacles.map(({ key, title }) => ({ key, title: inLocale(title, locale) }));
  const designs = await readTerritoryDesigns(app, { territoryId, initiativeId: frame.initiativeId, locale });
  return { frame, mayWrite, obstacles, designs };
}

export default function StressTests() {
  const t = useMessages(messages);
  const { frame, mayWrite, obstacles, designs } = useLoaderData<typeof loader>();
  return (
    <DesignPage frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.all.heading}</h1>
          <p className="lead">{t.all.lead}</p>
        </div>
      </div>
      {designs.length > 0 ? (
        <StressGrid {...{ designs, obstacles, mayWrite }} territoryId={frame.territory.id} />
      ) : (
        <EmptyState
          title={t.all.empty}
          headingLevel={2}
          action={
            <Link className="button" to={`/${frame.territory.id}/gouvernance`}>
              {t.all.start}
            </Link>
          }
        >
          {t.all.emptyText}
        </EmptyState>
      )}
    </DesignPage>
  );
}
