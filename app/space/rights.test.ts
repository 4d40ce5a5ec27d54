import { beforeAll, describe, expect, it } from 'vitest';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { withdrawConsent } from '~/consent/withdraw-consent.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { parseAnswers } from '~/services/social/aid-answers.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { keepHousing } from './keep-housing.server.ts';
import type { OpenService } from './open-service.server.ts';
import { SITUATION } from './read-aid-facts.server.ts';
import { readAids } from './read-aids.server.ts';
import { readClaims } from './read-claims.server.ts';
import { readFrame } from './read-frame.server.ts';
import { readSituation } from './read-situation.server.ts';
import { readServiceRecord } from './service-data.server.ts';
import type { TesterPrincipal } from './tester.ts';

const PILOT = 'mon-parcours-social';
const test = useTestContext();

beforeAll(async () => {
  const { db, clock } = test.context;
  await db.territory.create({ data: { id: 'lyon', name: 'Grand Lyon', createdAt: clock.now() } });
  await db.initiative.create({
    data: { id: 'lyon-social', territoryId: 'lyon', theme: 'social', nameFr: 'Social', nameEn: 'Social' },
  });
  await syncPilots(test.context);
  await db.pilot.updateMany({ where: { slug: PILOT }, data: { status: 'running' } });
});

async function newTester(granted: readonly string[]): Promise<TesterPrincipal> {
  const { context } = test;
  const panelKey = (await getOpenPilot(context, PILOT)).panels[0]?.key ?? '';
  const expiresAt = new Date(context.clock.now().getTime() + 30 * 86_400_000);
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug: PILOT, panelKey, count: 1, label: 'essai', expiresAt, maxUses: 1, createdById: null },
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const enrolled = await enrolTester(context, { token, name: 'Farida', email: 'farida@example.org', locale: 'fr' });
  for (const purposeKey of granted) {
    await decideConsent(context, { testerId: enrolled.testerId, purposeKey, decision: 'grant', locale: 'fr' });
  }
  return { kind: 'tester', ...enrolled, pilotSlug: PILOT, panelKey, isDemo: false };
}

/** A service's page as `openService` makes it, without a request. */
async function open(tester: TesterPrincipal, key: string): Promise<OpenService> {
  const app = test.context;
  const definition = await getOpenPilot(app, PILOT);
  const service = definition.services.find((one) => one.key === key);
  if (!service) throw new Error(`no open service ${key}`);
  const { timeZone } = definition.calendar;
  return {
    ...{ app, tester, definition, service, timeZone, reader: serviceReader(key), locale: 'fr' },
    frame: await readFrame(app, definition, tester),
    today: dayOf(app.clock.now().getTime(), timeZone),
    record: async () => undefined,
  };
}

describe('rights of a person whose offices have sent nothing yet', () => {
  it('are estimated on what they say, and ask for the rest', async () => {
    const tester = await newTester(['told']);
    const { testerId } = tester;
    await saveDescription(test.context, { testerId, dataset: SITUATION, answers: { housing: 'tenant', rent: 480 } });
    const aids = await readAids(await open(tester, 'aids'));
    expect(aids.form.rent).toMatchObject({ value: '480', origin: 'declared' });
    expect(aids.estimates.housingBenefit).toEqual({ status: 'needs', questions: ['yearlyIncome'] });
    expect(aids.received).toEqual({});
    expect(aids).toMatchObject({ mayKeep: true, claims: '/moi/demandes' });
    expect(aids.standing.find(({ dataset }) => dataset === 'caf/allowances')?.state).toBe('to-answer');
  });

  it('change with what is sent, which is kept nowhere', async () => {
    const tester = await newTester(['told']);
    const page = await open(tester, 'aids');
    const sent = new FormData();
    for (const [name, value] of Object.entries({ pay1: '0', pay2: '0', pay3: '0', couple: 'no', lone: 'none' })) {
      sent.set(name, value);
    }
    const { estimates, form } = await readAids(page, sent);
    expect(estimates.rsa).toMatchObject({ status: 'estimated', amountEur: 651.69 });
    expect(form.pay1.origin).toBe('changed');
    expect((await readAids(page)).estimates.rsa.status).toBe('needs');
    expect(await readServiceRecord(page, SITUATION)).toEqual({});
  });

  it('keep housing and rent when asked, beside what was said before', async () => {
    const tester = await newTester(['told']);
    const { testerId } = tester;
    await saveDescription(test.context, { testerId, dataset: SITUATION, answers: { changed: ['work'], rent: 400 } });
    const page = await open(tester, 'aids');
    const sent = new FormData();
    sent.set('occupation', 'free');
    sent.set('rent', '495,60');
    await keepHousing(page, parseAnswers((await readAids(page, sent)).form).answers);
    expect(await readServiceRecord(page, SITUATION)).toEqual({ housing: 'hosted', rent: 496, changed: ['work'] });
    const { facts } = await readClaims(await open(tester, 'claims'));
    expect(facts.map(({ fact, value }) => [fact, value])).toEqual([
      ['occupation', 'free'],
      ['rent', '496'],
    ]);
  });

  it('use nothing of what was said once it is taken back', async () => {
    const tester = await newTester(['told']);
    const { testerId } = tester;
    await saveDescription(test.context, { testerId, dataset: SITUATION, answers: { rent: 480 } });
    await withdrawConsent(test.context, { testerId, purposeKey: 'told' });
    const aids = await readAids(await open(tester, 'aids'));
    expect(aids.form.rent.origin).toBe('none');
    expect(aids.mayKeep).toBe(false);
    await expect(keepHousing(await open(tester, 'aids'), parseAnswers(aids.form).answers)).rejects.toMatchObject({
      code: 'consent.description-not-agreed',
    });
  });

  it('show an empty situation that says what it lacks', async () => {
    const { view, sources, standing } = await readSituation(await open(await newTester([]), 'dashboard'));
    expect(view).toMatchObject({ latest: null, months: [], household: null });
    expect(Object.values(sources).every((one) => one === null)).toBe(true);
    expect(standing.map(({ state }) => state)).toEqual(['to-answer', 'to-answer', 'to-answer']);
  });
});
