import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { messages } from '../messages/tasks.ts';
import { requireTaskReader } from '../require-task-reader.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle: RouteHandle = { action: 'task.read' };
export const meta = pageTitle(messages, (t) => t.title);

const STATES = ['queued', 'running', 'done', 'failed'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { task } = await requireTaskReader(args);
  const { id, state, progress, step, errorCode } = task;
  return { id, initial: { state: STATES.find((known) => known === state) ?? 'failed', progress, step, errorCode } };
}

export default function Task() {
  const t = useMessages(messages);
  const { id, initial } = useLoaderData<typeof loader>();
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <TaskProgress taskId={id} initial={initial} />
      </div>
    </PlainFrame>
  );
}
