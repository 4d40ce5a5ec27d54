import { beforeAll, describe, expect, it } from 'vitest';
import { saveDescription } from '~/consent/save-description.server.ts';
import { withdrawConsent } from '~/consent/withdraw-consent.server.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { listAccesses } from '~/vault/list-accesses.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { adoptGesture, declineGesture } from './adopt-gesture.server.ts';
import { listGestureDecisions } from './list-gesture-decisions.server.ts';
import { nextStep } from './next-step.server.ts';
import { readGestures } from './read-gestures.server.ts';
import { readHome } from './read-home.server.ts';
import { readInvitation } from './read-invitation.server.ts';
import { readJournal } from './read-journal.server.ts';
import { readMyData } from './read-my-data.server.ts';
import { readWaiting } from './read-waiting.server.ts';
import { recordVisit } from './record-visit.server.ts';
import { stopGesture, undoStopGesture } from './stop-gesture.server.ts';
import type { TesterPrincipal } from './tester.ts';
import { curve, layGround, newLink, newTester, PILOT } from './testing/tester-fixture.ts';

const test = useTestContext();
beforeAll(() => layGround(test.context));

const home = (tester: TesterPrincipal, query = '') => readHome(test.context, tester, new URLSearchParams(query));
const store = (tester: TesterPrincipal, dataset: string, readings: ReturnType<typeof curve>) =>
  appendReadings(test.context, { testerId: tester.testerId, dataset, readings });
const activities = (tester: TesterPrincipal, kind: string) =>
  test.context.db.activityEntry.count({ where: { pilotSlug: PILOT, pseudonym: tester.pseudonym, kind } });

describe('the first page', () => {
  it('is empty at first, and says what waits', async () => {
    const tester = await newTester(test.context);
    const { name, consumption, ...rest } = await home(tester);
    expect(name).toBe('Odile');
    expect(consumption).toBeNull();
    expect(rest.isWithheld).toBe(false);
    const waiting = readWaiting(rest, 'fr');
    expect(waiting.questions.map(({ key }) => key)).toEqual([
      'see-electricity',
      'see-gas',
      'eco-gestures',
      'research',
      'contact',
    ]);
    expect(waiting.toConnect).toEqual([]);
  });

  it('shows the last week received, in each unit, and what the curve suggests', async () => {
    const tester = await newTester(test.context, ['see-electricity', 'eco-gestures']);
    await store(tester, 'enedis/load-curve', curve('2026-11-02', 28, 180, 400));
    const { consumption, gestures, habits } = await home(tester);
    // 6 h at 180 W and 18 h at 400 W; the clock goes back on 25 October, in the week before.
    expect(consumption?.view).toMatchObject({ firstDay: '2026-10-26', lastDay: '2026-11-01', nextDay: '2026-11-02' });
    expect(consumption?.view.energies[0]).toMatchObject({ total: expect.closeTo(7 * 8.28, 6), complete: 7 });
    expect(consumption?.view.verdict).toBe('same');
    expect(habits.findings.nightBaseLoadW).toBeCloseTo(180);
    expect(gestures.proposed[0]).toMatchObject({ key: 'cut-standby-at-night', because: { finding: 'nightBaseLoadW' } });
    expect(gestures.proposed[0]?.costPerMonthEur).toBeCloseTo(0.18 * 730.5 * 0.194, 2);

    // October was received from the 5th on: 27 days, one of 25 hours.
    const octoberKwh = curve('2026-11-02', 28, 180, 400)
      .slice(0, 27 * 48 + 2)
      .reduce((sum, { value }) => sum + value / 1000, 0);
    const month = await home(tester, 'vue=mois&unite=eur&jour=2026-10-15');
    expect(month.consumption?.view.energies[0]).toMatchObject({
      totalKwh: expect.closeTo(octoberKwh, 6),
      total: expect.closeTo(octoberKwh * 0.194, 6),
      complete: 27,
    });
    expect(month.consumption?.view.verdict).toBe('too-early');
  });

  it('ranks nothing without the agreement to look for advice', async () => {
    const tester = await newTester(test.context, ['see-electricity']);
    await store(tester, 'enedis/load-curve', curve('2026-11-02', 28, 180, 400));
    const { gestures, mayAdvise, adviceKey } = await readGestures(test.context, tester);
    expect({ mayAdvise, adviceKey }).toEqual({ mayAdvise: false, adviceKey: 'eco-gestures' });
    expect(gestures.proposed.every(({ because }) => because === null)).toBe(true);
  });

  it('no longer shows what was taken back, even where another agreement keeps the readings', async () => {
    const tester = await newTester(test.context, ['see-electricity', 'eco-gestures']);
    await store(tester, 'enedis/load-curve', curve('2026-11-02', 28, 180, 400));
    await withdrawConsent(test.context, { testerId: tester.testerId, purposeKey: 'see-electricity' });
    const { consumption, ...rest } = await home(tester);
    expect(consumption).toBeNull();
    // The readings are there, and are not shown: the page does not call the space empty.
    expect(rest.isWithheld).toBe(true);
    expect(readWaiting(rest, 'fr').ended.map(({ key }) => key)).toEqual(['see-electricity']);
  });

  it('writes down its own reads, in the name of the service', async () => {
    const tester = await newTester(test.context, ['see-electricity']);
    await store(tester, 'enedis/load-curve', curve('2026-11-02', 3, 180, 400));
    await home(tester);
    const accesses = await listAccesses(test.context, tester.testerId);
    expect(accesses.length).toBeGreaterThan(0);
    expect(new Set(accesses.map(({ reader }) => reader))).toEqual(new Set(['service:hestia']));
    const { held, looked, identity } = await readMyData(test.context, tester);
    const journalOf = (agreement: string | null) =>
      readJournal(test.context, tester, { page: 1, pageSize: 25, agreement });
    expect(held).toMatchObject([{ key: 'enedis/load-curve', readings: 144, firstMonth: '2026-10', holder: null }]);
    expect(looked.reduce((sum, { times }) => sum + times, 0)).toBe(accesses.length);
    const { journal } = await journalOf('see-electricity');
    expect(journal.total).toBe(accesses.length);
    expect(journal.rows[0]).toMatchObject({ reader: 'service:hestia', agreement: { fr: expect.any(String) } });
    expect((await journalOf('see-gas')).journal).toMatchObject({ total: 0, rows: [], summary: [] });
    expect(identity).toMatchObject({ name: 'Odile', email: 'odile@example.org', pseudonym: tester.pseudonym });
  });
});

