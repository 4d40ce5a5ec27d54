import { beforeAll, describe, expect, it } from 'vitest';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_PILOT, writePilots } from '../../../tests/support/tiny-pilot.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import { readLabPage } from './lab-page.server.ts';
import { governanceLabTask, markOfPilot, startLab } from './lab-task.server.ts';

const USER = '00000000-0000-4000-8000-00000000000a';
const PILOTS_DIR = writePilots({ tiny: { 'pilot.yaml': TINY_PILOT } });

describe('the lab’s page', () => {
  const test = useTestContext({ env: { ...readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), PILOTS_DIR } });
  let context: TestContext;
  const where = { pilotSlug: 'tiny', territoryId: 'tinytown', userId: USER };
  const page = async () => {
    const definition = await getPilotDefinition(context, 'tiny');
    return readLabPage(context, { definition, territoryId: 'tinytown', userId: USER, locale: 'fr' });
  };
  const tasks = () => test.context.db.task.findMany({ orderBy: { createdAt: 'asc' } });
  const settle = (state: string, more: object = {}) =>
    test.context.db.task.updateMany({ where: { state: 'queued' }, data: { state, ...more } });

  beforeAll(async () => {
    const { db, clock } = test.context;
    context = {
      ...test.context,
      tasks: {
        start: async (kind, input, { userId = null, territoryId = null }) => {
          const createdAt = new Date(clock.now().getTime() + 1000 * (await db.task.count()));
          return (await db.task.create({ data: { kind, input, startedById: userId, territoryId, createdAt } })).id;
        },
      },
    };
    await preparePilot(context, await getPilotDefinition(context, 'tiny'));
  });

  it('has nothing to show, and starts nothing by itself, until somebody asks', async () => {
    expect(await page()).toMatchObject({ task: null, measures: [], measuredAt: null, isStale: false });
    expect(await tasks()).toEqual([]);
  });

  it('starts one replay however often it is asked, and shows how far it is', async () => {
    const id = await startLab(context, where);
    expect(await startLab(context, where)).toBe(id);
    expect((await tasks()).map(({ kind, input }) => [kind, input])).toEqual([
      [governanceLabTask.kind, { pilotSlug: 'tiny', mark: await markOfPilot(context, 'tiny') }],
    ]);
    expect((await page()).task).toMatchObject({ id, state: 'queued' });
  });

  it('says that a replay failed, and can be asked again', async () => {
    await settle('failed', { errorCode: 'unexpected' });
    expect((await page()).task?.state).toBe('failed');
    await startLab(context, where);
    expect(await tasks()).toHaveLength(2);
  });

  it('keeps the results, and replays by itself once the protocol has changed', async () => {
    const finishedAt = context.clock.now();
    await settle('done', { finishedAt, result: { measures: [] } });
    expect(await page()).toMatchObject({ task: null, isStale: false, measuredAt: finishedAt.toISOString() });
    await context.db.task.updateMany({ where: { state: 'done' }, data: { input: { pilotSlug: 'tiny', mark: 'v0' } } });
    const stale = await page();
    expect(stale).toMatchObject({ isStale: true, task: { state: 'queued' } });
    expect((await page()).task?.id).toBe(stale.task?.id);
    expect(await tasks()).toHaveLength(3);
  });
});
