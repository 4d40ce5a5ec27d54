import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { messages } from '../messages/withdrawal.ts';
import { withdrawalTask } from '../withdrawal/answer-withdrawal.server.ts';
import { WithdrawalAnswer } from '../withdrawal/components/withdrawal-answer.tsx';
import { WithdrawalForm } from '../withdrawal/components/withdrawal-form.tsx';
import { readQuestion } from '../withdrawal/question.ts';
import { readWithdrawalPage } from '../withdrawal/withdrawal-page.server.ts';

export const handle: RouteHandle = { action: 'panel.manage' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'panel.manage');
  const { app, territory, definition } = opened;
  const params = new URL(args.request.url).searchParams;
  return {
    ...(await pilotPageFrame(opened)),
    page: await readWithdrawalPage(app, { definition, territoryId: territory, params }),
  };
}

/** Large panels are asked about in the background. */
export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'panel.manage', { territory, pilot });
  const { app } = args.context;
  const definition = await getPilotDefinition(app, pilot);
  const form = new URLSearchParams([...(await args.request.formData())].map(([name, value]) => [name, String(value)]));
  const question = { pilotSlug: pilot, ...readQuestion(form, definition) };
  const who = { userId: principal.userId, territoryId: territory };
  const id = await app.tasks.start(withdrawalTask.kind, question, who);
  return redirect(`/${territory}/experimentations/${pilot}/retraits?tache=${id}`);
}

export default function Withdrawals() {
  const t = useMessages(messages);
  const { frame, links, page } = useLoaderData<typeof loader>();
  const { task, outcome } = page;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main">
          {task?.state === 'failed' ? <Callout tone="bad" role="alert" title={t.failed} /> : null}
          {task && task.state !== 'done' && task.state !== 'failed' ? (
            <TaskProgress taskId={task.id} initial={task} />
          ) : null}
          {outcome ? <WithdrawalAnswer page={page} outcome={outcome} /> : null}
        </div>
        <div className="side">
          <WithdrawalForm page={page} />
          <section className="section">
            <h2>{t.leavesTitle}</h2>
            <p>{t.leavesText}</p>
          </section>
        </div>
      </div>
    </LaptopFrame>
  );
}