describe('gestures', () => {
  it('are adopted once, however often the button is pressed', async () => {
    const tester = await newTester(test.context, ['research']);
    const taps = await Promise.all([1, 2, 3].map(() => adoptGesture(test.context, tester, 'shorter-showers')));
    expect(taps.filter(Boolean)).toHaveLength(1);
    expect(await listGestureDecisions(test.context, tester.testerId)).toMatchObject([
      { gestureKey: 'shorter-showers', decision: 'adopted' },
    ]);
    expect(await activities(tester, 'adopted-gesture')).toBe(1);
  });

  it('are stopped, taken up again from their own date, and put aside', async () => {
    const tester = await newTester(test.context);
    const { testerId } = tester;
    const gestureKey = 'lids-on';
    await adoptGesture(test.context, tester, gestureKey);
    const [before] = await listGestureDecisions(test.context, testerId);
    expect(await stopGesture(test.context, { testerId, gestureKey })).toBe('adopted');
    expect(await stopGesture(test.context, { testerId, gestureKey })).toBeUndefined();
    expect(await listGestureDecisions(test.context, testerId)).toEqual([]);
    expect(await undoStopGesture(test.context, { testerId, gestureKey })).toBe(true);
    expect(await undoStopGesture(test.context, { testerId, gestureKey })).toBe(false);
    expect(await listGestureDecisions(test.context, testerId)).toEqual([before]);
    await declineGesture(test.context, tester, gestureKey);
    expect(await listGestureDecisions(test.context, testerId)).toMatchObject([{ decision: 'declined' }]);
    expect(await test.context.db.gestureDecision.count({ where: { testerId } })).toBe(2);
  });

  it('must be the pilot’s', async () => {
    const tester = await newTester(test.context);
    await expect(adoptGesture(test.context, tester, 'nope')).rejects.toMatchObject({ status: 404 });
  });
});

