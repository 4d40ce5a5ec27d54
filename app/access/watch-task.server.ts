import type { AppContext } from '~/platform/context.server.ts';
import type { EventSink } from '~/platform/http/event-stream.server.ts';
import { latestOnly } from '~/platform/http/latest-only.ts';
import { TASK_CHANNEL } from '~/platform/tasks.server.ts';

/** Tells how far a task is, now and at each change, until it is over. Returns what stops hearing. */
export async function watchTask(context: AppContext, taskId: string, sink: EventSink): Promise<() => Promise<void>> {
  const { db, database, log } = context;
  const tell = latestOnly(
    async () => {
      const task = await db.task.findUnique({
        where: { id: taskId },
        select: { state: true, progress: true, step: true, errorCode: true },
      });
      if (task) sink.send('progress', task);
      if (!task || task.state === 'done' || task.state === 'failed') sink.close();
    },
    (error) => {
      log.error({ err: error }, 'task watch');
      sink.close();
    },
  );
  const stop = await database.listen(TASK_CHANNEL, (payload) => {
    if (payload === taskId || payload === '') tell();
  });
  tell();
  return stop;
}
