import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AppError, isAppError } from '~/platform/app-error.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { HolderFailure } from '../errors.ts';
import { FAULT_PRESETS, type FaultPreset } from '../faults.ts';
import { memoryGrantStore } from '../grant-store.ts';
import { instantOf } from '../local-time.ts';
import { createSandboxFetch } from '../sandbox-fetch.server.ts';
import type { Faults } from '../sandbox-world.ts';
import facts from '../synthetic/data/product-facts.json';
import catalogue from '../synthetic/data/products.json';
import { createProductClient } from './client.server.ts';
import { openFoodFactsManifest as manifest } from './manifest.ts';
import { PRODUCT_FIELDS, productAnswer } from './wire.ts';

const YOGURT = '2000000011196';

/** A client of the simulated base, and what it asked. */
function base(faults: Faults = {}) {
  const clock = new SimulatedClock(new Date(instantOf('2026-11-26', '10:00')));
  const sandbox = createSandboxFetch({ store: memoryGrantStore(), clock, options: { faults } });
  const calls: Request[] = [];
  const watching: typeof fetch = async (input, init) => {
    calls.push(new Request(input, init));
    return sandbox(input, init);
  };
  return { clock, calls, ...createProductClient({ fetch: watching, clock, contact: 'equipe@ville.example' }) };
}

/** A client of a base that answers this. */
const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  createProductClient({
    fetch: async () => new Response(body, { status, headers }),
    clock: new SimulatedClock(new Date('2026-11-26T09:00:00Z')),
    contact: 'x@example.org',
  });

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (!isAppError(error)) throw error;
  return error;
}

describe('looking up a product', () => {
  it('gives what the base says of it', async () => {
    expect(await base().fetchProduct(YOGURT)).toEqual({
      ...{ barcode: YOGURT, name: 'Yaourts nature x8', brands: ['Produit simulé'], quantity: '1 kg' },
      ...{ categories: ['en:dairies', 'en:plain-yogurts'], allergens: [] },
      ...{ nutriScore: 'a', nova: 1, greenScore: 'c', agribalyseCode: undefined, changedOn: '2026-11-26' },
      per100g: { energyKcal: 60, sugarsG: 5, fatG: 3, saturatedFatG: 2, saltG: 0.1, proteinsG: 3.8 },
    });
  });

  it('finds every barcode of a simulated receipt but those that are said to be unknown', async () => {
    const { fetchProduct } = base();
    const found = await Promise.all(catalogue.products.map(({ barcode }) => fetchProduct(barcode)));
    const unknown = catalogue.products.filter((_, at) => found[at] === undefined).map(({ barcode }) => barcode);
    expect(unknown.toSorted()).toEqual(facts.unknown.barcodes.toSorted());
    expect(unknown.length / catalogue.products.length).toBeCloseTo(0.14, 2);
  });

  it('asks for a product alone, says who asks, and takes no more fields than it reads', async () => {
    const { calls, fetchProduct } = base();
    await fetchProduct(YOGURT);
    const [{ url, headers }] = calls as [Request];
    expect(url.startsWith(`${manifest.api}/api/v2/product/${YOGURT}?fields=`)).toBe(true);
    expect(new URL(url).searchParams.get('fields')?.split(',')).toEqual(PRODUCT_FIELDS);
    expect(headers.get('User-Agent')).toBe('AtelierSelfData/1 (equipe@ville.example)');
    expect(headers.has('Cookie') || headers.has('Authorization')).toBe(false);
  });

  it('remembers for a day what it was told, the unknown as well, and asks nothing about what is no barcode', async () => {
    const { clock, calls, fetchProduct } = base();
    for (const barcode of [YOGURT, YOGURT, '2000000013299', '2000000013299', 'x', '../1', '']) {
      await fetchProduct(barcode);
    }
    expect(calls).toHaveLength(2);
    clock.moveTo(new Date(clock.now().getTime() + 24 * 3_600_000 + 1));
    await fetchProduct(YOGURT);
    expect(calls).toHaveLength(3);
  });

  it('keeps no more than a thousand', async () => {
    let asked = 0;
    const { fetchProduct } = createProductClient({
      fetch: async () => {
        asked += 1;
        return new Response('{"code":"1","status":0}');
      },
      clock: new SimulatedClock(new Date('2026-11-26T09:00:00Z')),
      contact: 'x@example.org',
    });
    const barcode = (at: number): string => String(10_000_000 + at);
    for (let at = 0; at < 1001; at += 1) await fetchProduct(barcode(at));
    await fetchProduct(barcode(1000));
    expect(asked).toBe(1001);
    await fetchProduct(barcode(0));
    expect(asked).toBe(1002);
  });

  it('reads what contributors leave out or write as text', async () => {
    const product = {
      product_name: 'Thé',
      nova_group: '3',
      nutriscore_grade: 'unknown',
      nutriments: { salt_100g: '0,5' },
    };
    const { fetchProduct } = answering(200, JSON.stringify({ code: '40000000', status: 1, product }));
    expect(await fetchProduct('40000000')).toMatchObject({
      ...{ name: 'Thé', nova: 3, nutriScore: undefined, brands: [], categories: [] },
      per100g: { saltG: 0.5 },
    });
    const found = answering(200, '{"code":"40000000","status":0,"status_verbose":"product not found"}');
    expect(await found.fetchProduct('40000000')).toBeUndefined();
  });

  it.each(['product.json', 'unknown.json'])('understands its fixture %s', (file) => {
    const fixture = JSON.parse(readFileSync(`app/holders/open-food-facts/fixtures/${file}`, 'utf8'));
    expect(productAnswer.safeParse(fixture).error).toBeUndefined();
  });
});

describe('an incident at the base', () => {
  const FAILURES: Partial<Record<FaultPreset, HolderFailure>> = {
    'quota-second': 'quotaSecond',
    'quota-hour': 'quotaSecond',
    'server-error': 'serverError',
    'gateway-error': 'serverError',
    'provider-timeout': 'serverError',
    unreachable: 'unreachable',
    'empty-200': 'emptyAnswer',
    truncated: 'truncatedAnswer',
    'schema-drift': 'contractChanged',
  };

  it.each(FAULT_PRESETS)('%s is told, and forgotten once it is over', async (fault) => {
    const faults: { 'open-food-facts'?: FaultPreset | undefined } = { 'open-food-facts': fault };
    const { fetchProduct } = base(faults);
    const failure = FAILURES[fault];
    if (failure) {
      const { code, params } = await failureOf(fetchProduct(YOGURT));
      expect(code).toBe(`holders.${failure}`);
      expect(params.holder).toBe('Open Food Facts');
      if (fault.startsWith('quota')) expect(params.retryAfterSeconds).toBe(fault === 'quota-hour' ? 1800 : 1);
      faults['open-food-facts'] = undefined;
    }
    // What has no meaning for a base that knows nobody changes nothing.
    expect(await fetchProduct(YOGURT)).toMatchObject({ name: 'Yaourts nature x8' });
  });

  it('refuses what is not a product, and an error that is not the base’s own', async () => {
    const wrong = answering(200, '{"code":"40000000","status":1,"product":{"categories_tags":"dairies"}}');
    expect((await failureOf(wrong.fetchProduct('40000000'))).code).toBe('holders.contractChanged');
    expect((await failureOf(answering(400, '').fetchProduct('40000000'))).code).toBe('holders.badRequest');
    expect((await failureOf(answering(503, '').fetchProduct('40000000'))).code).toBe('holders.serverError');
    expect((await failureOf(answering(404, '<html>').fetchProduct('40000000'))).code).toBe('holders.serverError');
  });
});
