import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';
import { describingPilotEnv } from '../testing/declared-fixture.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { createWorker } from '../testing/workers.ts';
import { whoSawWhat } from '../who-saw-what.server.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { lastDayOfView } from './check-choice.server.ts';
import { endOverdueViews, takeBackView } from './end-view.server.ts';
import { listMyViews, listShownTo, viewerNames } from './list-views.server.ts';
import { listWorkers } from './list-workers.server.ts';
import { openView } from './open-view.server.ts';
import { changeView, shareView } from './share-view.server.ts';
import type { ViewChoice } from './shared-view.ts';

const CURVE = 'enedis/load-curve';
const nadia = randomUUID();
const paul = randomUUID();
const choice: ViewChoice = { parts: ['curve'], datasets: [CURVE], word: 'Le loyer.', lastDay: '2026-12-01' };

describe('a view that a tester shows one person', () => {
  const test = useTestContext({ env: describingPilotEnv() });
  beforeAll(async () => {
    await createTestPilot(test.context);
    await test.context.db.territory.create({ data: { id: 'lyon', name: 'Lyon', createdAt: new Date() } });
    await createWorker(test.context, { id: nadia, name: 'Nadia B.', pilotSlug: TEST_PILOT });
    await createWorker(test.context, { id: paul, name: 'Paul C.' });
    await createWorker(test.context, { id: randomUUID(), name: 'Lead', role: 'lead' });
    await createWorker(test.context, { id: randomUUID(), name: 'Elsewhere', territoryId: 'lyon' });
    await createWorker(test.context, { id: randomUUID(), name: 'Other pilot', pilotSlug: 'demeter' });
  });

  const agreed = async (): Promise<string> => {
    const testerId = await createTester(test.context, { name: 'Farida', email: null });
    await decideConsent(test.context, { testerId, purposeKey: 'advice', decision: 'grant', locale: 'fr' });
    return testerId;
  };
  const share = (testerId: string, more: Partial<ViewChoice> & { id?: string; workerId?: string } = {}) => {
    const { id = randomUUID(), workerId = nadia, ...changes } = more;
    return shareView(test.context, {
      ...{ id, testerId, serviceKey: 'hestia', workerId, choice: { ...choice, ...changes } },
    });
  };
  const mine = async (testerId: string) => (await listMyViews(test.context, testerId))[0]!;
  const asked = (viewId: string, workerId = nadia) => ({ viewId, workerId, pilotSlug: TEST_PILOT });
  const open = (viewId: string, workerId = nadia) => openView(test.context, asked(viewId, workerId));
  const later = (days: number) =>
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + days * 86_400_000));

  it('is for the social workers of the team, and nobody else', async () => {
    expect((await listWorkers(test.context, TEST_PILOT)).map(({ name }) => name)).toEqual(['Nadia B.', 'Paul C.']);
    await expect(share(await agreed(), { workerId: randomUUID() })).rejects.toThrow('consent.view-worker');
  });

  it('needs the agreement, something to show, and a day that is neither past nor too far', async () => {
    const testerId = await createTester(test.context);
    await expect(share(testerId)).rejects.toThrow('consent.view-not-agreed');
    await decideConsent(test.context, { testerId, purposeKey: 'advice', decision: 'grant', locale: 'fr' });
    await expect(share(testerId, { parts: [], datasets: [], word: '' })).rejects.toThrow('consent.view-empty');
    await expect(share(testerId, { word: 'a'.repeat(601) })).rejects.toThrow('consent.view-word');
    for (const lastDay of ['2026-01-01', '2027-12-31', '2026-02-30', 'demain']) {
      await expect(share(testerId, { lastDay })).rejects.toThrow('consent.view-date');
    }
    expect(await test.context.db.sharedView.count({ where: { testerId } })).toBe(0);
  });

  it('opens for that person alone, each opening written down first', async () => {
    const testerId = await agreed();
    await share(testerId);
    const { id } = await mine(testerId);
    expect(await listShownTo(test.context, { workerId: nadia, pilotSlug: TEST_PILOT })).toMatchObject([
      { id, name: 'Farida', lastOpenedAt: null },
    ]);
    expect(await open(id)).toMatchObject({ testerId, name: 'Farida', word: 'Le loyer.', parts: ['curve'] });
    expect(await open(id, paul)).toBeUndefined();
    expect(await open('nonsense')).toBeUndefined();
    await expect(openView(test.context, { ...asked(id), pilotSlug: 'demeter' })).rejects.toMatchObject({ status: 404 });
    const { openings, timesOpened } = await mine(testerId);
    expect([openings.length, timesOpened]).toEqual([1, 1]);
    const { accesses } = await whoSawWhat(test.context, { testerId });
    const names = await viewerNames(
      test.context,
      testerId,
      accesses.map(({ reader }) => reader),
    );
    expect(accesses.map(({ reader, dataset }) => [names.get(reader)?.fr, dataset])).toEqual([['Nadia B.', 'hestia']]);
    const { sealed } = await test.context.db.sharedView.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(sealed).includes('loyer')).toBe(false);
    await takeBackView(test.context, { testerId, viewId: id });
  });

  it('is one at a time, shared once however often it is sent', async () => {
    const testerId = await agreed();
    const id = randomUUID();
    await Promise.all([share(testerId, { id }), share(testerId, { id })]);
    await expect(share(testerId, { workerId: paul })).rejects.toThrow('consent.view-standing');
    expect(await listMyViews(test.context, testerId)).toHaveLength(1);
  });

  it('is narrowed, extended and taken back at once; two tabs do not overwrite each other', async () => {
    const testerId = await agreed();
    await share(testerId);
    const { id: viewId, revision } = await mine(testerId);
    const change = (more: Partial<ViewChoice>, at = revision) =>
      changeView(test.context, { testerId, viewId, revision: at, choice: { ...choice, ...more } });
    await change({ parts: [], datasets: [], word: 'Plus rien', lastDay: '2026-12-15' });
    await expect(change({ lastDay: '2026-12-20' })).rejects.toThrow('consent.view-changed');
    expect(await open(viewId)).toMatchObject({ parts: [], word: 'Plus rien' });
    expect((await mine(testerId)).history.map(({ parts, word }) => [parts.length, word])).toEqual([
      [1, true],
      [0, true],
    ]);
    expect(await takeBackView(test.context, { testerId, viewId })).toBe(true);
    expect(await takeBackView(test.context, { testerId, viewId })).toBe(false);
    expect(await open(viewId)).toBeUndefined();
    await expect(change({}, revision + 1)).rejects.toThrow('consent.view-over');
    expect(await mine(testerId)).toMatchObject({ cause: 'taken-back', word: '' });
    expect((await test.context.db.sharedView.findUniqueOrThrow({ where: { id: viewId } })).sealed).toHaveLength(0);
    later(1 / 24);
    await share(testerId, { workerId: paul });
    expect((await mine(testerId)).workerName).toBe('Paul C.');
  });

  it('belongs to its tester: nobody else takes it back or changes it', async () => {
    const [testerId, other] = [await agreed(), await agreed()];
    await share(testerId);
    const { id: viewId, revision } = await mine(testerId);
    expect(await takeBackView(test.context, { testerId: other, viewId })).toBe(false);
    const theirs = changeView(test.context, { testerId: other, viewId, revision, choice });
    await expect(theirs).rejects.toThrow('consent.view-over');
    expect(await open(viewId)).toBeDefined();
  });

  it('is closed to somebody who left the team, and opens again if they come back', async () => {
    const testerId = await agreed();
    await share(testerId, { workerId: paul });
    const { id } = await mine(testerId);
    const where = { userId: paul };
    await test.context.db.membership.updateMany({ where, data: { role: 'facilitator' } });
    expect(await open(id, paul)).toBeUndefined();
    expect(await listShownTo(test.context, { workerId: paul, pilotSlug: TEST_PILOT })).toEqual([]);
    await test.context.db.membership.updateMany({ where, data: { role: 'social-worker' } });
    expect(await open(id, paul)).toBeDefined();
  });

  it('ends with the agreement, with a pilot that stops, and leaves with the person', async () => {
    const [withdraws, leaves] = [await agreed(), await agreed()];
    await share(withdraws);
    await share(leaves);
    const [first, second] = [(await mine(withdraws)).id, (await mine(leaves)).id];
    const pilot = (status: string) => test.context.db.pilot.update({ where: { slug: TEST_PILOT }, data: { status } });
    await pilot('closed');
    expect(await open(first)).toBeUndefined();
    await pilot('running');
    await withdrawConsent(test.context, { testerId: withdraws, purposeKey: 'advice' });
    expect(await open(first)).toBeUndefined();
    expect(await mine(withdraws)).toMatchObject({ cause: 'withdrawn' });
    await leavePilot(test.context, { testerId: leaves });
    expect(await open(second)).toBeUndefined();
    expect(await test.context.db.sharedView.count({ where: { testerId: leaves } })).toBe(0);
  });

  it('ends by itself at the hour said, whether or not anybody has noticed', async () => {
    const testerId = await agreed();
    const today = test.context.clock.now().toISOString().slice(0, 10);
    await share(testerId, { lastDay: today });
    const { id, until } = await mine(testerId);
    test.context.clock.moveTo(new Date(until.getTime() - 1));
    expect(await open(id)).toBeDefined();
    test.context.clock.moveTo(until);
    expect(await open(id)).toBeUndefined();
    expect(await listShownTo(test.context, { workerId: nadia, pilotSlug: TEST_PILOT })).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    expect(await mine(testerId)).toMatchObject({ cause: 'over', endedAt: until, word: '' });
    later(1);
    expect(await endOverdueViews(test.context)).toBeGreaterThan(0);
    expect(await mine(testerId)).toMatchObject({ cause: 'over', endedAt: until });
    const { definition } = await findTesterPilot(test.context, testerId);
    const last = await lastDayOfView(test.context, { testerId, definition, serviceKey: 'hestia' });
    await share(testerId, { lastDay: last ?? '' });
    expect(await open((await mine(testerId)).id)).toBeDefined();
  });
});
