import { beforeAll, describe, expect, it } from 'vitest';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_PILOT, writePilots } from '../../../tests/support/tiny-pilot.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import { type RehearsalQuestion, readQuestion, usualQuestion } from './question.ts';
import { readRehearsalPage } from './rehearsal-page.server.ts';
import { rehearsalTask, startRehearsal } from './rehearsal-task.server.ts';

const USER = '00000000-0000-4000-8000-00000000000a';
const PILOTS_DIR = writePilots({ tiny: { 'pilot.yaml': TINY_PILOT } });
const panels = [{ size: 20 }, { size: 30 }] as never;

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe('what is asked', () => {
  it('is the whole panel for two months unless something else is', () => {
    const usual = { testers: 50, days: 60, seed: 1, incidents: [] };
    expect(usualQuestion({ panels })).toEqual(usual);
    expect(readQuestion(form({}), { panels })).toEqual(usual);
    expect(readQuestion(form({ testers: 'many', days: '-3', seed: '1.5' }), { panels })).toEqual(usual);
  });

  it('stays within what can be played', () => {
    expect(readQuestion(form({ testers: '5000', days: '9999', seed: '7' }), { panels })).toEqual({
      ...{ testers: 50, days: 365, seed: 7, incidents: [] },
    });
  });

  it('names incidents as the command does, and leaves out those that would not be seen', () => {
    const fields = {
      ...{ days: '30', 'preset-0': 'moved', 'holder-0': 'grdf', 'day-0': '10', 'lasts-0': '4' },
      ...{ 'preset-1': 'server-error', 'holder-1': '', 'day-1': '40', 'lasts-1': '2' },
      ...{ 'preset-2': 'no-consent', 'holder-2': '', 'day-2': 'soon', 'lasts-2': '' },
    };
    expect(readQuestion(form(fields), { panels }).incidents).toEqual(['moved@10:grdf+4', 'no-consent@20+3']);
  });
});

describe('the page of rehearsals', () => {
  const test = useTestContext({ env: { ...readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), PILOTS_DIR } });
  let context: TestContext;
  const ask = (seed: number): RehearsalQuestion => ({ testers: 3, days: 8, seed, incidents: [] });
  const start = (seed: number) =>
    startRehearsal(context, { pilotSlug: 'tiny', territoryId: 'tinytown', userId: USER, question: ask(seed) });
  const page = async (shown: string | null = null) => {
    const definition = await getPilotDefinition(context, 'tiny');
    return readRehearsalPage(context, { definition, locale: 'fr', shown });
  };
  const finish = async (id: string) => {
    const { input } = await context.db.task.findUniqueOrThrow({ where: { id } });
    const result = await rehearsalTask.run(context, input, async () => {});
    await context.db.task.update({
      where: { id },
      data: { state: 'done', finishedAt: context.clock.now(), result: JSON.parse(JSON.stringify(result)) },
    });
  };

  beforeAll(async () => {
    const { db, clock } = test.context;
    let made = 0;
    context = {
      ...test.context,
      tasks: {
        start: async (kind, input, { userId = null, territoryId = null }) => {
          made += 1;
          const createdAt = new Date(clock.now().getTime() + 1000 * made);
          return (await db.task.create({ data: { kind, input, startedById: userId, territoryId, createdAt } })).id;
        },
      },
    };
    await preparePilot(context, await getPilotDefinition(context, 'tiny'));
  });

  it('proposes the whole panel when nothing was played', async () => {
    expect(await page()).toMatchObject({ report: null, going: null, others: [], question: { testers: 50, days: 60 } });
    expect((await page()).presets.map(({ name }) => name)).toContain('panne du serveur');
  });

  it('starts one rehearsal however often it is pressed, then shows what came of it', async () => {
    const id = await start(4);
    expect(await start(5)).toBe(id);
    expect(await page()).toMatchObject({ going: { id, state: 'queued' }, report: null });
    await finish(id);
    const { report, going, question } = await page();
    expect(going).toBeNull();
    expect(question).toEqual(ask(4));
    expect(report).toMatchObject({ id, figures: { from: '2026-09-01', to: '2026-09-08', places: 50 } });
    // No page writes the one use that this pilot counts.
    expect(report?.retention).toEqual([]);
    expect(report?.problems.map(({ says }) => says).join()).toMatch(/Aucune page/);
    expect(report?.load).toMatchObject([{ name: 'Enedis', perDay: 50 }]);
  }, 60_000);

  it('keeps a few, and shows the one that is asked for', async () => {
    const [done] = await context.db.task.findMany({ where: { state: 'done' } });
    const ids: string[] = [];
    for (let seed = 10; seed < 18; seed += 1) {
      const id = await start(seed);
      ids.push(id);
      await context.db.task.update({
        where: { id },
        data: { state: 'done', finishedAt: context.clock.now(), result: done?.result ?? {} },
      });
    }
    const kept = await context.db.task.findMany({ where: { kind: rehearsalTask.kind } });
    expect(kept.map(({ id }) => id).sort()).toEqual(ids.slice(-6).sort());
    const { report, others } = await page(ids[5] ?? '');
    expect(report?.question.seed).toBe(15);
    expect(others.map(({ question }) => question.seed)).toEqual([17, 16, 14, 13, 12]);
  });
});
