import type { LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStaffSession } from '~/access/session.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { seedAnswers, seedForm } from '../survey-results/seed-answers.example.ts';
import { loader as figure } from './survey-figure.ts';
import { loader as results } from './survey-results.tsx';
import { loader as csv } from './survey-results-csv.ts';
import { loader as list } from './surveys.tsx';

const test = useTestContext();
const AT = new Date('2026-09-01T08:00:00Z');
const cookies: Record<string, string> = {};
const before = { pilotSlug: 'hestia-zeus', surveyKey: 'before' };

beforeAll(async () => {
  const { db } = test.context;
  await db.territory.create({ data: { id: 'nantes', name: 'Nantes Métropole', createdAt: AT } });
  const names = { nameFr: 'Énergie', nameEn: 'Energy' };
  await db.initiative.create({ data: { id: 'nantes-energie', territoryId: 'nantes', theme: 'energie', ...names } });
  const pilot = { slug: 'hestia-zeus', territoryId: 'nantes', initiativeId: 'nantes-energie' };
  await db.pilot.create({ data: { ...pilot, definitionHash: 'x', protocolVersion: 4, loadedAt: AT } });
  for (const role of ['researcher', 'lead', 'facilitator']) {
    const user = await db.user.create({ data: { email: `${role}@nantes.example`, name: role, createdAt: AT } });
    await db.membership.create({ data: { userId: user.id, territoryId: 'nantes', role, createdAt: AT } });
    cookies[role] = (await createStaffSession(test.context, user.id)).split(';')[0] ?? '';
  }
  await seedForm(test.context, before, [
    { type: 'radiogroup', name: 'home', title: { fr: 'Logement ?', en: 'Home?' }, choices: ['flat', 'house', 'other'] },
    { type: 'comment', name: 'why', visibleIf: "{home} = 'other'" },
    { type: 'rating', name: 'mood', rateMin: 1, rateMax: 5 },
  ]);
  await seedAnswers(test.context, before, [
    { panelKey: 'faep', n: 20, answer: (i) => ({ home: i < 12 ? 'flat' : 'house', mood: 1 + (i % 5) }) },
    {
      ...{ panelKey: 'volontaires', n: 22, from: 21, mode: 'paper' },
      answer: (i) => (i < 2 ? { home: 'other', why: 'Call Ada' } : { home: 'house', mood: 5 }),
    },
  ]);
});

function args(path: string, role?: string, params: Record<string, string> = {}): LoaderFunctionArgs {
  const headers = { ...(role ? { Cookie: cookies[role] ?? '' } : {}), 'Accept-Language': 'en' };
  const request = new Request(`https://atelier.test/x${path}`, { headers });
  const context = { app: test.context, nonce: '', address: '192.0.2.1' };
  const all = { territory: 'nantes', pilot: 'hestia-zeus', survey: 'before', ...params };
  return { request, context, params: all } as LoaderFunctionArgs;
}

const statusOf = async (answer: Promise<unknown>): Promise<number> => {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Response ? thrown.status : 200;
};

describe('the results of a survey', () => {
  it.each(Object.entries({ list, results, csv, figure }))(
    '%s: open to researchers and leads only',
    async (_, loader) => {
      const ask = (role?: string) => statusOf(Promise.resolve(loader(args('', role, { figure: 'home.svg' }))));
      expect(await ask()).toBe(302);
      expect(await ask('facilitator')).toBe(403);
      expect(await ask('researcher')).toBe(200);
      expect(await ask('lead')).toBe(200);
    },
  );

  it('are nowhere for a survey that is not planned, or a figure that is not there', async () => {
    expect(await statusOf(results(args('', 'researcher', { survey: 'x' })))).toBe(404);
    expect(await statusOf(figure(args('', 'researcher', { figure: 'nothing.svg' })))).toBe(404);
    expect(await statusOf(figure(args('', 'researcher', { figure: 'why.png' })))).toBe(404);
    expect(await statusOf(figure(args('', 'researcher', { figure: 'home.exe' })))).toBe(404);
  });

  it('say what was found, of everybody, without a cell about two people nor what gives it away', async () => {
    const { questions, answers, partings } = await results(args('', 'researcher'));
    expect(answers).toBe(42);
    expect(partings.map(({ dimension }) => dimension)).toEqual(['panel', 'mode']);
    const [home, why, mood] = questions;
    expect(home?.figure.title).toBe('Most often: house (67%)');
    expect(home?.figure.table?.rows.map(([, count]) => count)).toEqual(['not shown', '28', 'not shown']);
    expect(why?.figure.title).toBe('Asked of some people only, whom their number would point at');
    expect(mood?.figure.title).toBe('4 on average, on a scale that goes up to 5');
    expect(JSON.stringify(await results(args('', 'lead')))).not.toMatch(/P-00|Ada/);
  });

  it('tell one panel apart, never two criteria at once, nor what would leave two people of the other panel alone', async () => {
    const { answers, filter, questions } = await results(args('?panel=faep&mode=paper', 'researcher'));
    expect(filter).toEqual({ dimension: 'panel', value: 'faep' });
    expect(answers).toBe(20);
    const rows = questions[0]?.figure.table?.rows ?? [];
    expect(rows.map(([, count]) => count)).toEqual(['not shown', 'not shown', 'not shown']);
    expect(await results(args('?panel=nobody', 'researcher'))).toMatchObject({
      refused: true,
      filter: null,
      answers: 42,
    });
  });

  it('come as files: numbers, drawing, image', async () => {
    const body = await (await csv(args('', 'researcher'))).text();
    expect(body).toContain('before,all,home,,house,house,house,count,28,');
    expect(body).toMatch(/before,all,home,,other,other,other,count,,,,,42,1/);
    const svg = await figure(args('', 'researcher', { figure: 'home.svg' }));
    expect(svg.headers.get('Content-Type')).toContain('svg');
    const drawn = await svg.text();
    expect(drawn).toContain('Most often: house (67%)');
    expect(drawn).not.toMatch(/var\(--|not shown: 2|>2</);
    const png = new Uint8Array(await (await figure(args('', 'researcher', { figure: 'home.png' }))).arrayBuffer());
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    const one = await (await figure(args('', 'researcher', { figure: 'mood.csv' }))).text();
    expect(one.split('\r\n').filter((line) => line.includes(',home,'))).toEqual([]);
  });

  it('list the waves with how many answers each has', async () => {
    const { surveys } = await list(args('', 'researcher'));
    expect(surveys.find(({ key }) => key === 'before')).toMatchObject({ answers: 42, versions: 1 });
    expect(surveys.find(({ key }) => key === 'after')).toMatchObject({ answers: 0 });
  });
});
