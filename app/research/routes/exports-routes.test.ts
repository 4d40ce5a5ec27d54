import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStaffSession } from '~/access/session.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { exportRoundTask, researchExportTask } from '../exports/export-task.server.ts';
import { KEPT_DAYS } from '../exports/kept-days.ts';
import { loader as file } from './export-file.ts';
import { action, loader as page } from './exports.tsx';
import { loader as script } from './figures-script.ts';

const test = useTestContext();
const AT = new Date('2026-09-01T08:00:00Z');
const DAY_MS = 86_400_000;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  const { db } = test.context;
  await db.territory.create({ data: { id: 'nantes', name: 'Nantes Métropole', createdAt: AT } });
  const names = { nameFr: 'Énergie', nameEn: 'Energy' };
  await db.initiative.create({ data: { id: 'nantes-energie', territoryId: 'nantes', theme: 'energie', ...names } });
  const pilot = { slug: 'hestia-zeus', territoryId: 'nantes', initiativeId: 'nantes-energie', definitionHash: 'x' };
  await db.pilot.create({ data: { ...pilot, loadedAt: AT } });
  for (const role of ['researcher', 'lead', 'facilitator']) {
    const user = await db.user.create({ data: { email: `${role}@nantes.example`, name: role, createdAt: AT } });
    await db.membership.create({ data: { userId: user.id, territoryId: 'nantes', role, createdAt: AT } });
    cookies[role] = (await createStaffSession(test.context, user.id)).split(';')[0] ?? '';
  }
  const entries = Array.from({ length: 12 }, (_, i) => i).flatMap((i) =>
    ['enrolled', 'consented', 'connected', 'viewed-consumption'].map((kind) => ({
      ...{ pilotSlug: 'hestia-zeus', panelKey: i % 2 === 0 ? 'faep' : 'volontaires' },
      ...{ pseudonym: `T-00${10 + i}`, kind, at: AT },
    })),
  );
  await db.activityEntry.createMany({ data: entries });
});

/** Work that others do in the background is done at once here. */
const atOnce = (): TestContext => ({
  ...test.context,
  tasks: {
    start: async (_kind, input) => {
      await researchExportTask.run(test.context, input, async () => {});
      return '00000000-0000-4000-8000-0000000000ff';
    },
  },
});

function args(
  role: string,
  { query = '', form, id }: { query?: string; form?: Record<string, string>; id?: string } = {},
) {
  const url = `https://atelier.test/nantes/experimentations/hestia-zeus/recherche/exports${query}`;
  const headers = { Cookie: cookies[role] ?? '' };
  const init = form ? { method: 'POST', headers, body: new URLSearchParams(form) } : { headers };
  const context = { app: atOnce(), nonce: '', address: '192.0.2.1' };
  const params = { territory: 'nantes', pilot: 'hestia-zeus', export: id };
  return { request: new Request(url, init), context, params } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

const statusOf = async (answer: Promise<unknown>): Promise<number> => {
  const ended = await answer.catch((error: unknown) => error);
  return ended instanceof Response ? ended.status : 200;
};
const last = () => test.context.db.researchExport.findFirstOrThrow({ orderBy: { at: 'desc' } });

describe.sequential('the exports of a pilot', () => {
  it('are seen by researchers and leads; rows are offered to researchers', async () => {
    expect(await statusOf(page(args('facilitator')))).toBe(403);
    const own = await page(args('researcher', { query: '?nature=research&colonne=panel&k=6' }));
    expect(own.page).toMatchObject({ readsRows: true, least: 5, total: 0, request: { columns: ['panel'], k: 6 } });
    expect(own.page.preview).toMatchObject({ people: 12, smallestBefore: 6, smallest: 6, withheld: 0 });
    expect((await page(args('lead'))).page).toMatchObject({
      readsRows: false,
      preview: null,
      request: { kind: 'public' },
    });
  });

  it('are made and downloaded by researchers only, when they hold rows', async () => {
    const form = { nature: 'research', colonne: 'panel', k: '5' };
    expect(await statusOf(action(args('lead', { form })))).toBe(403);
    expect(await test.context.db.researchExport.count()).toBe(0);
    expect(await statusOf(action(args('researcher', { form })))).toBe(302);
    const made = await last();
    expect(made).toMatchObject({ state: 'ready', byName: 'researcher', smallest: 6, counts: { testers: 12 } });
    expect(await statusOf(file(args('lead', { id: made.id })))).toBe(403);
    const response = await file(args('researcher', { id: made.id }));
    expect(response.headers.get('Content-Disposition')).toContain('hestia-zeus-2026-11-02-research.zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(strFromU8(files['data/testers.csv'] ?? new Uint8Array())).toMatch(/^id,panel,stage/);
    const { page: seen } = await page(args('lead'));
    expect(seen.exports[0]).toMatchObject({ byName: 'researcher', counts: null, smallest: null });
  });

  it('are groups only for a lead', async () => {
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 60_000));
    expect(await statusOf(action(args('lead', { form: { nature: 'public' } })))).toBe(302);
    const made = await last();
    expect(made).toMatchObject({ kind: 'public', state: 'ready', counts: {} });
    const files = unzipSync(new Uint8Array(await (await file(args('lead', { id: made.id }))).arrayBuffer()));
    expect(Object.keys(files).some((name) => name.startsWith('data/'))).toBe(false);
  });

  it('are noted in the audit trail, and each download too', async () => {
    const trail = await test.context.db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true } });
    expect(trail.map((entry) => entry.action)).toEqual([
      ...['research.research-exported', 'research.export-downloaded'],
      ...['research.public-exported', 'research.export-downloaded'],
    ]);
  });

  it('say why nothing left when there are too few people', async () => {
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 60_000));
    await expect(action(args('researcher', { form: { nature: 'research', k: '50' } }))).rejects.toMatchObject({
      code: 'research.too-few',
    });
    expect((await page(args('researcher'))).page.exports[0]).toMatchObject({ state: 'failed', k: 50 });
  });

  it('keep their line when the file is no longer kept', async () => {
    const { id } = await test.context.db.researchExport.findFirstOrThrow({
      where: { kind: 'research', state: 'ready' },
    });
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + (KEPT_DAYS + 1) * DAY_MS));
    const signedIn = await createStaffSession(
      test.context,
      (await test.context.db.user.findFirstOrThrow({ where: { name: 'researcher' } })).id,
    );
    cookies.researcher = signedIn.split(';')[0] ?? '';
    await exportRoundTask.run(test.context, {}, async () => {});
    expect(await test.context.db.researchExport.count({ where: { file: { not: null } } })).toBe(0);
    expect(await statusOf(file(args('researcher', { id })))).toBe(410);
    expect(await statusOf(file(args('researcher', { id: 'unknown' })))).toBe(404);
    const { page: seen } = await page(args('researcher'));
    expect(seen.exports.map(({ state }) => state)).toEqual(['failed', 'gone', 'gone']);
  });

  it('hand out the script of a figure, or of all', async () => {
    const body = async (query: string) => (await script(args('lead', { query }))).text();
    expect(await body('?figure=stay')).not.toContain('prop.test');
    expect(await body('?figure=nothing')).toContain('prop.test');
  });
});
