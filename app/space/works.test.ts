import { beforeAll, describe, expect, it } from 'vitest';
import { makeSimilarGroups } from '~/consent/results/make-similar-groups.server.ts';
import { lastInstant, shareResult } from '~/consent/results/share-result.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { memoryGrantStore } from '~/holders/grant-store.ts';
import { dayFromNumber, dayNumber, instantOf } from '~/holders/local-time.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { dailyMeanTemperatureC } from '~/holders/synthetic/weather.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { WidgetKey } from '~/services/widgets.ts';
import { appendEntries } from '~/vault/append-entries.server.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { computeResult } from './compute-result.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readGestures } from './read-gestures.server.ts';
import { readHome } from './read-home.server.ts';
import { aidFormOf, estimateAid } from './read-renovation-aid.server.ts';
import { readSimilar } from './read-similar.server.ts';
import { readWorks } from './read-works.server.ts';
import type { TesterPrincipal } from './tester.ts';
import { layGround, newTester, PILOT } from './testing/tester-fixture.ts';

const clock = new SimulatedClock(new Date('2026-11-27T09:00:00Z'));
const TODAY = '2026-11-27';
const YEAR_RESULT = { service: 'hestia', result: 'year-per-m2', period: '2026-10' };
const ALL = ['see-electricity', 'see-gas', 'eco-gestures', 'my-works', 'see-engie-bills', 'compare-homes'];
const HOME: DeclaredAnswers = {
  heating: 'gas',
  'hot-water': 'gas-boiler',
  surface: 100,
  'built-in': 1960,
  occupants: 3,
};
const WORKS: DeclaredAnswers = { done: ['roof'], ended: '2025-08-31', cost: 9000, aid: 3000 };

const test = useTestContext({ clock, outboundFetch: createSandboxFetch({ store: memoryGrantStore(), clock }) });
beforeAll(() => layGround(test.context));

const say = (tester: TesterPrincipal, what: 'home' | 'works', answers: DeclaredAnswers) =>
  saveDescription(test.context, { testerId: tester.testerId, dataset: `declared/${what}`, answers });

/** Gas days of Nantes: 8 kWh a day and `slope` for each degree under 16 °C, `kept` of it from September 2025 on. */
async function burn(tester: TesterPrincipal, { from = '2025-01-01', kept = 0.7, until = TODAY } = {}): Promise<void> {
  const readings = [];
  for (let number = dayNumber(from); number < dayNumber(until); number += 1) {
    const day = dayFromNumber(number);
    const cold = Math.max(0, 16 - dailyMeanTemperatureC('nantes', day));
    const kwh = 8 + 3 * (day < '2025-09-01' ? 1 : kept) * cold + Math.sin(number * 2.3);
    readings.push({ start: instantOf(day) + 6 * 3_600_000, minutes: 1440, value: Math.max(0, kwh) * 1000 });
  }
  await appendReadings(test.context, { testerId: tester.testerId, dataset: 'grdf/daily', readings });
}

async function open(tester: TesterPrincipal, widget: WidgetKey): Promise<OpenService> {
  const { context: app } = test;
  const definition = await getOpenPilot(app, PILOT);
  const service = definition.services.find(({ widgets }) => widgets.includes(widget));
  if (!service) throw new Error(`no ${widget}`);
  return {
    ...{ app, tester, definition, service, reader: serviceReader(service.key), locale: 'fr', today: TODAY },
    ...{ timeZone: definition.calendar.timeZone, record: async () => {} },
    frame: {} as OpenService['frame'],
  };
}
const works = async (tester: TesterPrincipal) => (await readWorks(await open(tester, 'works'), TODAY)).view;

