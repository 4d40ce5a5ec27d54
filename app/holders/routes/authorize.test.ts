import type { LoaderFunctionArgs } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { databaseGrantStore } from '../grant-store.server.ts';
import type { HolderId } from '../holder-ids.ts';
import { holders } from '../registry.ts';
import { sandboxCustomer } from '../sandbox-customer.ts';
import { createSandboxFetch } from '../sandbox-fetch.server.ts';
import { seedOf } from '../synthetic/subject.ts';
import { action, loader } from './authorize.tsx';

const test = useTestContext();

const args = (path: string, holder: string, decision?: string): LoaderFunctionArgs => {
  const body = decision === undefined ? undefined : new URLSearchParams({ decision });
  const request = new Request(`https://atelier.test${path}`, body ? { method: 'POST', body } : {});
  return { request, params: { holder }, context: { app: test.context, nonce: '', address: '192.0.2.1' } };
};
const asked = (holder: HolderId, over: Record<string, string> = {}): string => {
  const url = holders[holder].authorizeUrl({
    clientId: 'atelier',
    state: 'state-1',
    redirectUri: `/moi/connexions/${holder}/retour`,
    durationIso: 'P1Y',
    scopes: holders[holder].manifest.permissions.map(({ key }) => key),
    customer: sandboxCustomer({ town: 'nantes', pilotSlug: 'hestia-zeus', pseudonym: 'T-0042' }),
  });
  const [path, query] = url.split('?');
  return `${path}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(query)), ...over })}`;
};
const answer = async (holder: HolderId, decision: string): Promise<URLSearchParams> => {
  const response = await action(args(asked(holder), holder, decision));
  expect(response.status).toBe(302);
  const location = new URL(response.headers.get('Location') ?? '', 'https://atelier.test');
  expect(location.pathname).toBe(`/moi/connexions/${holder}/retour`);
  expect(location.searchParams.get('state')).toBe('state-1');
  return location.searchParams;
};

describe('the simulated consent page', () => {
  it('shows what is asked and of which home', async () => {
    const page = await (await loader(args(asked('enedis'), 'enedis'))).json();
    expect(page.view).toMatchObject({ until: '2027-11-01', home: { surfaceM2: expect.any(Number) } });
    expect(page.view?.permissions).toHaveLength(3);
  });

  it('brings back a meter of the same home from both holders, and opens its readings', async () => {
    const { clock } = test.context;
    const fetcher = createSandboxFetch({ store: databaseGrantStore(test.context.db), clock });
    const seeds: (number | undefined)[] = [];
    for (const [holder, dataset] of [
      ['enedis', 'enedis/load-curve'],
      ['grdf', 'grdf/daily'],
    ] as const) {
      const grant = holders[holder].readRedirect(await answer(holder, 'allow'));
      seeds.push(seedOf(holder, grant.subject));
      const windows = holders[holder].fetchWindows({
        fetch: fetcher,
        clock,
        grant,
        dataset,
        from: '2026-10-20',
        to: '2026-11-02',
      });
      let count = 0;
      for await (const fetched of windows) count += fetched.yields === 'readings' ? fetched.readings.length : 0;
      expect(count).toBe(holder === 'enedis' ? 13 * 48 + 2 : 13);
    }
    expect(seeds[0]).toBeDefined();
    expect(seeds[0]).toBe(seeds[1]);
  });

  it('brings back a refusal', async () => {
    const params = await answer('enedis', 'refuse');
    expect(params.get('error')).toBe('access_denied');
    expect(() => holders.enedis.readRedirect(params)).toThrow(
      expect.objectContaining({ code: 'holders.consentRefused' }),
    );
  });

  it("says the holder's own errors, and sends nobody elsewhere", async () => {
    const page = await loader(args(asked('grdf', { duration: 'P9Y' }), 'grdf'));
    expect(page.status).toBe(400);
    expect((await page.json()).problem).toEqual({ problem: 'maximum_duration_exceeded', detail: '3' });
    const elsewhere = asked('grdf', { redirect_uri: 'https://evil.test/' });
    expect((await (await loader(args(elsewhere, 'grdf'))).json()).problem?.problem).toBe('invalid_redirect');
    await expect(action(args(elsewhere, 'grdf', 'allow'))).rejects.toMatchObject({ status: 400 });
    await expect(loader(args('/simulateur/personne/autorisation', 'personne'))).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['consent-page-down', 500],
    ['consent-page-gone', 404],
  ] as const)(
    'is away under %s, for people of that pilot only, and sends them back unharmed',
    async (preset, status) => {
      const { db, clock } = test.context;
      const startedAt = clock.now();
      const startedBy = crypto.randomUUID();
      await db.sandboxIncident.create({
        data: { pilotSlug: 'hestia-zeus', holderId: 'enedis', preset, startedAt, startedBy },
      });
      const page = await loader(args(asked('enedis'), 'enedis'));
      expect(page.status).toBe(status);
      const { view, down } = await page.json();
      expect(view).toBeNull();
      const back = new URL(down?.back ?? '', 'https://atelier.test').searchParams;
      expect(back.get('state')).toBe('state-1');
      expect(() => holders.enedis.readRedirect(back)).toThrow('holders.consentPageDown');
      expect((await answer('enedis', 'allow')).get('error')).toBe('server_error');
      expect((await loader(args(asked('grdf'), 'grdf'))).status).toBe(200);
      const other = asked('enedis', {
        customer: sandboxCustomer({ town: 'nantes', pilotSlug: 'le-filon', pseudonym: 'T-0042' }),
      });
      expect((await loader(args(other, 'enedis'))).status).toBe(200);
      await db.sandboxIncident.deleteMany();
      expect((await loader(args(asked('enedis'), 'enedis'))).status).toBe(200);
    },
  );
});
