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
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { archiveScenario } from '../archive-scenario.server.ts';
import { lineOf } from '../compare-scenarios.ts';
import { ScenarioRows } from '../components/scenario-rows.tsx';
import { listScenarios } from '../list-scenarios.server.ts';
import { messages } from '../messages/list.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'scenario.read', { territory });
  const { app } = args.context;
  const query = new URL(args.request.url).searchParams;
  const all = await listScenarios(app, { territoryId: territory, archived: true });
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    mayWrite: decide(principal, 'scenario.write', { territory }) === 'allow',
    lines: all.map(lineOf),
    archived: all.find(({ id, archived }) => archived && id === query.get('range'))?.id ?? null,
    unarchived: query.has('repris'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'scenario.write', { territory: territoryId });
  const { app } = args.context;
  const form = await args.request.formData();
  const scenarioId = String(form.get('scenario') ?? '');
  const archived = form.get('intent') === 'archive';
  await archiveScenario(app, { territoryId, scenarioId, archived });
  const action = archived ? 'scenario.archived' : 'scenario.unarchived';
  await recordAudit(app, { principal, action, territoryId, subject: scenarioId });
  return redirect(`/${territoryId}/scenarios?${archived ? `range=${scenarioId}` : 'repris=1'}`);
}

export default function Scenarios() {
  const t = useMessages(messages);
  const { frame, mayWrite, lines, archived, unarchived } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/scenarios`;
  const present = lines.filter((line) => !line.archived);
  const away = lines.filter((line) => line.archived);
  const start = mayWrite ? (
    <Link className="button" to={`${base}/nouveau`}>
      {t.start}
    </Link>
  ) : undefined;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 3 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading(present.length)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {present.length > 0 ? (
          <p className="buttons">
            {present.length > 1 ? (
              <Link className="button is-plain" to={`${base}/comparer`}>
                {t.compare}
              </Link>
            ) : null}
            {start}
          </p>
        ) : null}
      </div>
      {archived ? (
        <Notice undo={{ label: t.undo, fields: { intent: 'unarchive', scenario: archived } }}>
          {t.archivedNotice}
        </Notice>
      ) : null}
      {unarchived ? <Notice>{t.unarchivedNotice}</Notice> : null}
      {present.length === 0 ? (
        <EmptyState title={t.empty} headingLevel={2} action={start}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ScenarioRows lines={present} base={base} mayWrite={mayWrite} />
      )}
      {away.length > 0 ? (
        <section className="section">
          <h2>{t.archived}</h2>
          <ScenarioRows lines={away} base={base} mayWrite={mayWrite} />
        </section>
      ) : null}
    </LaptopFrame>
  );
}
