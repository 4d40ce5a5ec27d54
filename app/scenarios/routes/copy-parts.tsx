import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { CopyForm } from '../components/copy-form.tsx';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { COPIED_PARTS, copyParts } from '../copy-parts.ts';
import { getScenario } from '../get-scenario.server.ts';
import { listScenarios } from '../list-scenarios.server.ts';
import { messages } from '../messages/list.ts';
import { messages as pages } from '../messages/pages.ts';
import { openScenario } from '../open-scenario.server.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.copy.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const others = (await listScenarios(app, { territoryId })).filter(({ id }) => id !== scenarioId);
  return {
    ...{ frame, revision: scenario.revision, base: pageOfScenario(territoryId, scenarioId) },
    others: others.map(({ id, document }) => ({ id, title: document.title })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, principal, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const form = await args.request.formData();
  const parts = COPIED_PARTS.filter((part) => form.getAll('part').includes(part));
  if (parts.length === 0) return { problem: pick(messages, locale).copy.nothing };
  const from = await getScenario(app, { territoryId, scenarioId: String(form.get('from') ?? '') });
  try {
    const { revision } = await saveScenario(app, actor, {
      ...{ territoryId, scenarioId, revision: Number(form.get('revision')) },
      change: (document) => copyParts(document, from.document, parts),
    });
    await recordAudit(app, { principal, action: 'scenario.copied', territoryId, subject: scenarioId });
    return redirect(`${pageOfScenario(territoryId, scenarioId)}/historique?fait=${revision}`);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'scenarios.changed') throw error;
    return { problem: pick(pages, locale).overtakenText };
  }
}

export default function CopyParts() {
  const { frame, ...form } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <ScenarioFrame {...frame}>
      <CopyForm {...form} problem={result?.problem} />
    </ScenarioFrame>
  );
}
