import { beforeAll, describe, expect, it } from 'vitest';
import { keepItems } from '~/consent/copies/keep-readings.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { makeTotals } from '~/consent/results/make-totals.server.ts';
import { readPublicTotals } from '~/consent/results/read-shared-results.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { withdrawConsent } from '~/consent/withdraw-consent.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { Entry } from '~/platform/entry.ts';
import { ENTRIES } from '~/vault/chunk-kind.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { chooseAlternative } from './choose-alternative.server.ts';
import { computeResult } from './compute-result.server.ts';
import { readContribution } from './contribution/read-contribution.server.ts';
import { sendContribution } from './contribution/send-contribution.server.ts';
import { correctProduct, readProduct } from './correct-product.server.ts';
import { noteWaste } from './note-waste.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readAlternatives } from './read-alternatives.server.ts';
import { readBasket } from './read-basket.server.ts';
import { readDiary } from './read-diary.server.ts';
import { readFrame } from './read-frame.server.ts';
import type { TesterPrincipal } from './tester.ts';
import { layGround } from './testing/tester-fixture.ts';

const PILOT = 'demeter';
const MINCE = '2000000010632';
const SALMON = '2000000010847';
const ZONE = 'Europe/Paris';

/** What the base of products knows; it may stop answering. */
const BASE: Readonly<Record<string, object>> = {
  [MINCE]: { categories_tags: ['en:meats', 'en:ground-beef-steaks'], quantity: '250 g' },
  '2000000010700': { categories_tags: ['en:meats', 'en:chicken-breasts'] },
};
let isBaseUp = true;
const outboundFetch: typeof fetch = async (input) => {
  if (!isBaseUp) return new Response('', { status: 503 });
  const code = new URL(String(input)).pathname.split('/').at(-1) ?? '';
  const product = BASE[code];
  return Response.json(product ? { code, status: 1, product } : { code, status: 0 });
};

const test = useTestContext({ outboundFetch });
beforeAll(async () => {
  await layGround(test.context);
  await test.context.db.pilot.update({ where: { slug: PILOT }, data: { status: 'running' } });
});

/** Someone of Demeter who agreed to these purposes, at the supermarket too. */
async function newTester(granted: readonly string[]): Promise<TesterPrincipal> {
  const { context } = test;
  const now = context.clock.now();
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug: PILOT, panelKey: 'zero-gaspi', count: 1, label: 'essai', maxUses: 1, createdById: null },
    expiresAt: new Date(now.getTime() + 86_400_000),
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId, pseudonym } = await enrolTester(context, {
    token,
    name: 'Nadia',
    email: 'nadia@example.org',
    locale: 'fr',
  });
  for (const purposeKey of granted) {
    await decideConsent(context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  }
  for (const serviceKey of ['basket', 'alternatives', 'contribution']) {
    await context.db.holderConsent.create({
      data: { testerId, holderId: 'grocer-a', serviceKey, pilotSlug: PILOT, since: now },
    });
  }
  return { kind: 'tester', testerId, pseudonym, pilotSlug: PILOT, panelKey: 'zero-gaspi', isDemo: false };
}

async function pageOf(tester: TesterPrincipal, key: string): Promise<OpenService & { recorded: string[] }> {
  const { context: app } = test;
  const definition = await getOpenPilot(app, PILOT);
  const service = definition.services.find((one) => one.key === key);
  if (!service) throw new Error(`${PILOT} has no open service ${key}`);
  const recorded: string[] = [];
  return {
    ...{ app, tester, definition, service, timeZone: ZONE, locale: 'fr', today: '2026-11-02', recorded },
    ...{ reader: serviceReader(key), frame: await readFrame(app, definition, tester) },
    record: async (kind) => void recorded.push(kind),
  };
}

const receipt = (
  day: string,
  lines: readonly [label: string, barcode: string, amount: number, unit?: string][],
): Entry => ({
  id: day,
  at: Date.parse(`${day}T10:00:00Z`),
  fields: {
    total: 1,
    lines: lines.map(([label, barcode, amount, unit = 'piece']) => ({
      ...{ label, barcode, amount, unit, quantity: 1, aisle: 'Viandes et poissons' },
    })),
  },
});

