import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pick } from '~/platform/i18n/messages.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { inWords } from './audit-words.ts';
import { messages } from './messages/audit.ts';
import { PERMISSIONS } from './permissions.ts';
import { readAudit } from './read-audit.server.ts';
import { recordAudit } from './record-audit.server.ts';

describe('the journal of actions', () => {
  const test = useTestContext();
  let [member, former] = ['', ''];
  const read = (query: Partial<Parameters<typeof readAudit>[1]> = {}) =>
    readAudit(test.context, { territoryId: 'nantes', topic: null, userId: null, skip: 0, take: 25, ...query });

  beforeAll(async () => {
    const { db, clock } = test.context;
    const createdAt = clock.now();
    await db.territory.create({ data: { id: 'nantes', name: 'Nantes', createdAt } });
    await db.territory.create({ data: { id: 'lyon', name: 'Lyon', createdAt } });
    const person = async (name: string): Promise<string> =>
      (await db.user.create({ data: { email: `${name}@example.org`, name, createdAt } })).id;
    [member, former] = [await person('Sofia'), await person('Paul')];
    await db.membership.create({ data: { userId: member, territoryId: 'nantes', role: 'administrator', createdAt } });
    const staff = (userId: string) => ({ kind: 'staff' as const, userId, name: 'x', roles: [] });
    const here = { territoryId: 'nantes' };
    await recordAudit(test.context, { ...here, principal: staff(member), action: 'team.invited', subject: former });
    await recordAudit(test.context, {
      ...{ ...here, principal: staff(former), action: 'panels.links-created', detail: { count: 12 } },
    });
    await recordAudit(test.context, {
      ...{ ...here, principal: staff(member), action: 'datamap.item-edited', subject: 'a--card' },
    });
    await recordAudit(test.context, { principal: staff(member), action: 'team.invited', territoryId: 'lyon' });
  });

  it('tells what was done here, latest first, and names members only', async () => {
    const { rows, total } = await read();
    expect(total).toBe(3);
    expect(rows.map(({ who, action, item }) => [who, action, item])).toEqual([
      [{ kind: 'member', name: 'Sofia' }, 'datamap.item-edited', 'a--card'],
      [{ kind: 'gone' }, 'panels.links-created', null],
      [{ kind: 'member', name: 'Sofia' }, 'team.invited', null],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Paul|example|[0-9a-f]{8}-/);
  });

  it('is paged and filtered by topic and by member', async () => {
    expect((await read({ topic: 'team' })).rows.map(({ action }) => action)).toEqual(['team.invited']);
    expect((await read({ userId: member })).total).toBe(2);
    expect((await read({ userId: 'nonsense' })).rows).toEqual([]);
    const { rows, total } = await read({ skip: 2, take: 2 });
    expect({ total, actions: rows.map(({ action }) => action) }).toEqual({ total: 3, actions: ['team.invited'] });
  });

  it('has words for every action that is written in the source, in both languages', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/test\.tsx?$/.test(file),
    );
    const written = files
      .map((file) => readFileSync(`app/${file}`, 'utf8'))
      .filter((source) => source.includes('recordAudit('))
      .flatMap((source) =>
        [...source.matchAll(/(?:action: |audit\()'([a-z]+\.[a-z-]+)'/g)].map(([, action]) => action ?? ''),
      )
      // What a route asks permission for is written alike.
      .filter((action) => !Object.hasOwn(PERMISSIONS, action));
    expect(new Set(written).size).toBeGreaterThan(8);
    for (const locale of ['fr', 'en'] as const) {
      const other = pick(messages, locale).other;
      expect(written.filter((action) => inWords({ action, detail: {} }, locale) === other)).toEqual([]);
      expect(inWords({ action: 'toString', detail: {} }, locale)).toBe(other);
      expect(inWords({ action: 'panels.links-created', detail: { count: 12 } }, locale)).toContain('12');
    }
  });
});
