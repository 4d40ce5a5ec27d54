import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import siteMap from '../../app/routes.ts';

/**
 * The whole table: every route by every role, asked over HTTP of the running product.
 * Written by hand, apart from app/access/permissions.ts, so that a change there must be meant.
 * in: the page or its own answer · sign-in: sent to a door · no: 403 · hidden: 404
 */
const EVERYONE = [
  'anonymous',
  'tester',
  'lead',
  'facilitator',
  'mediator',
  'social-worker',
  'researcher',
  'holder-contact',
  'administrator',
] as const;
type Who = (typeof EVERYONE)[number] | 'stranger';

const P = 'nantes/experimentations/hestia-zeus';
const ITEM = 'reduire-mes-consommations--ma-consommation-d-electricite-jour-par-jour';
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Row {
  readonly url: string;
  readonly who: readonly Who[] | 'anyone';
  readonly door?: '/connexion' | '/revenir';
  /** What those let in get, when it is not 200 (an unknown id, a token that opens nothing, a redirect). */
  readonly status?: number;
}

const staff: Who[] = [
  'lead',
  'facilitator',
  'mediator',
  'social-worker',
  'researcher',
  'holder-contact',
  'administrator',
];
const readers: Who[] = ['lead', 'facilitator', 'mediator', 'researcher', 'holder-contact'];
const writers: Who[] = ['lead', 'facilitator'];
const pilots: Who[] = ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher'];
const research: Who[] = ['lead', 'researcher'];
const tasks: Who[] = ['lead', 'facilitator', 'researcher', 'administrator'];
const mine = { who: ['tester'], door: '/revenir' } as const;

