import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { authorOf } from '../author.ts';
import { StartingPoints } from '../components/starting-points.tsx';
import { messages } from '../messages/list.ts';
import { readStart } from '../read-start.ts';
import { startScenario } from '../start-scenario.server.ts';
import { startingPoints } from '../starting-points.server.ts';

export const handle: RouteHandle = { action: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.start);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'scenario.write', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const frame = await territoryFrame(app, { territoryId, principal, locale });
  return { frame, points: await startingPoints(app, { territoryId, initiativeId: frame.initiativeId, locale }) };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'scenario.write', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const start = readStart(await args.request.formData());
  if (!start) return { problem: pick(messages, locale).new.needsName };
  const { initiativeId } = await territoryFrame(app, { territoryId, principal, locale });
  const { id } = await startScenario(app, authorOf(principal), { territoryId, initiativeId, start });
  await recordAudit(app, { principal, action: 'scenario.started', territoryId, subject: id });
  return redirect(`/${territoryId}/scenarios/${id}`);
}

export default function NewScenario() {
  const t = useMessages(messages).new;
  const { frame, points } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 3 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <StartingPoints points={points} problem={result?.problem} />
    </LaptopFrame>
  );
}
