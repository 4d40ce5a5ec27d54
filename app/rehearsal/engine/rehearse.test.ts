import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryGrantStore } from '~/holders/grant-store.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { openTestDatabase } from '../../../tests/support/database-pool.ts';
import { makeTestContext } from '../../../tests/support/test-context.ts';
import { type RehearsalFigures, readHeld, readUseFigures } from './figures.server.ts';
import { readLog, writeLogs } from './log-rows.server.ts';
import type { Participant } from './participant.ts';
import { preparePilot } from './prepare-pilot.server.ts';
import { type Rehearsal, type RehearsalOptions, rehearse } from './rehearse.server.ts';
import type { RehearsalContext } from './stage.ts';

const OPTIONS: RehearsalOptions = {
  pilotSlug: 'hestia-zeus',
  panels: { faep: 3, volontaires: 5 },
  days: 30,
  seed: 4,
  startsOn: '2026-08-31',
  linkLabel: 'Rehearsal',
};

interface Played {
  context: RehearsalContext;
  definition: PilotDefinition;
  rehearsal: Rehearsal;
  figures: RehearsalFigures;
  log: string[];
}

const opened: RehearsalContext[] = [];

/** A database where nobody has been invited. */
async function empty(slug = OPTIONS.pilotSlug) {
  const clock = new SimulatedClock(new Date('2026-08-30T00:00:00Z'));
  const grants = memoryGrantStore();
  const outboundFetch = createSandboxFetch({ store: grants, clock, options: { countHours: false } });
  const context = { ...makeTestContext(await openTestDatabase(), { clock, outboundFetch }), grants };
  opened.push(context);
  const definition = await getOpenPilot(context, slug);
  await preparePilot(context, definition);
  return { context, definition };
}

/** Plays on a database of its own. */
async function play(change: Partial<RehearsalOptions> = {}, lastPseudonym = 0): Promise<Played> {
  const { context, definition } = await empty(change.pilotSlug);
  await context.db.pilot.update({ where: { slug: definition.slug }, data: { lastPseudonym } });
  const rehearsal = await rehearse(context, { ...OPTIONS, ...change });
  const entries = await context.db.activityEntry.findMany({ orderBy: { id: 'asc' } });
  const log = entries.map(
    ({ at, pseudonym, kind, detail }) => `${at.toISOString()} ${pseudonym} ${kind} ${detail ?? ''}`,
  );
  const figures = { ...(await readUseFigures(context, definition)), ...(await readHeld(context, definition)) };
  return { context, definition, rehearsal, figures, log };
}

