import type { LoaderFunctionArgs } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { HOLDER_IDS } from '../holder-ids.ts';
import { PROBLEMS } from '../proposal/wire.ts';
import { loader as contract } from './contract.tsx';
import { loader as schema } from './contract-schema.ts';
import { loader as contracts } from './contracts.tsx';

const test = useTestContext();

const args = (params: Record<string, string> = {}, headers: Record<string, string> = {}): LoaderFunctionArgs => ({
  request: new Request('https://atelier.test/contrats', { headers }),
  params,
  context: { app: test.context, nonce: '', address: '192.0.2.1' },
});

describe('the published contracts', () => {
  it('list every holder, with the refusals that a holder may give', async () => {
    const page = await contracts(args());
    expect(page.holders.map(({ id }) => id).toSorted()).toEqual(HOLDER_IDS.toSorted());
    expect(page.holders.find(({ id }) => id === 'enedis')).toMatchObject({ status: 'secondary', schemas: 0 });
    expect(page.holders.find(({ id }) => id === 'edf')).toMatchObject({ status: 'proposal', schemas: 2 });
    expect(page.problems.map(({ name }) => name).toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
  });

  it('say of one holder what it may be asked and in which shape, and that it has another interface where it has', async () => {
    const page = await contract(args({ holder: 'edf' }));
    expect(page).toMatchObject({ name: 'EDF', whole: true, quotas: { perSecond: 5 } });
    expect(page.shapes.map(({ call }) => call)).toEqual([
      '/self-data/v1/customers/{customer}/invoices',
      '/self-data/v1/customers/{customer}/contract',
    ]);
    expect((await contract(args({ holder: 'enedis' }))).shapes).toEqual([]);
    expect(await contract(args({ holder: 'caf' }))).toMatchObject({ whole: false, shapes: [{ name: 'allowances' }] });
  });

  it('serve a schema that may be kept, and say when it has not changed', async () => {
    const params = { holder: 'grocer-a', dataset: 'receipts' };
    const response = await schema(args(params));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/schema+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    });
    const { $id, properties } = await response.json();
    expect($id).toBe(`${test.context.publicUrl}/contrats/grocer-a/receipts/schema.json`);
    expect(Object.keys(properties)).toEqual(['items', 'next_cursor']);
    const tag = response.headers.get('ETag') ?? '';
    expect((await schema(args(params, { 'If-None-Match': tag }))).status).toBe(304);
    expect((await schema(args(params, { 'If-None-Match': '"other"' }))).status).toBe(200);
  });

  it.each([
    { holder: 'nobody', dataset: 'trips' },
    { holder: 'yelo', dataset: 'nothing' },
    { holder: 'enedis', dataset: 'daily' },
  ])('have nothing at $holder/$dataset', async (params) => {
    await expect(schema(args(params))).rejects.toMatchObject({ status: 404 });
  });
});