const TABLE: Record<string, Row> = {
  '/': { url: '/', who: 'anyone' },
  credits: { url: '/credits', who: 'anyone' },
  accessibilite: { url: '/accessibilite', who: 'anyone' },
  connexion: { url: '/connexion', who: 'anyone' },
  deconnexion: { url: '/deconnexion', who: 'anyone', status: 302 },
  'invitation/:token': { url: '/invitation/unknown', who: 'anyone', status: 410 },
  'demo/entrer': { url: '/demo/entrer', who: 'anyone', status: 302 },
  'demo/courrier': { url: '/demo/courrier', who: 'anyone' },
  'simulateur/:holder/autorisation': { url: '/simulateur/enedis/autorisation', who: 'anyone', status: 400 },
  'rejoindre/:token': { url: '/rejoindre/unknown', who: 'anyone', status: 404 },
  revenir: { url: '/revenir', who: 'anyone' },
  'revenir/:token': { url: '/revenir/unknown', who: 'anyone' },
  'au-revoir': { url: '/au-revoir', who: 'anyone' },
  moi: { url: '/moi', ...mine },
  'moi/accords': { url: '/moi/accords', ...mine },
  'moi/accords/:purpose': { url: '/moi/accords/unknown', ...mine, status: 404 },
  'moi/accords/:purpose/retirer': { url: '/moi/accords/unknown/retirer', ...mine, status: 404 },
  'moi/accords/:purpose/recu.json': { url: '/moi/accords/unknown/recu.json', ...mine, status: 404 },
  'moi/connexions/:holder': { url: '/moi/connexions/unknown', ...mine, status: 404 },
  'moi/connexions/:holder/retour': { url: '/moi/connexions/unknown/retour', ...mine, status: 404 },
  'moi/deposer': { url: '/moi/deposer', ...mine },
  'moi/ecogestes': { url: '/moi/ecogestes', ...mine },
  'moi/donnees': { url: '/moi/donnees', ...mine },
  'moi/export.zip': { url: '/moi/export.zip', ...mine },
  'moi/partir': { url: '/moi/partir', ...mine },
  'taches/:taskId': { url: `/taches/${NOBODY}`, who: tasks, status: 404 },
  'taches/:taskId/flux': { url: `/taches/${NOBODY}/flux`, who: tasks, status: 404 },
  ':territory': { url: '/nantes', who: staff },
  ':territory/equipe': { url: '/nantes/equipe', who: ['lead', 'administrator'] },
  ':territory/donnees': { url: '/nantes/donnees', who: readers },
  ':territory/donnees/importer': { url: '/nantes/donnees/importer', who: writers },
  ':territory/donnees/importer/:importId': { url: `/nantes/donnees/importer/${NOBODY}`, who: writers, status: 404 },
  ':territory/donnees/export/:format': { url: '/nantes/donnees/export/csv', who: readers },
  ':territory/donnees/modele': { url: '/nantes/donnees/modele', who: readers },
  ':territory/donnees/:itemKey': { url: `/nantes/donnees/${ITEM}`, who: readers },
  ':territory/donnees/:itemKey/modifier': { url: `/nantes/donnees/${ITEM}/modifier`, who: writers },
  ':territory/experimentations': { url: '/nantes/experimentations', who: staff },
  ':territory/experimentations/:pilot': { url: `/${P}`, who: pilots },
  ':territory/experimentations/:pilot/definition': { url: `/${P}/definition`, who: pilots },
  ':territory/experimentations/:pilot/liens': { url: `/${P}/liens`, who: ['lead'] },
  ':territory/experimentations/:pilot/recherche': { url: `/${P}/recherche`, who: research },
  ':territory/experimentations/:pilot/recherche/flux.csv': { url: `/${P}/recherche/flux.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/retention.csv': { url: `/${P}/recherche/retention.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/survie.csv': { url: `/${P}/recherche/survie.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/fil/:figure': { url: `/${P}/recherche/fil/retention`, who: research },
};

const paths = siteMap.map((entry) => entry.path ?? '/');
const cookies = new Map<Who, string>();

const ask = (url: string, who: Who, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(url, inject('baseUrl')), { redirect: 'manual', headers: { Cookie: cookies.get(who) ?? '' }, ...init });

const cookieIn = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

const post = (url: string, who: Who, fields: Record<string, string>): Promise<Response> =>
  ask(url, who, { method: 'POST', body: new URLSearchParams(fields) });

async function enter(who: Who, door: string): Promise<void> {
  const cookie = cookieIn(await post('/demo/entrer', 'anonymous', { entry: door }));
  if (!cookie) throw new Error(`The door ${door} did not open`);
  cookies.set(who, cookie);
}

async function invite(role: Who): Promise<void> {
  const email = `${role}@matrix.test`;
  await post('/nantes/equipe', 'administrator', { intent: 'invite', name: role, email, role, pilotSlug: '' });
  const outbox = await (await ask('/demo/courrier', 'anonymous')).text();
  const mail = outbox.slice(outbox.indexOf(email));
  const path = /\/invitation\/[\w-]+/.exec(mail)?.[0] ?? '';
  cookies.set(role, cookieIn(await post(path, 'anonymous', { password: 'a sentence as a password' })));
}

beforeAll(async () => {
  await enter('lead', 'nantes-lead');
  await enter('facilitator', 'nantes-facilitator');
  await enter('researcher', 'nantes-researcher');
  await enter('administrator', 'nantes-administrator');
  await enter('tester', 'nantes-tester');
  await enter('stranger', 'lyon-lead');
  for (const role of ['mediator', 'social-worker', 'holder-contact'] as const) await invite(role);
});

function expected(row: Row, who: Who): string {
  if (row.who === 'anyone' || row.who.includes(who)) return `in ${row.status ?? 200}`;
  if (who === 'anonymous') return `sign-in ${row.door ?? '/connexion'}`;
  if (row.door === '/revenir') return 'no';
  return who === 'tester' || who === 'stranger' ? 'hidden' : 'no';
}

async function observed(row: Row, who: Who, response: Response): Promise<string> {
  await response.body?.cancel();
  const location = response.headers.get('Location') ?? '';
  if (response.status === 302 && /^\/(connexion|revenir)/.test(location) && row.who !== 'anyone') {
    return `sign-in ${location.split('?')[0]}`;
  }
  if (response.status === 403) return 'no';
  const allowed = row.who === 'anyone' || row.who.includes(who);
  if (response.status === 404 && !allowed) return 'hidden';
  return `in ${response.status}`;
}

describe('every route by every role', () => {
  it('has a row for each route of the site map, and no other', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...paths].sort());
  });

  for (const path of paths) {
    const row = TABLE[path];
    if (!row) continue;
    it(`/${path}`, async () => {
      const seen: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const who of [...EVERYONE, 'stranger'] as Who[]) {
        // A stranger's own tasks and pages without a territory in the URL are not another territory's.
        if (who === 'stranger' && !path.startsWith(':territory')) continue;
        wanted[who] = expected(row, who);
        seen[who] = await observed(row, who, await ask(row.url, who));
      }
      expect(seen).toEqual(wanted);
    });
  }
});

describe('changing things', () => {
  const sourceOf = (file: string): string => readFileSync(`app/${file}`, 'utf8');
  const withAction = siteMap.filter(({ file }) =>
    /export async function action|export const action/.test(sourceOf(file)),
  );
  const guarded = withAction.filter(({ path }) => TABLE[path ?? '/']?.who !== 'anyone');

  it('knows of routes that change something', () => {
    expect(guarded.length).toBeGreaterThan(8);
  });

  for (const { path = '/' } of guarded) {
    it(`POST /${path} is refused to those who may not read it`, async () => {
      const row = TABLE[path];
      if (!row || row.who === 'anyone') return;
      for (const who of [...EVERYONE, 'stranger'] as Who[]) {
        if (row.who.includes(who) || (who === 'stranger' && !path.startsWith(':territory'))) continue;
        const response = await post(row.url, who, {});
        expect(await observed(row, who, response), who).toBe(expected(row, who));
      }
    });
  }

  it('refuses a form sent from another site', async () => {
    const response = await ask('/deconnexion', 'lead', { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(response.status).toBe(403);
  });
});

describe('the pages’ headers', () => {
  it('allow no inline script or style without a nonce, no frame and no shared cache', async () => {
    const response = await ask('/', 'anonymous');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(await response.text()).not.toMatch(/\sstyle="/);
  });
});
