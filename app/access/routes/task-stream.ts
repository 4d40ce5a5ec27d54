import type { LoaderFunctionArgs } from '@remix-run/node';
import { eventStream } from '~/platform/http/event-stream.server.ts';
import { requireTaskReader } from '../require-task-reader.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { watchTask } from '../watch-task.server.ts';

export const handle: RouteHandle = { action: 'task.read' };

/** Server-sent events `progress`: { state, progress, step, errorCode }, one at once and one per change. */
export async function loader(args: LoaderFunctionArgs) {
  const { task } = await requireTaskReader(args);
  const { app } = args.context;
  return eventStream(args.request, { subscribe: (sink) => watchTask(app, task.id, sink) });
}
