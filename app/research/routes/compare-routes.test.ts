import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStaffSession } from '~/access/session.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { action, loader as compare } from './compare.tsx';
import { loader as compareCsv } from './compare-csv.ts';
import { loader as plan } from './plan.tsx';
import { loader as publishedCurve } from './published-curve.ts';

const test = useTestContext();
const AT = new Date('2026-09-01T08:00:00Z');
const cookies: Record<string, string> = {};
const PILOTS = { nantes: 'hestia-zeus', lyon: 'sortia-lyon' } as const;

beforeAll(async () => {
  const { db } = test.context;
  for (const [id, slug] of Object.entries(PILOTS)) {
    await db.territory.create({ data: { id, name: id, createdAt: AT } });
    const names = { nameFr: 'Une démarche', nameEn: 'An initiative' };
    await db.initiative.create({ data: { id: `${id}-x`, territoryId: id, theme: 'energie', ...names } });
    const row = { slug, territoryId: id, initiativeId: `${id}-x`, definitionHash: 'x', loadedAt: AT };
    await db.pilot.create({ data: row });
    for (const role of ['researcher', 'lead', 'facilitator']) {
      const user = await db.user.create({ data: { email: `${role}@${id}.example`, name: role, createdAt: AT } });
      await db.membership.create({ data: { userId: user.id, territoryId: id, role, createdAt: AT } });
      cookies[`${id} ${role}`] = (await createStaffSession(test.context, user.id)).split(';')[0] ?? '';
    }
  }
  // Eighty testers who enrolled and began in the summer, and stopped one after the other.
  await test.context.database.executeSql(`
    INSERT INTO "ActivityEntry" ("pilotSlug", "panelKey", pseudonym, kind, at)
    SELECT 'hestia-zeus', CASE WHEN i % 2 = 0 THEN 'faep' ELSE 'volontaires' END, 'T-' || i, kind,
      timestamptz '2026-06-01 08:00Z' + make_interval(days => d)
    FROM generate_series(1, 80) AS i, generate_series(0, 100, 4) AS d,
      unnest(ARRAY['enrolled', 'consented', 'connected', 'viewed-consumption']) AS kind
    WHERE (kind = 'viewed-consumption' OR d = 0) AND d <= i % 40 * 3`);
});

function argsOf(who: string, { path = '', body }: { path?: string; body?: FormData } = {}, at = 'nantes') {
  const pilot = PILOTS[at as keyof typeof PILOTS];
  const request = new Request(`https://atelier.test/${at}/experimentations/${pilot}/recherche/comparer${path}`, {
    ...{ headers: { Cookie: cookies[who] ?? '' }, method: body ? 'POST' : 'GET', body: body ?? null },
  });
  const context = { app: test.context, nonce: '', address: '192.0.2.1' };
  return { request, context, params: { territory: at, pilot } } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

const formOf = (fields: Readonly<Record<string, string | File>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const statusOf = async (answer: Promise<unknown>): Promise<number> => {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Response ? thrown.status : 200;
};
const act = async (who: string, fields: Readonly<Record<string, string | File>>, at = 'nantes') =>
  (await action(argsOf(who, { body: formOf(fields) }, at))).headers.get('Location');

describe('comparing, planning and publishing', () => {
  it.each(Object.entries({ compare, compareCsv, plan }))('%s: for researchers and leads only', async (_, loader) => {
    const ask = (who: string) => statusOf(Promise.resolve(loader(argsOf(who))));
    expect(await ask('nobody')).toBe(302);
    expect(await ask('nantes facilitator')).toBe(403);
    expect(await ask('lyon researcher')).toBe(404);
    expect(await ask('nantes researcher')).toBe(200);
    expect(await ask('nantes lead')).toBe(200);
  });

  it('compares panels, with a test where their people can be read, and shows a pseudonym to nobody', async () => {
    const { page } = await compare(argsOf('nantes researcher'));
    expect(page.chosen).toEqual(['panel:faep', 'panel:volontaires']);
    expect(page.figure.logRank).toMatchObject({ df: 1 });
    expect(page.publishing).toBeNull();
    expect(JSON.stringify(page)).not.toMatch(/T-\d|"sample"/);
    const { page: both } = await compare(argsOf('nantes researcher', { path: '?courbe=ici&courbe=panel:faep' }));
    expect(both).toMatchObject({ noTest: 'overlap', figure: { logRank: null } });
    expect(await (await compareCsv(argsOf('nantes researcher', { path: '?courbe=ici' }))).text()).toContain('\r\nici,');
  });

  it('plans by a curve, and says how far it is known', async () => {
    const { page } = await plan(argsOf('nantes researcher', { path: '?d-apres=ici&finir=30&semaines=4&inscrits=50' }));
    expect(page.answer).toMatchObject({ kind: 'planned', enrol: expect.any(Number), chance: expect.any(Number) });
    const { page: far } = await plan(argsOf('nantes researcher', { path: '?d-apres=ici&semaines=200' }));
    expect(far.answer).toMatchObject({ kind: 'unknown' });
  });

  it('lets a lead publish for another territory, take it back, and nobody else', async () => {
    expect(await statusOf(act('nantes researcher', { geste: 'publier' }))).toBe(403);
    expect(await statusOf(publishedCurve(argsOf('nantes lead')))).toBe(404);
    expect(await act('nantes lead', { geste: 'publier' })).toContain('fait=publie');
    const { page: lyon } = await compare(argsOf('lyon researcher', {}, 'lyon'));
    const [shown] = lyon.sources.filter(({ kind }) => kind === 'published');
    expect(shown).toMatchObject({ published: { territory: 'nantes' } });
    for (const step of shown!.curve.steps) {
      expect([step.atRisk, step.events].every((count) => count === 0 || count >= 5)).toBe(true);
    }
    // The same again tells nothing more.
    expect(await act('nantes lead', { geste: 'publier' })).toContain('fait=publie');

    const file = await (await publishedCurve(argsOf('nantes lead'))).text();
    const { page: own } = await compare(argsOf('nantes lead'));
    const id = own.publishing?.current?.id ?? '';
    expect(await statusOf(act('lyon lead', { geste: 'retirer', id }, 'lyon'))).toBe(404);
    expect(await act('nantes lead', { geste: 'retirer', id })).toContain('fait=retire');
    const gone = await compare(argsOf('lyon researcher', {}, 'lyon'));
    expect(gone.page.sources.filter(({ kind }) => kind === 'published')).toEqual([]);

    // It had been downloaded: whoever has the file may bring it in, for their own territory.
    const json = new File([file], 'courbe.json', { type: 'application/json' });
    expect(await act('lyon lead', { geste: 'ajouter', fichier: json }, 'lyon')).toContain('fait=ajoute');
    const brought = await compare(argsOf('lyon researcher', {}, 'lyon'));
    expect(brought.page.sources.map(({ kind }) => kind)).toContain('published');
    const elsewhere = await compare(argsOf('nantes researcher'));
    expect(elsewhere.page.sources.map(({ kind }) => kind)).not.toContain('published');
  });

  it.each([
    ['not JSON', 'courbe'],
    ['something else', '{"format":"autre"}'],
    ['far too large', `"${'x'.repeat(500_000)}"`],
  ])('refuses a file that is %s', async (_, text) => {
    const fichier = new File([text], 'courbe.json');
    expect(await act('nantes lead', { geste: 'ajouter', fichier })).toContain('erreur=research.not-a-curve');
  });
});