async function shop(tester: TesterPrincipal): Promise<void> {
  const definition = await getOpenPilot(test.context, PILOT);
  await keepItems(test.context, ENTRIES, {
    ...{ definition, dataset: 'grocer-a/receipts' },
    tester: await test.context.db.tester.findUniqueOrThrow({ where: { id: tester.testerId } }),
    items: [
      receipt('2026-03-02', [['Riz long 1 kg', '2000000011684', 219]]),
      receipt('2026-09-10', [['Filet de poulet', '2000000010700', 1200, 'kg']]),
      receipt('2026-10-03', [
        ['Steak haché 15 % x2', MINCE, 529],
        ['Pavé de saumon x2', SALMON, 899],
      ]),
    ],
  });
}

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const notes = (tester: TesterPrincipal) =>
  test.context.db.vaultNote.findMany({ where: { testerId: tester.testerId }, select: { dataset: true, topic: true } });

describe('the basket', () => {
  it('says what it lacks while there is nothing', async () => {
    const tester = await newTester(['receipts-a']);
    const { view, standing } = await readBasket(await pageOf(tester, 'basket'), null);
    expect(view).toBeNull();
    expect(standing.find(({ dataset }) => dataset === 'grocer-a/receipts')?.state).toBe('to-link');
  });

  it('counts what the base of products knows, per person, and remembers what the person corrects', async () => {
    const tester = await newTester(['receipts-a', 'household']);
    await shop(tester);
    const answers = { adults: 2, children: 1 };
    await saveDescription(test.context, { testerId: tester.testerId, dataset: 'declared/household', answers });
    const page = await pageOf(tester, 'basket');
    const { view } = await readBasket(page, null);
    // 250 g, which only the base tells, of minced beef.
    expect(view).toMatchObject({ month: '2026-10', before: '2026-09', people: 3 });
    expect(view?.total.co2eKg).toBeCloseTo(0.25 * 33.23, 1);
    const salmon = view?.products.find(({ name }) => name === SALMON);
    expect(salmon).toMatchObject({ certainty: 'label', kind: 'salmon', footprint: null });
    expect((await readBasket(page, '2026-09')).view?.month).toBe('2026-09');
    expect((await readBasket(page, 'hier')).view?.month).toBe('2026-10');

    const asked = { name: SALMON, month: '2026-10' };
    expect(await readProduct(page, asked)).toMatchObject({ kind: 'salmon', isCorrected: false, isByPiece: true });
    expect(await correctProduct(page, form({ product: SALMON, kind: 'gold' }))).toBe('kind');
    expect(await correctProduct(page, form({ product: SALMON, kind: 'cod', grams: 'many' }))).toBe('grams');
    expect(await correctProduct(page, form({ product: SALMON, kind: 'cod', grams: '250' }))).toBeNull();
    expect(await readProduct(page, asked)).toMatchObject({ kind: 'cod', isCorrected: true, pieceGrams: 250 });
    const after = (await readBasket(page, null)).view?.products.find(({ name }) => name === SALMON);
    expect(after).toMatchObject({ certainty: 'stated', kg: 0.25, footprint: { co2eKg: expect.closeTo(2.7, 1) } });
    expect(await correctProduct(page, form({ product: SALMON, kind: 'not-food' }))).toBeNull();
    expect((await readBasket(page, null)).view?.total.asideEur).toBe(8.99);
    // A product of long ago, from the page of its month.
    const old = { product: '2000000011684', kind: 'bulgur', month: '2026-03' };
    expect(await correctProduct(page, form(old))).toBeNull();
    expect((await readBasket(page, '2026-03')).view?.products).toMatchObject([{ certainty: 'stated', kind: 'bulgur' }]);
    await correctProduct(page, form({ ...old, intent: 'forget' }));
    await correctProduct(page, form({ product: SALMON, intent: 'forget' }));
    expect(await notes(tester)).toEqual([]);
    await expect(correctProduct(page, form({ product: 'x', kind: 'cod' }))).rejects.toMatchObject({ status: 404 });
  });

  it('reads labels while the base of products does not answer', async () => {
    const tester = await newTester(['receipts-a']);
    await shop(tester);
    // Another installation, which has been told nothing yet.
    await test.context.db.knownProduct.deleteMany();
    const page = {
      ...(await pageOf(tester, 'basket')),
      app: { ...test.context, outboundFetch: outboundFetch.bind(null) },
    };
    isBaseUp = false;
    const { view, isBaseWhole } = await readBasket(page, null);
    isBaseUp = true;
    expect(isBaseWhole).toBe(false);
    expect(view?.products.map(({ certainty }) => certainty)).toEqual(['label', 'label']);
    expect(view?.total.unweighedLines).toBe(2);
  });

  it('forgets corrections and choices with the receipts they are about', async () => {
    const tester = await newTester(['receipts-a']);
    await shop(tester);
    const page = await pageOf(tester, 'basket');
    await correctProduct(page, form({ product: SALMON, kind: 'cod' }));
    const other = await pageOf(tester, 'alternatives');
    await chooseAlternative(other, form({ product: MINCE, instead: '2000000010700' }));
    expect(await notes(tester)).toHaveLength(2);
    await withdrawConsent(test.context, { testerId: tester.testerId, purposeKey: 'receipts-a' });
    expect(await notes(tester)).toEqual([]);
  });
});

