import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { localPath } from '~/access/local-path.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { RevisionTable } from '../components/revision-table.tsx';
import { SavedNotice } from '../components/saved-notice.tsx';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { listRevisions } from '../list-revisions.server.ts';
import { messages } from '../messages/overview.ts';
import { openScenario } from '../open-scenario.server.ts';
import { restoreRevision } from '../restore-revision.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.hist.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const query = new URL(args.request.url).searchParams;
  const { revision } = scenario;
  return {
    ...{ frame, revision, base: pageOfScenario(territoryId, scenarioId) },
    revisions: await listRevisions(app, { territoryId, scenarioId }),
    saved: Number(query.get('fait')) === revision,
    overtaken: query.has('change'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, principal, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const form = await args.request.formData();
  const base = pageOfScenario(territoryId, scenarioId);
  const asked = localPath(form.get('back'));
  const back = asked?.startsWith(base) ? asked : `${base}/historique`;
  try {
    const { revision } = await restoreRevision(app, actor, {
      ...{ territoryId, scenarioId, revision: Number(form.get('revision')), restored: Number(form.get('restore')) },
    });
    await recordAudit(app, { principal, action: 'scenario.restored', territoryId, subject: scenarioId });
    return redirect(`${back}?fait=${revision}`);
  } catch (error) {
    if (isAppError(error) && error.code === 'scenarios.changed') return redirect(`${back}?change=1`);
    throw error;
  }
}

export default function History() {
  const t = useMessages(messages).hist;
  const { frame, revisions, ...saved } = useLoaderData<typeof loader>();
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <SavedNotice {...saved} />
      <RevisionTable revisions={revisions} revision={saved.revision} mayWrite={frame.mayWrite} />
    </ScenarioFrame>
  );
}
