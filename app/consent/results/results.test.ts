import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { governedPilotEnv } from '../testing/governed-fixture.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { whoSawWhat } from '../who-saw-what.server.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { endOverdueResults, takeBackResult } from './end-result.server.ts';
import { listMyResults, openSharedResults } from './list-results.server.ts';
import { makeTotals } from './make-totals.server.ts';
import { readPublicTotals } from './read-shared-results.server.ts';
import type { ResultPayload } from './result-payload.ts';
import { shareResult } from './share-result.server.ts';

const PAYLOAD: ResultPayload = {
  ...{ service: 'hestia', result: 'month', period: '2026-10', value: 312.4, unit: 'kWh' },
  ...{ daysMeasured: 31, daysInMonth: 31 },
};
const UNTIL = new Date('2026-12-01T00:00:00Z');

describe('a result that a tester lets out', () => {
  const test = useTestContext({ env: governedPilotEnv('personal-cloud') });
  beforeAll(() => createTestPilot(test.context));
  const share = (testerId: string, change: Partial<Parameters<typeof shareResult>[1]> = {}) =>
    shareResult(test.context, { testerId, recipientKey: 'service', payload: PAYLOAD, until: UNTIL, ...change });
  const open = () => openSharedResults(test.context, { pilotSlug: TEST_PILOT, recipientKeys: ['service'] });

  it('reaches its recipient exactly as it was seen, says nothing of whose it is, and is logged', async () => {
    const testerId = await createTester(test.context);
    const id = await share(testerId);
    const row = await test.context.db.sharedResult.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('312.4');
    const { results, total } = await open();
    expect(total).toBe(1);
    expect(results[0]?.payload).toEqual(PAYLOAD);
    await open();
    const { summary } = await whoSawWhat(test.context, { testerId });
    expect(summary).toMatchObject([{ reader: 'recipient:service', dataset: 'hestia/month', times: 1 }]);
    await takeBackResult(test.context, { testerId, resultId: id });
  });

  it('is shared once, however often the button is pressed', async () => {
    const testerId = await createTester(test.context);
    const [one, other] = await Promise.all([share(testerId), share(testerId)]);
    expect(one).toBe(other);
    expect(await test.context.db.sharedResult.count({ where: { testerId } })).toBe(1);
    await takeBackResult(test.context, { testerId, resultId: one });
  });

  it('is taken back by its tester alone, and emptied at once', async () => {
    const testerId = await createTester(test.context);
    const resultId = await share(testerId);
    const other = await createTester(test.context, { name: 'Eve', email: null });
    expect(await takeBackResult(test.context, { testerId: other, resultId })).toBe(false);
    expect((await open()).total).toBe(1);
    expect(await takeBackResult(test.context, { testerId, resultId })).toBe(true);
    expect((await open()).total).toBe(0);
    expect(await listMyResults(test.context, testerId)).toMatchObject([{ payload: null }]);
    const row = await test.context.db.sharedResult.findUniqueOrThrow({ where: { id: resultId } });
    expect(row.sealed.length).toBe(0);
    expect(await takeBackResult(test.context, { testerId, resultId })).toBe(false);
  });

  it('ends with the last agreement that lets its service tell its recipient anything', async () => {
    const testerId = await createTester(test.context);
    for (const purposeKey of ['electricity', 'gas']) {
      await decideConsent(test.context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
    }
    await share(testerId);
    await withdrawConsent(test.context, { testerId, purposeKey: 'gas' });
    expect((await open()).total).toBe(1);
    await withdrawConsent(test.context, { testerId, purposeKey: 'electricity' });
    expect((await open()).total).toBe(0);
    expect(await listMyResults(test.context, testerId)).toMatchObject([{ payload: null }]);
  });

  it('is refused past the pilot, before today, for what is not built, and for who receives nothing', async () => {
    const testerId = await createTester(test.context);
    await expect(share(testerId, { until: new Date('2026-11-01') })).rejects.toThrow('consent.until-past');
    await expect(share(testerId, { until: new Date('2027-04-02') })).rejects.toThrow('consent.until-too-late');
    await expect(share(testerId, { payload: { ...PAYLOAD, result: 'score' } })).rejects.toMatchObject({ status: 404 });
    await expect(share(testerId, { recipientKey: 'nobody' })).rejects.toMatchObject({ status: 404 });
    expect(await test.context.db.sharedResult.count({ where: { testerId } })).toBe(0);
  });

  it('is over at its date, and when its tester leaves, with nothing left of it', async () => {
    const [stays, leaves] = [await createTester(test.context), await createTester(test.context)];
    await share(stays);
    await share(leaves);
    await leavePilot(test.context, { testerId: leaves });
    expect(await test.context.db.sharedResult.count({ where: { testerId: leaves } })).toBe(0);
    expect((await open()).total).toBe(1);
    test.context.clock.moveTo(UNTIL);
    expect((await open()).total).toBe(0);
    expect(await endOverdueResults(test.context)).toBe(1);
    const ended = await test.context.db.sharedResult.findMany({ where: { cause: { in: ['over', 'left'] } } });
    expect(ended.map(({ cause, sealed }) => [cause, sealed.length]).sort()).toEqual([
      ['left', 0],
      ['over', 0],
    ]);
  });
});

describe('sums that anyone may see', () => {
  const test = useTestContext({
    env: governedPilotEnv('personal-cloud', [], (recipient) => ({ ...recipient, totalsOnly: true, isPublic: true })),
  });
  beforeAll(() => createTestPilot(test.context));
  const read = async (recipient = 'service') => {
    await makeTotals(test.context);
    return readPublicTotals(test.context, { pilot: TEST_PILOT, recipient });
  };

  it('tell nothing of fewer than a whole group, nor of a recipient that has no such page', async () => {
    const share = async (value: number) => {
      const testerId = await createTester(test.context);
      const payload = { ...PAYLOAD, value };
      return {
        testerId,
        resultId: await shareResult(test.context, { testerId, recipientKey: 'service', payload, until: UNTIL }),
      };
    };
    const { smallestGroup, totals: none } = await read();
    expect(none).toEqual([]);
    const first = await share(100);
    for (let at = 2; at < smallestGroup; at += 1) await share(100);
    expect((await read()).totals).toMatchObject([{ people: null, total: null, mean: null }]);
    await share(100);
    expect((await read()).totals).toMatchObject([{ period: '2026-10', people: smallestGroup, mean: 100 }]);
    await takeBackResult(test.context, first);
    // Until the round comes again, the page shows what was last added up; it opens nothing itself.
    const shown = await readPublicTotals(test.context, { pilot: TEST_PILOT, recipient: 'service' });
    expect(shown.totals).toMatchObject([{ people: smallestGroup }]);
    expect((await read()).totals).toMatchObject([{ people: null }]);
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 1000));
    await makeTotals(test.context);
    expect(await makeTotals(test.context)).toEqual({ made: 0 });
    await expect(read('nobody')).rejects.toMatchObject({ status: 404 });
  });
});

describe('where others decide shares', () => {
  const test = useTestContext({ env: governedPilotEnv('cooperative') });
  beforeAll(() => createTestPilot(test.context));

  it('nobody lets a result out alone', async () => {
    const testerId = await createTester(test.context);
    const sharing = shareResult(test.context, { testerId, recipientKey: 'service', payload: PAYLOAD, until: UNTIL });
    await expect(sharing).rejects.toMatchObject({ status: 404 });
  });
});