describe('what a tester says of their home', () => {
  const dataset = 'declared/home';
  const say = (tester: TesterPrincipal, answers: DeclaredAnswers) =>
    saveDescription(test.context, { testerId: tester.testerId, dataset, answers });

  it('puts gestures aside with the reason, and others first', async () => {
    const tester = await newTester(test.context, ['see-electricity', 'eco-gestures']);
    const before = await readGestures(test.context, tester);
    expect(before.gestures.unfit).toEqual([]);
    await say(tester, { heating: 'collective', 'hot-water': 'electric-tank', equipment: ['tumble-dryer'] });
    const { gestures, descriptions } = await readGestures(test.context, tester);
    const unfit = gestures.unfit.map(({ key }) => key);
    expect(unfit).toEqual(['one-degree-less', 'lower-when-out', 'close-shutters', 'wash-full-and-cool', 'defrost']);
    expect(gestures.unfit[0]?.reason.en).toMatch(/heating is shared/);
    expect(gestures.proposed.slice(0, 2).map(({ key }) => key)).toEqual(['dry-in-the-air', 'hot-water-at-55']);
    expect(gestures.proposed[1]?.suits?.en).toMatch(/You have a tank/);
    expect(gestures.proposed[1]?.expected).toMatchObject({ basis: 'usual-home', kwh: { best: 60 } });
    expect(gestures.proposed.at(-1)?.expected?.kwh ?? null).toBeNull();
    expect(descriptions).toMatchObject([{ dataset, answers: 3 }]);
    expect(unfit.some((key) => gestures.proposed.some((one) => one.key === key))).toBe(false);
    // Chosen before it was put aside: it stays theirs.
    await adoptGesture(test.context, tester, 'defrost');
    const after = await readGestures(test.context, tester);
    expect(after.gestures.adopted.map(({ key }) => key)).toEqual(['defrost']);
    expect(after.gestures.unfit.map(({ key }) => key)).not.toContain('defrost');
  });

  it('is looked at by no advice once the agreement is withdrawn', async () => {
    const tester = await newTester(test.context, ['eco-gestures']);
    await say(tester, { heating: 'collective' });
    await home(tester);
    const read = async () =>
      (await listAccesses(test.context, tester.testerId)).filter((access) => access.dataset === dataset);
    expect((await read()).map(({ reader }) => reader)).toEqual(['service:hestia']);
    await withdrawConsent(test.context, { testerId: tester.testerId, purposeKey: 'eco-gestures' });
    const { gestures } = await readGestures(test.context, tester);
    expect(gestures.unfit).toEqual([]);
    expect(await read()).toHaveLength(1);
  });

  it('waits on the first page, and is asked once on the way in', async () => {
    const tester = await newTester(test.context, ['see-electricity', 'eco-gestures']);
    const { testerId } = tester;
    const last = { afterKey: 'contact' };
    expect(await nextStep(test.context, testerId, last)).toBe('/moi/declarer/home?etape=1');
    expect(await nextStep(test.context, testerId, { described: true })).toBe('/moi/connexions/enedis');
    expect(readWaiting(await home(tester), 'fr').toDescribe).toMatchObject([{ path: '/moi/declarer/home' }]);
    await say(tester, { occupants: 3 });
    expect(await nextStep(test.context, testerId, last)).toBe('/moi/connexions/enedis');
    expect(readWaiting(await home(tester), 'fr').toDescribe).toEqual([]);
    const { described } = await readMyData(test.context, tester);
    expect(described).toMatchObject([{ path: '/moi/declarer/home', answers: 1, fields: 9 }]);
  });
});

describe('the study', () => {
  it('hears nothing of those who did not agree to it', async () => {
    const tester = await newTester(test.context, ['see-electricity']);
    expect(await recordVisit(test.context, tester, { kind: 'viewed-consumption' })).toBe(false);
    await adoptGesture(test.context, tester, 'lids-on');
    expect(await activities(tester, 'viewed-consumption')).toBe(0);
    expect(await activities(tester, 'adopted-gesture')).toBe(0);
  });

  it('hears of a visit once a local day', async () => {
    const tester = await newTester(test.context, ['research']);
    const daily = { timeZone: 'Europe/Paris' };
    const visit = () => recordVisit(test.context, tester, { kind: 'opened-space', daily });
    const same = await Promise.all([visit(), visit(), visit()]);
    expect(same.filter(Boolean)).toHaveLength(1);
    test.context.clock.moveTo(new Date('2026-11-02T22:59:00Z'));
    expect(await visit()).toBe(false);
    test.context.clock.moveTo(new Date('2026-11-02T23:01:00Z'));
    expect(await visit()).toBe(true);
    expect(await activities(tester, 'opened-space')).toBe(2);
  });
});

describe('the way in', () => {
  it('says what a link invites to, and its state', async () => {
    const token = await newLink(test.context);
    expect(await readInvitation(test.context, token)).toMatchObject({
      state: 'open',
      to: { territory: 'Nantes Métropole', endsOn: '2027-08-31', contact: { name: 'Nadège' } },
    });
    expect(await readInvitation(test.context, 'nothing')).toEqual({ state: 'unknown', to: null });
  });

  it('asks what waits for a service once one comes to it, its questions one after the other', async () => {
    const { testerId } = await newTester(test.context, ['see-electricity', 'see-gas', 'eco-gestures']);
    const next = (afterKey: string) => nextStep(test.context, testerId, { afterKey });
    expect(await nextStep(test.context, testerId)).toBe('/moi/accords/research');
    expect(await next('eco-gestures')).toBe('/moi/accords/research');
    expect(await next('my-works')).toBe('/moi/accords/see-edf-bills');
    expect(await next('see-edf-bills')).toBe('/moi/accords/see-engie-bills');
    expect(await next('compare-homes')).toBe('/moi/accords/research');
  });

  it('leads from question to question, then to the holders agreed to, then home', async () => {
    const { testerId } = await newTester(test.context, ['see-electricity']);
    expect(await nextStep(test.context, testerId)).toBe('/moi/accords/see-gas');
    expect(await nextStep(test.context, testerId, { afterKey: 'research' })).toBe('/moi/accords/contact');
    expect(await nextStep(test.context, testerId, { afterKey: 'contact' })).toBe('/moi/connexions/enedis');
    const other = await newTester(test.context);
    expect(await nextStep(test.context, other.testerId, { afterKey: 'contact' })).toBe('/moi');
  });
});
