import { HttpHandler, type RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { memoryGrantStore } from './grant-store.ts';
import type { Holder } from './holder.ts';
import { HOLDER_IDS } from './holder-ids.ts';
import { addDays, dayOf } from './local-time.ts';
import type { HolderOperation } from './operation.ts';
import { holders } from './registry.ts';
import { createSandboxFetch } from './sandbox-fetch.server.ts';
import { sandboxGrant } from './sandbox-person.ts';

const clock = new SimulatedClock(new Date('2026-11-20T10:00:00Z'));

const nameOf = (handler: RequestHandler): string => {
  if (!(handler instanceof HttpHandler)) throw new TypeError('A holder answers over HTTP');
  return `${String(handler.info.method)} ${String(handler.info.path).replace(/:([a-z_]+)/gi, (part, name: string, at: number, whole: string) => (whole[at - 1] === '/' ? `{${name}}` : part))}`;
};

/** The operation that an address belongs to. */
function operationOf({ operations }: Holder, method: string, address: string): HolderOperation | undefined {
  return operations.find((operation) => {
    const pattern = operation.address.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+');
    return operation.method === method.toLowerCase() && new RegExp(`^${pattern}$`).test(address);
  });
}

/** What an answer holds: one value, or one a line. */
const valuesOf = (text: string, type: string): unknown[] =>
  (type === 'application/nd-json' ? text.split('\n').filter((line) => line !== '') : [text]).map((part) =>
    JSON.parse(part),
  );

describe.each(HOLDER_IDS)('the calls of %s', (id) => {
  const holder = holders[id];

  it('documents every call that the simulated holder answers, and no other', () => {
    const answered = holder.mockHandlers({ store: memoryGrantStore(), clock, options: {} }).map(nameOf);
    const documented = holder.operations.map(({ method, address }) => `${method.toUpperCase()} ${address}`);
    expect(documented.sort()).toEqual([...new Set(answered)].sort());
  });

  it('answers in the shape that is documented', async () => {
    const store = memoryGrantStore();
    const sandbox = createSandboxFetch({ store, clock, options: { countHours: false } });
    const checked: string[] = [];
    const watching: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      const operation = operationOf(holder, request.method, request.url.replace(/\?.*$/, ''));
      if (!operation) throw new Error(`No document tells of ${request.method} ${request.url}`);
      const query = new URL(request.url).searchParams;
      for (const { name, schema, in: where } of operation.parameters ?? []) {
        const values = query.getAll(name);
        if (where === 'query' && values.length > 0) schema?.parse(name.endsWith('[]') ? values : values[0]);
      }
      const response = await sandbox(request);
      const type = operation.answer.type ?? 'application/json';
      expect(response.status).toBe(operation.answer.status);
      if (operation.answer.schema) {
        expect(response.headers.get('Content-Type')).toBe(type);
        for (const value of valuesOf(await response.clone().text(), type)) operation.answer.schema.parse(value);
      }
      checked.push(operation.id);
      return response;
    };
    const grant = sandboxGrant(holder.manifest, 4242);
    const scopes = holder.manifest.permissions.map(({ key }) => key);
    const endsAt = new Date('2027-11-20T10:00:00Z');
    await store.put({ holderId: id, subject: grant.subject, scopes, startsAt: clock.now(), endsAt });
    const to = dayOf(clock.now().getTime());
    for (const { key: dataset } of holder.manifest.datasets) {
      const asked = { fetch: watching, clock, grant, dataset, from: addDays(to, -120), to };
      for await (const window of holder.fetchWindows(asked)) expect(window.window.from < window.window.to).toBe(true);
    }
    await holder.fetchContract?.({ fetch: watching, clock, grant });
    await holder.revoke?.({ fetch: watching, clock, grant });
    const unused = holder.operations.map((operation) => operation.id).filter((one) => !checked.includes(one));
    // Enedis' tokens are not given back by the connector.
    expect(unused.filter((one) => one !== 'revoke')).toEqual([]);
  });
});
