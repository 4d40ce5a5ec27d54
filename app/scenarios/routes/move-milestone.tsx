import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { MovePreview } from '../components/move-preview.tsx';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { messages } from '../messages/calendar.ts';
import { openScenario } from '../open-scenario.server.ts';
import { inOrder } from '../plan/by-day.ts';
import { moveMilestone } from '../plan/move.ts';
import { isDay, previewMove } from '../plan/preview-move.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.move.link);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, scenario, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const query = new URL(args.request.url).searchParams;
  return {
    ...{ frame, revision: scenario.revision, section: `${pageOfScenario(territoryId, scenarioId)}/calendrier` },
    preview: previewMove(scenario.document, { id: query.get('jalon') ?? '', to: query.get('au') ?? '' }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, principal, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const form = await args.request.formData();
  const id = String(form.get('jalon') ?? '');
  const to = String(form.get('au') ?? '');
  if (!isDay(to)) throw new Response(null, { status: 400 });
  const section = `${pageOfScenario(territoryId, scenarioId)}/calendrier`;
  try {
    const { revision } = await saveScenario(app, actor, {
      ...{ territoryId, scenarioId, revision: Number(form.get('revision')) },
      change: (document) => inOrder(moveMilestone(document, id, to)),
    });
    await recordAudit(app, { principal, action: 'scenario.moved', territoryId, subject: scenarioId });
    return redirect(`${section}?fait=${revision}`);
  } catch (error) {
    // What moves was computed on what the person saw: shown again on what it is now.
    if (isAppError(error) && error.code === 'scenarios.changed') {
      return redirect(`${section}/deplacer?jalon=${encodeURIComponent(id)}&au=${to}&change=1`);
    }
    throw error;
  }
}

export default function MoveMilestone() {
  const { frame, revision, section, preview } = useLoaderData<typeof loader>();
  return (
    <ScenarioFrame {...frame}>
      <MovePreview preview={preview} revision={revision} section={section} />
    </ScenarioFrame>
  );
}