describe('what works bring in', () => {
  it('is told from a home’s own readings and bills, with what it is counted with', async () => {
    const tester = await newTester(test.context, ALL);
    await burn(tester);
    await say(tester, 'home', HOME);
    await say(tester, 'works', WORKS);
    const at = Date.parse('2026-11-05T10:00:00Z');
    const fields = { kwh: 1000, lines: [{ register: 'single', kwh: 1000, price: 0.09, amount: 9000 }] };
    await appendEntries(test.context, {
      ...{ testerId: tester.testerId, dataset: 'engie/invoices', entries: [{ id: 'bill', at, fields }] },
    });
    const { saving, worth, prices, energies, assumptions } = await works(tester);
    expect(energies).toEqual(['gas']);
    expect(prices).toEqual([{ energy: 'gas', eurPerKwh: 0.09, isOwn: true }]);
    expect(saving).toMatchObject({ verdict: 'less', reason: null });
    const kwh = saving?.kwh?.best ?? 0;
    expect(kwh).toBeGreaterThan(1200);
    expect(kwh).toBeLessThan(2200);
    expect(worth?.withAid.best.paybackYears).toBeCloseTo(6000 / (kwh * 0.09), 6);
    expect(worth?.withoutAid.best.paybackYears).toBeCloseTo(9000 / (kwh * 0.09), 6);
    expect(assumptions).toMatchObject({ lifeYears: 30, discountRate: 0.032 });
  });

  it('says what is missing, one thing after the other', async () => {
    const tester = await newTester(test.context, ALL);
    expect(await works(tester)).toMatchObject({ silence: 'no-day', saving: null, worth: null });
    await say(tester, 'works', { ...WORKS, ended: '2026-11-27' });
    expect((await works(tester)).silence).toBe('not-ended');
    await say(tester, 'works', WORKS);
    await say(tester, 'home', { ...HOME, heating: 'wood' });
    expect((await works(tester)).silence).toBe('no-meter');
    await say(tester, 'home', HOME);
    expect((await works(tester)).silence).toBe('no-reading');
    await burn(tester, { from: '2025-08-10', until: '2025-09-05' });
    expect((await works(tester)).saving).toMatchObject({ verdict: 'cannot-tell', reason: 'not-enough-before' });
    await burn(tester, { from: '2025-01-01', until: '2025-09-10' });
    expect((await works(tester)).saving).toMatchObject({ reason: 'too-early', daysAfter: 10 });
    expect((await works(tester)).prices).toMatchObject([{ energy: 'gas', isOwn: false }]);
  });

  it('reads nothing without its own agreement', async () => {
    const tester = await newTester(test.context, ['see-gas', 'eco-gestures']);
    await burn(tester);
    expect(await works(tester)).toMatchObject({ silence: 'no-day', saving: null });
  });
});

describe('what the State would give', () => {
  const post = (values: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    return estimateAid(form, { locale: 'fr', today: TODAY });
  };
  const ASKED = {
    ...{ tenure: 'owner', housing: 'house', surface: '110', 'built-in': '1960', occupants: '3', income: '27 000 €' },
    ...{ 'energy-class': 'f', aimed: 'c', cost: '' },
  };

  it('is worked out on what is typed, and kept nowhere', () => {
    const { told, errors } = post(ASKED);
    expect(errors).toEqual({});
    expect(told).toMatchObject({ obstacle: null, isCostUsual: true, incomeClass: 'very-low' });
    expect(post({ ...ASKED, cost: '20000', capital: 'on' }).told).toMatchObject({
      isCostUsual: false,
      worksEur: 20_000,
    });
    expect(post({ ...ASKED, tenure: 'tenant' }).told?.obstacle).toBe('tenant');
  });

  it('keeps what was typed when something is to be looked at again', () => {
    const { told, errors, typed } = post({ ...ASKED, income: 'beaucoup', aimed: '' });
    expect(told).toBeNull();
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(['income', 'aimed']));
    expect(typed).toMatchObject({ income: 'beaucoup', surface: '110' });
    expect(aidFormOf(HOME).typed).toMatchObject({ surface: '100', 'built-in': '1960' });
  });
});