describe('a small rehearsal', () => {
  let once: Played;
  let again: Played;
  let longer: Played;

  beforeAll(async () => {
    once = await play();
    again = await play({ readsEveryPage: true });
    longer = await play({ days: 40 });
  }, 300_000);
  afterAll(async () => {
    for (const { database } of opened) await database.close();
  });

  it('enrols those who have answered by then, each under a pseudonym of their own', async () => {
    const { participants } = once.rehearsal;
    expect(participants.filter(({ person }) => person.answer === 'enrols')).toHaveLength(8);
    const testers = await once.context.db.tester.findMany();
    expect(testers).toHaveLength(7);
    expect(new Set(testers.map(({ pseudonym }) => pseudonym)).size).toBe(7);
    expect(testers.every(({ isDemo }) => isDemo)).toBe(true);
    expect(testers.filter(({ panelKey }) => panelKey === 'faep')).toHaveLength(3);
    expect(await longer.context.db.tester.count({ where: { enrolledAt: { lt: new Date('2026-10-10') } } })).toBe(8);
  });

  it('meets no problem that its people did not make', () => {
    expect(once.rehearsal.problems).toEqual([]);
  });

  it('has a flow that only narrows, with both denominators', () => {
    const { flow } = once.figures;
    expect(flow.map(({ stage }) => stage)).toContain('activated');
    for (const [at, step] of flow.entries()) {
      const before = flow[at - 1];
      if (!before) continue;
      expect(step.count).toBeLessThanOrEqual(before.count);
      expect(step.ofPrevious).toBeCloseTo(step.count / before.count, 12);
    }
    const count = (wanted: string) => flow.find(({ stage }) => stage === wanted)?.count ?? 0;
    expect(count('enrolled')).toBe(7);
    expect(count('contacted')).toBeGreaterThan(count('eligible'));
    expect(count('eligible')).toBeGreaterThanOrEqual(count('enrolled'));
    expect(count('activated')).toBeGreaterThan(0);
  });

  it('says nothing of weeks that nobody has lived', () => {
    const [fourth, eighth] = once.figures.retention.classic;
    expect(fourth?.week).toBe(4);
    expect(eighth).toEqual({ week: 8, known: 0, retained: null, share: null, lower: null, upper: null });
  });

  it('gives the same figures for the same seed, whether every page is made again or not', () => {
    expect(again.figures).toMatchObject({ flow: once.figures.flow, retention: once.figures.retention });
    expect(again.figures.readingsStored).toBe(once.figures.readingsStored);
    expect(again.figures.vaultBytes).toBe(once.figures.vaultBytes);
    expect(again.log).toEqual(once.log);
  });

  it('is the same played in two parts, put together', async () => {
    const parts = [await play({ slice: { index: 0, of: 2 } }), await play({ slice: { index: 1, of: 2 } }, 1_000)];
    // Which home stands behind someone depends on their number, and with it what they are advised: not what they do.
    const lived = (all: readonly Participant[]) =>
      all
        .map(({ candidate, granted, visitedOn, leftOn }) => ({ candidate, granted, visitedOn, leftOn }))
        .sort((a, b) => (a.candidate < b.candidate ? -1 : 1));
    expect(parts.every(({ rehearsal }) => rehearsal.participants.length > 0)).toBe(true);
    const { participants } = once.rehearsal;
    expect(lived(parts.flatMap(({ rehearsal }) => rehearsal.participants))).toEqual(lived(participants));
    const logs = await Promise.all(parts.map(({ context }) => readLog(context, OPTIONS.pilotSlug)));
    const { context, definition } = await empty();
    context.clock.moveTo(once.context.clock.now());
    await writeLogs(context, OPTIONS.pilotSlug, logs);
    const { flow, retention } = once.figures;
    expect(await readUseFigures(context, definition)).toEqual({ flow, retention });
  }, 120_000);

  it('is the beginning of a longer one', () => {
    const end = once.context.clock.now().toISOString();
    expect(longer.log.filter((line) => line < end)).toEqual(once.log);
    expect(longer.log.length).toBeGreaterThan(once.log.length);
  });

  it('keeps no reading without an agreement that held when it came', async () => {
    const { db } = once.context;
    const chunks = await db.vaultChunk.findMany({ select: { testerId: true, dataset: true, updatedAt: true } });
    expect(chunks.length).toBeGreaterThan(0);
    expect(once.figures.readingsStored).toBeGreaterThan(10_000);
    const consents = await db.consent.findMany({ where: { state: 'granted' } });
    for (const { testerId, dataset, updatedAt } of chunks) {
      const covering = once.definition.purposes.filter(({ datasets }) => datasets.includes(dataset));
      const held = consents.filter(
        (consent) =>
          consent.testerId === testerId &&
          covering.some(({ key }) => key === consent.purposeKey) &&
          (consent.decidedAt ?? updatedAt) <= updatedAt,
      );
      expect(held, `${dataset} of ${testerId}`).not.toEqual([]);
    }
  });

  it('leaves the clock at the midnight after its last day, and writes nothing later', () => {
    expect(once.context.clock.now().toISOString()).toBe('2026-09-29T22:00:00.000Z');
    expect(once.log.every((line) => line < '2026-09-29T22:00:00.000Z')).toBe(true);
  });

  it('stops between two events when told to, with the reason it was given', async () => {
    const stop = new AbortController();
    const playing = rehearse(
      longer.context,
      { ...OPTIONS, startsOn: '2026-10-20', seed: 5, signal: stop.signal },
      ({ day }) => {
        if (day === 3) stop.abort(new Error('enough'));
      },
    );
    await expect(playing).rejects.toThrow('enough');
    expect(longer.context.clock.now() < new Date('2026-11-10')).toBe(true);
  });
});

describe('pages of services', () => {
  afterAll(async () => {
    for (const { database } of opened.splice(0)) await database.close();
  });

  it('are looked at and acted on, with the same log whether every page is made again or not', async () => {
    const demeter = { pilotSlug: 'demeter', panels: { 'zero-gaspi': 4 }, days: 30, seed: 1 };
    const [once, again] = [await play(demeter), await play({ ...demeter, readsEveryPage: true })];
    expect(once.rehearsal.problems).toEqual([]);
    expect(again.log).toEqual(once.log);
    const kinds = new Set(once.log.map((line) => line.split(' ')[2]));
    expect([...kinds]).toEqual(expect.arrayContaining(['viewed-basket', 'noted-waste', 'chose-alternative']));
    expect(await once.context.db.vaultNote.count()).toBeGreaterThan(0);
    // A view is written once a day.
    const views = once.log
      .filter((line) => line.includes(' viewed-basket '))
      .map((line) => `${line.slice(0, 10)} ${line.split(' ')[1]}`);
    expect(new Set(views).size).toBe(views.length);
  }, 120_000);
});
