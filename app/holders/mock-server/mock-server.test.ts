import { Validator } from '@seriousme/openapi-schema-validator';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SimulatedClock } from '~/platform/clock.ts';
import { FAULT_PRESETS } from '../faults.ts';
import { HOLDER_IDS } from '../holder-ids.ts';
import { manifests } from '../manifests.ts';
import { holders } from '../registry.ts';
import { createMockHolders } from './create-mock-holders.server.ts';
import { CUSTOMERS, personOf } from './people.ts';

const BASE = 'http://localhost:4010';
const clock = new SimulatedClock(new Date('2026-11-20T10:00:00Z'));

/** Two of each town. */
const FEW = CUSTOMERS.filter((_, at) => at % 4 === 0);

const serve = (people?: readonly string[]) => {
  const mock = createMockHolders({ clock, ...(people && { people }) });
  return (path: string, init?: RequestInit) => mock(new Request(BASE + path, init));
};
const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
const sent = (body: object): RequestInit => ({
  ...{ method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
});

describe('the server of simulated holders', () => {
  it.each(HOLDER_IDS)('gives a valid OpenAPI document of %s, in both languages', async (id) => {
    const call = serve();
    for (const lang of ['fr', 'en']) {
      const document = z
        .record(z.string(), z.unknown())
        .parse(await (await call(`/${id}/openapi.json?lang=${lang}`)).json());
      const { valid, errors } = await new Validator().validate(structuredClone(document));
      expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
      expect(document.openapi).toBe('3.1.0');
      const described = Object.values(document.paths as Record<string, object>).flatMap(Object.keys);
      expect(described).toHaveLength(holders[id].operations.length);
    }
  });

  it('lets a service be built: a token, a consent on the page, a call, in the shapes of the contract', async () => {
    const call = serve();
    const asked = new URLSearchParams({
      ...{ client_id: 'me', response_type: 'code', state: 's<1>', duration: 'P1Y', scopes: 'yelo/trips' },
      redirect_uri: 'http://localhost:9999/back?keep=1',
    });
    const shown = await (await call(`/yelo/authorize?${asked}`)).text();
    expect(shown).toContain('lyon:8');
    expect(shown).toContain('Vos trajets');
    expect(shown).not.toContain('ce que vous payez');
    const answered = await call(`/yelo/authorize?${asked}`, form({ customer: 'la-rochelle:3', decision: 'allow' }));
    const back = new URL(answered.headers.get('Location') ?? '');
    expect(answered.status).toBe(303);
    expect(back.origin + back.pathname).toBe('http://localhost:9999/back');
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ keep: '1', state: 's<1>' });
    const customer = back.searchParams.get('customer') ?? '';
    expect(customer).toBe(personOf('la-rochelle:3').numbers.yelo);

    const credentials = { grant_type: 'client_credentials', client_id: 'me', client_secret: 'secret' };
    const token = (await (await call('/yelo/oauth2/token', form(credentials))).json()).access_token;
    const headers = { Authorization: `Bearer ${token}` };
    const window = 'from=2026-11-01&to=2026-11-15';
    const trips = await call(`/yelo/self-data/v1/customers/${customer}/trips?${window}`, { headers });
    expect(trips.status).toBe(200);
    expect(await trips.json()).toMatchObject({ items: expect.any(Array) });
    const payments = await call(`/yelo/self-data/v1/customers/${customer}/payments?${window}`, { headers });
    expect(payments.status).toBe(403);
    expect((await call(`/yelo/self-data/v1/customers/${customer}/trips?${window}`)).status).toBe(401);
  });

  it('takes a consent without a browser, for what is asked and no more', async () => {
    const call = serve();
    const given = await call('/caf/consents', sent({ customer: 'lyon:1', scopes: ['caf/household'] }));
    expect(given.status).toBe(201);
    const { family_name, birthdate } = await given.json();
    const { civilStatus } = personOf('lyon:1');
    expect([family_name, birthdate]).toEqual([civilStatus.familyName, civilStatus.birthDate]);
    for (const wrong of [{}, { customer: 'a', scopes: ['enedis/daily'] }, { customer: 'a', duration: 'P9Y' }]) {
      const refused = await call('/caf/consents', sent(wrong));
      expect([refused.status, refused.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
    }
  });

  it('answers every holder under one address, as its own sandbox does', async () => {
    const call = serve();
    for (const { id, hosts } of Object.values(manifests)) {
      const { pathname } = new URL(hosts.sandbox.token);
      const isTokenFixed = !holders[id].operations.some((operation) => operation.address === hosts.sandbox.token);
      if (isTokenFixed) continue;
      const scope: Record<string, string> = id === 'grdf' ? { scope: new URL(hosts.sandbox.api).pathname } : {};
      const credentials = { grant_type: 'client_credentials', client_id: 'me', client_secret: 'secret', ...scope };
      expect([id, (await call(`/${id}${pathname}`, form(credentials))).status]).toEqual([id, 200]);
    }
  });

  it('plays an incident until it is stopped, at that holder alone', async () => {
    const call = serve();
    const credentials = form({ grant_type: 'client_credentials', client_id: 'me', client_secret: 'secret' });
    expect((await call('/sncf/incident', form({ preset: 'unreachable' }))).status).toBe(303);
    expect((await call('/sncf/oauth2/token', credentials)).type).toBe('error');
    expect((await call('/yelo/oauth2/token', credentials)).status).toBe(200);
    expect((await call('/sncf/incident', sent({ preset: 'earthquake' }))).status).toBe(400);
    expect((await call('/sncf/incident', sent({ preset: null }))).status).toBe(303);
    expect((await call('/sncf/oauth2/token', credentials)).status).toBe(200);
  });

  it('says what is wrong with an address, and with what a consent page is asked', async () => {
    const call = serve();
    expect((await call('/nobody')).status).toBe(404);
    expect((await call('/yelo/nothing?lang=en')).status).toBe(404);
    const page = await call(
      '/yelo/authorize?client_id=me&response_type=code&duration=P1Y&redirect_uri=javascript:alert(1)',
    );
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('http://');
  });

  it('lists every holder and every incident on its front page', async () => {
    const text = await (await serve()('/?lang=en')).text();
    for (const id of HOLDER_IDS) expect(text).toContain(`/${id}/openapi.json`);
    for (const preset of FAULT_PRESETS) expect(text).toContain(`>${preset}<`);
  });

  it('gives a data set whose every dataset has lines about the people presented', async () => {
    const zip = unzipSync(new Uint8Array(await (await serve(FEW)('/synthetic-data.zip')).arrayBuffer()));
    const text = (name: string): string => new TextDecoder().decode(zip[name]);
    const people = JSON.parse(text('people.json')) as unknown[];
    expect(people).toHaveLength(FEW.length);
    const dictionary = text('dictionary.csv');
    for (const { key } of Object.values(manifests).flatMap(({ datasets }) => [...datasets])) {
      const file = `${key.replace('/', '-')}.csv`;
      const [headings = '', ...rows] = text(file).trim().split('\n');
      expect([file, rows.length > 0]).toEqual([file, true]);
      for (const column of headings.split(',').slice(1)) {
        if (column !== 'id' && column !== 'at') expect(dictionary).toContain(`${file},${column},`);
      }
    }
  });
});
