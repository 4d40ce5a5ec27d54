import { beforeAll, describe, expect, it } from 'vitest';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { whoSawWhat } from '~/consent/who-saw-what.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import type { Entry } from '~/platform/entry.ts';
import type { WidgetKey } from '~/services/widgets.ts';
import { appendEntries } from '~/vault/append-entries.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { computeResult } from './compute-result.server.ts';
import type { OpenService } from './open-service.server.ts';
import { chooseMonth } from './read-travel.server.ts';
import { chooseAdvice, readTravelAdvice } from './read-travel-advice.server.ts';
import { readTravelFootprint } from './read-travel-footprint.server.ts';
import { serviceStanding } from './service-data.server.ts';
import type { TesterPrincipal } from './tester.ts';

const PILOT = 'mon-coach-mobilite';
const SCORE = { service: 'score', result: 'co2-score' };

const test = useTestContext();
let links = 0;

beforeAll(async () => {
  const { context } = test;
  await context.db.territory.create({
    data: { id: 'la-rochelle', name: 'La Rochelle', createdAt: context.clock.now() },
  });
  await context.db.initiative.create({
    data: {
      ...{ id: 'la-rochelle-mobilite', territoryId: 'la-rochelle', theme: 'mobilite' },
      ...{ nameFr: 'Mobilité', nameEn: 'Mobility' },
    },
  });
  await syncPilots(context);
  await context.db.pilot.update({ where: { slug: PILOT }, data: { status: 'running' } });
});

async function newTraveller(granted: readonly string[]): Promise<TesterPrincipal> {
  const { context } = test;
  links += 1;
  const expiresAt = new Date(context.clock.now().getTime() + 30 * 86_400_000);
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug: PILOT, panelKey: 'agents-et-postiers', count: 1, label: `essai ${links}`, expiresAt, maxUses: 1 },
    createdById: null,
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId, pseudonym } = await enrolTester(context, { token, name: 'Awa', locale: 'fr' });
  for (const purposeKey of granted) {
    await decideConsent(context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  }
  return { kind: 'tester', testerId, pseudonym, pilotSlug: PILOT, panelKey: 'agents-et-postiers', isDemo: false };
}

/** The page of a service as its route opens it, and what it wrote down. */
async function open(tester: TesterPrincipal, widget: WidgetKey): Promise<OpenService & { recorded: string[] }> {
  const definition = await getOpenPilot(test.context, PILOT);
  const service = definition.services.find(({ widgets }) => widgets.includes(widget));
  if (!service) throw new Error(`no service shows ${widget}`);
  const recorded: string[] = [];
  return {
    ...{ app: test.context, tester, definition, service, recorded, locale: 'fr', today: '2026-11-02' },
    ...{ reader: serviceReader(service.key), timeZone: 'Europe/Paris', frame: {} as OpenService['frame'] },
    record: async (kind) => void recorded.push(kind),
  };
}

const bus = (id: string, day: string): Entry => ({
  ...{ id, at: Date.parse(`${day}T08:00:00+01:00`) },
  fields: { mode: 'bus', from: 'Aytré', to: 'Gare', minutes: 20 },
});
const hire = (id: string, day: string): Entry => ({
  ...bus(id, day),
  fields: { ...bus(id, day).fields, mode: 'shared-car' },
});

describe('travel, as a service reads it', () => {
  it('shows a month under the agreements given, and none of it without them', async () => {
    const tester = await newTraveller(['yelo-trips']);
    const { testerId } = tester;
    await appendEntries(test.context, {
      testerId,
      dataset: 'yelo/trips',
      entries: [bus('1', '2026-10-05'), bus('2', '2026-10-06')],
    });
    const page = await open(tester, 'travel-footprint');
    const { view, sayPath } = await readTravelFootprint(page, new URLSearchParams());
    expect(view).toMatchObject({ month: '2026-10', totals: { trips: 2, emissionsKg: expect.closeTo(0.901, 3) } });
    expect(sayPath).toBeNull();
    const { summary } = await whoSawWhat(test.context, { testerId });
    expect(summary.map(({ reader, dataset }) => [reader, dataset])).toContainEqual(['service:coach', 'yelo/trips']);

    const other = await newTraveller([]);
    await appendEntries(test.context, {
      testerId: other.testerId,
      dataset: 'yelo/trips',
      entries: [bus('1', '2026-10-05')],
    });
    const refused = await readTravelFootprint(
      await open(other, 'travel-footprint'),
      new URLSearchParams('mois=2026-10'),
    );
    expect(refused.view.totals).toBeNull();
  });

  it('computes the score of a month as the page shows it, and none where nothing is known', async () => {
    const tester = await newTraveller(['yelo-trips']);
    const { testerId } = tester;
    const entries = [bus('1', '2026-10-05'), bus('2', '2026-10-06'), hire('3', '2026-10-07'), hire('4', '2026-09-07')];
    await appendEntries(test.context, { testerId, dataset: 'yelo/trips', entries });
    expect(await computeResult(test.context, tester, { ...SCORE, period: '2026-10' })).toEqual({
      ...{ ...SCORE, period: '2026-10', value: 0.9, unit: 'kgCO2e', daysMeasured: 30, daysInMonth: 31 },
    });
    expect(await computeResult(test.context, tester, { ...SCORE, period: '2026-09' })).toBeNull();
    expect(await computeResult(test.context, await newTraveller([]), { ...SCORE, period: '2026-10' })).toBeNull();
  });

  it('keeps the advice chosen in the space of who chose it, and lets go of it', async () => {
    const tester = await newTraveller(['yelo-trips', 'advice']);
    const { testerId } = tester;
    await saveDescription(test.context, {
      ...{ testerId, dataset: 'declared/mobility' },
      answers: { car: 'petrol', commute: 8, 'remote-days': 1, 'could-do': ['bike', 'share'] },
    });
    const page = await open(tester, 'travel-advice');
    const { view, sayPath } = await readTravelAdvice(page);
    expect(sayPath).toBe('/moi/declarer/mobility');
    expect(view.switches.map(({ key, chosenOn }) => [key, chosenOn])).toEqual([
      ['commute.bike', null],
      ['commute.share', null],
    ]);
    expect(await chooseAdvice(page, { key: 'commute.bike', intent: 'choose' })).toBe('chosen');
    expect(page.recorded).toEqual(['followed-advice']);
    expect((await readTravelAdvice(page)).view.switches[0]).toMatchObject({ chosenOn: '2026-11-02' });
    expect(await chooseAdvice(page, { key: 'commute.bike', intent: 'stop' })).toBe('stopped');
    expect((await readTravelAdvice(page)).view.switches[0]).toMatchObject({ chosenOn: null });
    expect(page.recorded).toHaveLength(1);
    await expect(chooseAdvice(page, { key: 'commute.train', intent: 'choose' })).rejects.toMatchObject({ status: 404 });
  });

  it('opens on the last month that has something, never on one to come', async () => {
    const tester = await newTraveller(['yelo-trips']);
    const { testerId } = tester;
    await appendEntries(test.context, { testerId, dataset: 'yelo/trips', entries: [bus('1', '2026-08-05')] });
    const standing = await serviceStanding(await open(tester, 'travel-footprint'));
    expect(chooseMonth(null, standing, '2026-11-02')).toBe('2026-08');
    expect(chooseMonth('2026-07', standing, '2026-11-02')).toBe('2026-07');
    for (const odd of ['2027-01', '2026-13', 'hier']) expect(chooseMonth(odd, standing, '2026-11-02')).toBe('2026-08');
    expect(chooseMonth(null, [], '2026-11-02')).toBe('2026-11');
  });
});
