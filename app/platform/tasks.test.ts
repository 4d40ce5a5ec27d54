import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { AppError } from './app-error.ts';
import { startTasks, TASK_CHANNEL, type TaskHandler } from './tasks.server.ts';

const doubling: TaskHandler = {
  kind: 'doubling',
  async run(_context, input, report) {
    await report(0.5, 'half');
    return { doubled: (input as { n: number }).n * 2 };
  },
};
const refusing: TaskHandler = {
  kind: 'refusing',
  run: () => Promise.reject(new AppError('test.refused')),
};

describe('background tasks', () => {
  const test = useTestContext();

  /** Runs one task to its end, heard on the channel by which pages hear it. */
  async function play(kind: string, input: object) {
    const { database } = test.context;
    const tasks = await startTasks({
      database,
      context: () => test.context,
      handlers: [doubling, refusing],
      work: true,
    });
    const heard: string[] = [];
    let over: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      over = resolve;
    });
    const stopListening = await database.listen(TASK_CHANNEL, (id) => {
      heard.push(id);
      void test.context.db.task.findUnique({ where: { id } }).then((task) => {
        if (task?.finishedAt) over();
      });
    });
    const id = await tasks.start(kind, input, { territoryId: 'nantes' });
    await ended;
    await stopListening();
    await tasks.stop();
    return { task: await test.context.db.task.findUniqueOrThrow({ where: { id } }), heard };
  }

  it('run on the queue, tell their progress and keep their result', async () => {
    const { task, heard } = await play('doubling', { n: 21 });
    expect(task).toMatchObject({ state: 'done', progress: 1, step: 'half', result: { doubled: 42 }, errorCode: null });
    expect(heard.filter((id) => id === task.id).length).toBeGreaterThanOrEqual(2);
  });

  it('keep the code of what went wrong, and no stack', async () => {
    const { task } = await play('refusing', {});
    expect(task).toMatchObject({ state: 'failed', errorCode: 'test.refused', result: null });
  });
});