describe('instead', () => {
  it('offers what the home already buys, and keeps the choice until it is taken out', async () => {
    const tester = await newTester(['receipts-a']);
    await shop(tester);
    const page = await pageOf(tester, 'alternatives');
    const { view } = await readAlternatives(page, MINCE);
    expect(view?.purchase?.alternatives).toMatchObject([
      { label: 'Filet de poulet', moreEurPerKg: expect.closeTo(-9.16, 2) },
    ]);
    const choice = { product: MINCE, instead: '2000000010700' };
    await chooseAlternative(page, form(choice));
    expect((await readAlternatives(page, null)).choices).toMatchObject([
      { label: 'Steak haché 15 % x2', instead: 'Filet de poulet', day: '2026-11-02' },
    ]);
    expect(page.recorded).toEqual(['chose-alternative']);
    await chooseAlternative(page, form({ ...choice, intent: 'forget' }));
    expect((await readAlternatives(page, null)).choices).toEqual([]);
    await expect(chooseAlternative(page, form({ ...choice, instead: 'x' }))).rejects.toMatchObject({ status: 404 });
  });
});

describe('the diary', () => {
  it('is kept under its own agreement, note by note', async () => {
    const without = await pageOf(await newTester([]), 'waste-diary');
    expect((await readDiary(without)).view).toBeNull();
    await expect(noteWaste(without, form({ kind: 'bread', size: 'bowl' }))).rejects.toThrow(
      'consent.description-not-agreed',
    );

    const page = await pageOf(await newTester(['waste']), 'waste-diary');
    expect((await readDiary(page)).view).toMatchObject({ last: [], people: null });
    const wrong = async (fields: Readonly<Record<string, string>>) => noteWaste(page, form(fields));
    expect(await wrong({ size: 'bowl' })).toEqual({ wrong: 'kind' });
    expect(await wrong({ kind: 'bread', size: 'barrel' })).toEqual({ wrong: 'size' });
    expect(await wrong({ kind: 'bread', size: 'bowl', day: '2026-11-03' })).toEqual({ wrong: 'day' });
    expect(await wrong({ kind: 'bread', size: 'bowl', day: '2026-02-30' })).toEqual({ wrong: 'day' });
    expect(await wrong({ intent: 'home', people: '0' })).toEqual({ wrong: 'people' });
    expect(page.recorded).toEqual([]);

    const noted = await noteWaste(page, form({ kind: 'bread', size: 'plateful', reason: 'date', day: '2026-10-04' }));
    await noteWaste(page, form({ kind: 'fruit', size: 'handful' }));
    expect(await noteWaste(page, form({ intent: 'home', people: '2' }))).toEqual({ done: 'home' });
    const { view } = await readDiary(page);
    expect(view?.last.map(({ kind, day, grams }) => [kind, day, grams])).toEqual([
      ['fruit', '2026-11-02', 50],
      ['bread', '2026-10-04', 300],
    ]);
    // 350 g in 30 days for two.
    expect(view?.summary.kgPerPersonYear).toBeCloseTo((0.35 * 365) / 30 / 2, 6);
    expect(page.recorded).toEqual(['noted-waste', 'noted-waste']);
    await noteWaste(page, form({ intent: 'remove', id: 'id' in noted ? noted.id : '' }));
    expect((await readDiary(page)).view?.last.map(({ kind }) => kind)).toEqual(['fruit']);
  });
});