describe('what a home’s readings say of it', () => {
  it('is what each colder degree costs, on the view of a year; and gestures in the order of what they would save', async () => {
    const tester = await newTester(test.context, ALL);
    await burn(tester, { kept: 1 });
    await say(tester, 'home', HOME);
    const home = (query: string) => readHome(test.context, tester, new URLSearchParams(query));
    expect((await home('')).cold).toBeNull();
    const { cold } = await home('vue=annee');
    expect(cold).toMatchObject([{ energy: 'gas', told: { reason: null }, price: expect.any(Number) }]);
    expect(cold?.[0]?.told.slope?.perDegreeKwh.best).toBeCloseTo(3, 1);
    const { gestures } = await readGestures(test.context, tester, 'kwh');
    const saved = gestures.proposed.map(({ expected }) => expected?.kwh?.best ?? Number.NEGATIVE_INFINITY);
    expect(saved).toEqual([...saved].sort((a, b) => b - a));
    expect(gestures.proposed.find(({ key }) => key === 'one-degree-less')?.expected).toMatchObject({
      ...{ basis: 'own-readings', reason: null },
    });
    expect(gestures.proposed.find(({ key }) => key === 'lids-on')?.expected?.reason).toBe('not-studied');
  });
});

describe('homes alike', () => {
  it('are compared only by those who agreed, in groups of five others at least', async () => {
    const definition = await getOpenPilot(test.context, PILOT);
    const page = async (tester: TesterPrincipal) => readSimilar(await open(tester, 'similar-homes'));
    const testers = [];
    for (let at = 0; at < 6; at += 1) {
      const tester = await newTester(test.context, ALL);
      await burn(tester, { kept: 1 });
      await say(tester, 'home', { ...HOME, 'built-in': at < 3 ? 1960 : 1990 });
      testers.push(tester);
    }
    const [first] = testers;
    if (!first) throw new Error('nobody');
    expect(await page(first)).toMatchObject([
      { key: 'year-per-m2', mine: expect.any(Number), group: null, agreePath: null, sharedOn: null },
      { key: 'works-saving', mine: null, group: null, yearKwh: expect.any(Number) },
    ]);
    for (const tester of testers) {
      const payload = await computeResult(test.context, tester, YEAR_RESULT);
      expect(payload).toMatchObject({ unit: 'kWh/m2', daysInMonth: 365 });
      expect(payload?.traits?.slice(0, 2)).toEqual(['gas', '80-110']);
      if (!payload) continue;
      const until = lastInstant(definition);
      await shareResult(test.context, { testerId: tester.testerId, recipientKey: 'similar-homes', payload, until });
    }
    expect(await makeSimilarGroups(test.context, PILOT)).toBe(3);
    const [energy] = await page(first);
    expect(energy).toMatchObject({ group: { people: 6, mean: energy?.mine }, sharedOn: clock.now().toISOString() });
    expect(energy?.common.map(({ field }) => field)).toEqual(['heating', 'surface']);
    expect(energy?.dropped).toHaveLength(2);
    // Somebody who agreed to nothing sees the mean, and is asked before anything of theirs leaves.
    const stranger = await newTester(test.context, ['see-gas', 'eco-gestures']);
    await say(stranger, 'home', HOME);
    expect((await page(stranger))[0]).toMatchObject({
      ...{ group: { people: 6 }, mine: null, sharePath: null, agreePath: '/moi/accords/compare-homes' },
    });
  });

  it('are not compared without eleven months, a floor area or a heating', async () => {
    const tester = await newTester(test.context, ALL);
    await burn(tester, { from: '2026-03-01' });
    await say(tester, 'home', HOME);
    expect(await computeResult(test.context, tester, YEAR_RESULT)).toBeNull();
    await burn(tester, { from: '2025-01-01' });
    expect(await computeResult(test.context, tester, YEAR_RESULT)).not.toBeNull();
    await say(tester, 'home', { heating: 'gas' });
    expect(await computeResult(test.context, tester, YEAR_RESULT)).toBeNull();
    await say(tester, 'home', { surface: 80 });
    expect(await computeResult(test.context, tester, YEAR_RESULT)).toBeNull();
  });
});
