import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { watchTask } from '~/access/watch-task.server.ts';
import { findOwnSync } from '~/consent/sync-task.server.ts';
import { eventStream } from '~/platform/http/event-stream.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** How far a sync of one's own is, as events: see the stream of staff's tasks. */
export async function loader(args: LoaderFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const { id } = await findOwnSync(app, testerId, args.params.taskId);
  return eventStream(args.request, { subscribe: (sink) => watchTask(app, id, sink) });
}
