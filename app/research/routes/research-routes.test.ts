import type { LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStaffSession } from '~/access/session.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { loader as definitions } from './definitions.tsx';
import { loader as departures } from './departures.tsx';
import { loader as figureFile } from './figure-file.ts';
import { loader as flowCsv } from './flow-csv.ts';
import { loader as page } from './research.tsx';
import { loader as retentionCsv } from './retention-csv.ts';
import { loader as returns } from './returns.tsx';
import { loader as stayCsv } from './stay-csv.ts';
import { loader as thread } from './thread.tsx';

const test = useTestContext();
const AT = new Date('2026-09-01T08:00:00Z');
const cookies: Record<string, string> = {};

/** One tester of one panel, nine of the other: enough for a researcher, too few apart for anyone else. */
beforeAll(async () => {
  const { db } = test.context;
  await db.territory.create({ data: { id: 'nantes', name: 'Nantes Métropole', createdAt: AT } });
  const names = { nameFr: 'Énergie', nameEn: 'Energy' };
  await db.initiative.create({ data: { id: 'nantes-energie', territoryId: 'nantes', theme: 'energie', ...names } });
  await db.pilot.create({
    data: {
      slug: 'hestia-zeus',
      territoryId: 'nantes',
      initiativeId: 'nantes-energie',
      definitionHash: 'x',
      protocolVersion: 4,
      loadedAt: AT,
    },
  });
  for (const role of ['researcher', 'lead', 'facilitator']) {
    const user = await db.user.create({ data: { email: `${role}@nantes.example`, name: role, createdAt: AT } });
    await db.membership.create({ data: { userId: user.id, territoryId: 'nantes', role, createdAt: AT } });
    cookies[role] = (await createStaffSession(test.context, user.id)).split(';')[0] ?? '';
  }
  const entries = Array.from({ length: 10 }, (_, i) => i).flatMap((i) =>
    ['enrolled', 'consented', 'connected', 'viewed-consumption'].map((kind) => ({
      pilotSlug: 'hestia-zeus',
      panelKey: i === 0 ? 'faep' : 'volontaires',
      pseudonym: `T-000${i}`,
      kind,
      at: AT,
    })),
  );
  await db.activityEntry.createMany({ data: entries });
});

function args(path: string, role?: string, params: Record<string, string> = {}): LoaderFunctionArgs {
  const headers = role ? { Cookie: cookies[role] ?? '' } : undefined;
  const request = new Request(`https://atelier.test/nantes/experimentations/hestia-zeus/recherche${path}`, { headers });
  const context = { app: test.context, nonce: '', address: '192.0.2.1' };
  return { request, context, params: { territory: 'nantes', pilot: 'hestia-zeus', ...params } } as LoaderFunctionArgs;
}

const statusOf = async (answer: Promise<unknown>): Promise<number> => {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Response ? thrown.status : 200;
};

describe('the research routes', () => {
  const loaders = { page, flowCsv, retentionCsv, stayCsv, thread, returns, departures, definitions, figureFile };

  it.each(Object.entries(loaders))('%s: open to researchers and leads, to nobody else', async (_, loader) => {
    const ask = (role?: string) =>
      statusOf(Promise.resolve(loader(args('', role, { figure: 'flux', file: 'frequence.csv' }))));
    expect(await ask()).toBe(302);
    expect(await ask('facilitator')).toBe(403);
    expect(await ask('researcher')).toBe(200);
    expect(await ask('lead')).toBe(200);
  });

  it('shows a researcher the plain counts of the panel asked for, and names nobody', async () => {
    const { view } = await page(args('?panel=faep', 'researcher'));
    expect(view.engagement.flow?.steps.map(({ stage, count }) => [stage, count])[0]).toEqual(['enrolled', 1]);
    expect(view).toMatchObject({ protocolVersion: 4, filter: { panelKey: 'faep' }, pilotTitle: 'Hestia & Zeus' });
    expect(JSON.stringify(view)).not.toContain('T-000');
  });

  it('shows a lead no panel of one person, however it is asked for', async () => {
    for (const query of ['', '?panel=faep', '?panel=volontaires']) {
      const { view } = await page(args(query, 'lead'));
      expect(view.engagement).toMatchObject({ byPanel: false, panelKey: null });
      const body = await (await flowCsv(args(`/flux.csv${query}`, 'lead'))).text();
      expect(body).toContain('\r\nall,enrolled,,10,');
      const counts = body.split('\r\n').map((line) => line.split(',')[3]);
      expect(counts).not.toContain('1');
      expect(counts).not.toContain('9');
    }
  });

  it('sends files to keep', async () => {
    const response = await stayCsv(args('/survie.csv?panel=volontaires', 'researcher'));
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="hestia-zeus-volontaires-survie.csv"',
    );
    expect(await response.text()).toContain('volontaires,0,9,9,0,0');
    expect(await (await retentionCsv(args('/retention.csv', 'researcher'))).text()).toContain(
      'all,classic,first-time,all,week,1,0,10,0,',
    );
  });

  it('sends pictures to keep, with their colours and without the page, and nothing it does not know', async () => {
    const file = (name: string, role = 'researcher') => figureFile(args(`/${name}`, role, { file: name }));
    for (const name of ['flux', 'diagramme', 'journal']) {
      const answer = await file(`${name}.svg`);
      expect(answer.headers.get('Content-Type')).toContain('image/svg+xml');
      const svg = await answer.text();
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/var\(--|T-000|undefined|NaN/);
      const png = new Uint8Array(await (await file(`${name}.png`)).arrayBuffer());
      expect(Array.from(png.slice(1, 4), (byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    }
    expect(await (await file('journal.csv')).text()).toContain('all,2026-09-01,10,0');
    for (const name of ['autre.svg', 'flux.exe', 'toString.svg', 'toString.csv', 'flux']) {
      expect(await statusOf(file(name)), name).toBe(404);
    }
    // Day by day, a lead would read of too few.
    expect(await statusOf(file('journal.svg', 'lead'))).toBe(404);
  });

  it('follows the thread of a known figure only', async () => {
    const { thread: found } = await thread(args('/fil/survie', 'researcher', { figure: 'survie' }));
    expect(found.datasets.length).toBeGreaterThan(0);
    expect(await statusOf(thread(args('/fil/x', 'researcher', { figure: 'x' })))).toBe(404);
  });
});
