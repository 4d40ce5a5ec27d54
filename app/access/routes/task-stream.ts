import type { LoaderFunctionArgs } from '@remix-run/node';
import { TASK_CHANNEL } from '~/platform/tasks.server.ts';
import { requireTaskReader } from '../require-task-reader.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle: RouteHandle = { action: 'task.read' };

/** Comments keep proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events `progress`: { state, progress, step, errorCode }, one at once and one per change. */
export async function loader(args: LoaderFunctionArgs) {
  const { task } = await requireTaskReader(args);
  const { app } = args.context;
  const encoder = new TextEncoder();
  let stop: () => Promise<void> = async () => {};
  let heartbeat: NodeJS.Timeout | undefined;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      const finish = async (): Promise<void> => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        await stop();
        controller.close();
      };
      const push = async (): Promise<void> => {
        const now = await app.db.task.findUnique({ where: { id: task.id } });
        if (!open || !now) return;
        const { state, progress, step, errorCode } = now;
        const body = JSON.stringify({ state, progress, step, errorCode });
        controller.enqueue(encoder.encode(`event: progress\ndata: ${body}\n\n`));
        if (state === 'done' || state === 'failed') await finish();
      };
      args.request.signal.addEventListener('abort', () => void finish());
      heartbeat = setInterval(() => open && controller.enqueue(encoder.encode(': \n\n')), HEARTBEAT_MS);
      stop = await app.database.listen(TASK_CHANNEL, (payload) => {
        if (payload === task.id) void push();
      });
      await push();
    },
    async cancel() {
      clearInterval(heartbeat);
      await stop();
    },
  });
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
}