describe('what a person may send the observatory', () => {
  it('is two numbers of a month that is over, under its own agreement', async () => {
    const asked = { service: 'contribution', result: 'month-basket', period: '2026-10' };
    const refuses = await newTester(['receipts-a']);
    await shop(refuses);
    expect(await computeResult(test.context, refuses, asked)).toBeNull();
    const tester = await newTester(['receipts-a', 'observatory']);
    await shop(tester);
    expect(await computeResult(test.context, tester, asked)).toEqual({
      ...asked,
      ...{ value: 8.3, unit: 'kgCO2e', daysMeasured: 31, daysInMonth: 31, coveredShare: 0.37 },
    });
    // Receipts are known from the second of March on: that month alone lacks a day.
    const days = async (period: string) =>
      (await computeResult(test.context, tester, { ...asked, period }))?.daysMeasured;
    expect([await days('2026-09'), await days('2026-03')]).toEqual([30, 30]);
    expect(await computeResult(test.context, tester, { ...asked, period: '2026-08' })).toBeNull();
  });
});

describe('a month contributed line by line', () => {
  const OBSERVATORY = { pilot: PILOT, recipient: 'observatory' };
  const query = (extra: Readonly<Record<string, string>>, rows: readonly string[]) => {
    const params = new URLSearchParams({ mois: '2026-10', apercu: '1', ...extra });
    for (const key of rows) params.append('ligne', key);
    return params;
  };
  const asForm = (params: URLSearchParams): FormData => {
    const data = new FormData();
    for (const [name, value] of params) data.append(name, value);
    return data;
  };

  it('leaves exactly as seen, is added up once there are enough, and is taken back', async () => {
    const homes: TesterPrincipal[] = [];
    for (let at = 0; at < 5; at += 1) {
      const home = await newTester(['receipts-a', 'observatory']);
      await shop(home);
      homes.push(home);
    }
    const [first] = homes;
    if (!first) throw new Error('nobody');
    const page = await pageOf(first, 'contribution');
    const all = await readContribution(page, new URLSearchParams());
    expect(all).toMatchObject({ period: '2026-10', sent: null, choice: { withKind: true, withEur: false } });
    // The salmon has no known weight: it cannot be counted, and no row tells of it.
    expect(all.rows).toHaveLength(1);
    const keys = all.rows.map(({ key }) => key);
    expect((await readContribution(page, query({}, []))).payload).toBeNull();
    const onlyOne = await readContribution(page, query({ prix: 'on' }, keys.slice(0, 1)));
    expect(onlyOne.payload?.lines).toEqual([{ aisle: all.rows[0]?.aisle, co2eKg: expect.any(Number), eur: 5 }]);
    expect(JSON.stringify(onlyOne.payload)).not.toMatch(/grocer|Steak|2026-10-03|Nadia/);

    for (const home of homes) {
      const own = await pageOf(home, 'contribution');
      const params = query({ sorte: 'on' }, keys);
      const { mark } = await readContribution(own, params);
      params.set('mark', 'another');
      expect(await sendContribution(own, asForm(params))).toBe('changed');
      params.set('mark', mark ?? '');
      expect(await sendContribution(own, asForm(params))).toBe('sent');
      expect(await sendContribution(own, asForm(params))).toBe('changed');
    }
    expect((await readPublicTotals(test.context, OBSERVATORY)).lines).toEqual([]);
    await makeTotals(test.context);
    const { lines, takesLines, totals } = await readPublicTotals(test.context, OBSERVATORY);
    // The sum of one's lines is no figure of its own.
    expect(totals).toEqual([]);
    expect(takesLines).toBe(true);
    expect(lines.map(({ people, period }) => [people, period])).toEqual([[5, '2026-10']]);
    const accesses = () => test.context.db.vaultAccess.count({ where: { reader: 'recipient:observatory' } });
    const before = await accesses();
    await readPublicTotals(test.context, OBSERVATORY);
    expect(await accesses()).toBe(before);

    const { sent } = await readContribution(page, new URLSearchParams());
    expect(sent?.lines).toHaveLength(1);
    const back = form({ intent: 'take-back', id: sent?.id ?? '', mois: '2026-10' });
    expect(await sendContribution(page, back)).toBe('taken-back');
    await makeTotals(test.context);
    expect((await readPublicTotals(test.context, OBSERVATORY)).lines).toEqual([]);
  });

  it('is not offered as a single number, nor where nothing was bought', async () => {
    const tester = await newTester(['observatory']);
    const asked = { service: 'contribution', result: 'month-lines', period: '2026-10' };
    await expect(computeResult(test.context, tester, asked)).rejects.toMatchObject({ status: 404 });
    const { rows, payload } = await readContribution(await pageOf(tester, 'contribution'), new URLSearchParams());
    expect({ rows, payload }).toEqual({ rows: [], payload: null });
  });
});
