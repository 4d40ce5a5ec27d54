import { expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { lookUpProducts, lookUpWanted } from './look-up-products.server.ts';

const BARCODES = ['2000000010632', '2000000010700', '2000000010847'];
const asked: string[] = [];
let isUp = true;
const clock = new SimulatedClock(new Date('2026-11-27T09:12:34Z'));
const test = useTestContext({
  clock,
  outboundFetch: async (input) => {
    const code = new URL(String(input)).pathname.split('/').at(-1) ?? '';
    asked.push(code);
    if (!isUp) return new Response('', { status: 503 });
    if (code === BARCODES[2]) return Response.json({ code, status: 0 });
    return Response.json({ code, status: 1, product: { categories_tags: ['en:meats'], quantity: '250 g' } });
  },
});
/** The same installation after a restart: what was told is in the database alone. */
const restarted = () => ({ ...test.context, outboundFetch: test.context.outboundFetch.bind(null) });
const HOLDS = { categories: ['en:meats'], quantity: '250 g' };

it('keeps what the base tells, and that it does not know; no barcode that is none', async () => {
  const first = await lookUpProducts(test.context, [...BARCODES, ...BARCODES, 'pomme', '12']);
  expect(first).toEqual({
    ...{ isWhole: true, waiting: 0 },
    products: new Map(BARCODES.slice(0, 2).map((barcode) => [barcode, HOLDS])),
  });
  expect(asked.splice(0)).toEqual(BARCODES);
  expect(await lookUpProducts(restarted(), BARCODES)).toEqual(first);
  expect(asked).toEqual([]);
  expect(await lookUpProducts(test.context, [])).toMatchObject({ waiting: 0, isWhole: true });
});

it('remembers a day and no instant, which would be found beside a reading', async () => {
  const rows = await test.context.db.knownProduct.findMany();
  expect(rows).toHaveLength(3);
  for (const { askedOn, wantedOn } of rows) {
    expect([askedOn, wantedOn].map((day) => day?.toISOString())).toEqual([
      ...['2026-11-27T00:00:00.000Z', '2026-11-27T00:00:00.000Z'],
    ]);
  }
});

it('leaves to the round what a page cannot wait for', async () => {
  const more = ['3000000000014', '3000000000021'];
  const page = await lookUpProducts(restarted(), [...BARCODES, ...more], { patienceMs: 0 });
  expect(page).toMatchObject({ isWhole: true, waiting: 2 });
  expect(page.products.size).toBe(2);
  expect(asked).toEqual([]);
  expect(await lookUpWanted(restarted(), { betweenMs: 0 })).toBe(2);
  expect(asked.splice(0).sort()).toEqual(more);
  expect(await lookUpWanted(restarted(), { betweenMs: 0 })).toBe(0);
  expect((await lookUpProducts(restarted(), more, { patienceMs: 0 })).products.size).toBe(2);
});

it('says that the base does not answer, and asks again later', async () => {
  isUp = false;
  const page = await lookUpProducts(restarted(), ['3000000000038', '3000000000045']);
  expect(page).toMatchObject({ isWhole: false, waiting: 0 });
  expect(asked.splice(0)).toEqual(['3000000000038']);
  expect(await lookUpWanted(restarted(), { betweenMs: 0 })).toBe(0);
  isUp = true;
  asked.splice(0);
  expect(await lookUpWanted(restarted(), { betweenMs: 0 })).toBe(2);
});

it('asks again after three months', async () => {
  asked.splice(0);
  clock.moveTo(new Date('2027-02-25T00:00:00Z'));
  await lookUpProducts(restarted(), BARCODES);
  expect(asked.splice(0)).toEqual(BARCODES);
  expect(await lookUpWanted(restarted(), { betweenMs: 0 })).toBe(4);
});
