import type { LoaderFunctionArgs } from '@remix-run/node';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteHandle } from '../../app/access/route-handle.ts';
import { createStaffSession } from '../../app/access/session.server.ts';
import { readTesterTraits } from '../../app/panels/read-tester-traits.server.ts';
import { getPilotDefinition } from '../../app/pilots/get-pilot-definition.server.ts';
import { SimulatedClock } from '../../app/platform/clock.ts';
import { readEnv } from '../../app/platform/env.server.ts';
import { gatherOffers, offering } from '../../app/platform/offers.ts';
import { EXPORT_KINDS, QUASI_KEYS } from '../../app/research/exports/export-request.ts';
import { researchExportTask, startExport } from '../../app/research/exports/export-task.server.ts';
import { testerTraitsOffer } from '../../app/research/exports/traits-offer.ts';
import { readParquet } from '../../app/research/exports/write-tables.server.ts';
import { FIGURES } from '../../app/research/thread.ts';
import siteMap from '../../app/routes.ts';
import type { SurveyDefinition } from '../../app/surveys/form/definition.ts';
import { questionsOf } from '../../app/surveys/form/questions.ts';
import { seedDemoGround } from '../../seeds/demo-ground.server.ts';
import { seedDemoPanel } from '../../seeds/demo-panel.server.ts';
import { leakFinder, secretsOfTesters, type TesterSecrets } from '../support/secrets-of-testers.ts';
import { type TestContext, useTestContext } from '../support/test-context.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const PILOT = 'hestia-zeus';
const TERRITORY = 'nantes';
const ROLES = ['researcher', 'lead'] as const;

const test = useTestContext({
  clock: new SimulatedClock(NOW),
  env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ATELIER_DEMO_TESTERS: '6' }),
  offers: gatherOffers([offering(testerTraitsOffer, readTesterTraits)]),
});

let secrets: TesterSecrets;
let leaksIn: ReturnType<typeof leakFinder>;
const cookies: Record<string, string> = {};
const exportIds: string[] = [];

/** The demo as it first starts, played up to yesterday; then one export of each kind, with all that may be asked for. */
beforeAll(async () => {
  await seedDemoGround(test.context);
  await seedDemoPanel(test.context);
  const { db } = test.context;
  for (const role of ROLES) {
    const user = await db.user.create({ data: { email: `${role}@safety.example`, name: role, createdAt: NOW } });
    await db.membership.create({ data: { userId: user.id, territoryId: TERRITORY, role, createdAt: NOW } });
    cookies[role] = (await createStaffSession(test.context, user.id)).split(';')[0] ?? '';
  }
  await makeExports();
  secrets = await secretsOfTesters(test.context);
  leaksIn = leakFinder(secrets);
}, 900_000);

async function makeExports(): Promise<void> {
  const atOnce: TestContext = {
    ...test.context,
    tasks: {
      start: async (_kind, input) => {
        await researchExportTask.run(test.context, input, async () => {});
        return '00000000-0000-4000-8000-0000000000ff';
      },
    },
  };
  const principal = { kind: 'staff', userId: '00000000-0000-4000-8000-00000000000a', name: 'Ada', roles: [] } as const;
  for (const kind of EXPORT_KINDS) {
    const request = {
      ...{ kind, columns: [...QUASI_KEYS], k: 5, mostWithheldPercent: 20, stableIds: false },
      ...{ parquet: true, answers: true, openTexts: true },
    };
    await startExport(atOnce, { principal, territoryId: TERRITORY, pilotSlug: PILOT, request });
  }
  const made = await test.context.db.researchExport.findMany({ where: { state: 'ready' } });
  exportIds.splice(0, exportIds.length, ...made.map(({ id }) => id));
}

interface RouteModule {
  readonly handle?: RouteHandle;
  readonly loader?: (args: LoaderFunctionArgs) => unknown;
}

/** What research works out and shows to the whole team. */
const ITS_OWN = /\/(indicateurs|indicateurs\.csv|rapport\.pdf)$/;

/** Every route of the site map that says it is for research or surveys: a new one is walked without being named here. */
async function researchRoutes(): Promise<{ path: string; module: RouteModule }[]> {
  const found = [];
  for (const { path = '', file } of siteMap) {
    const module: RouteModule = await import(/* @vite-ignore */ `../../app/${file}`);
    const action: string = module.handle?.action ?? '';
    const isIts = /^(research|surveys)\./.test(action) || ITS_OWN.test(path);
    if (isIts && path.startsWith(':territory/experimentations/:pilot')) {
      found.push({ path, module });
    }
  }
  return found;
}

/** What a parameter of an address may be. A parameter that is not here fails the test: teach it. */
async function valuesOf(): Promise<Record<string, readonly string[]>> {
  const { surveys } = await getPilotDefinition(test.context, PILOT);
  const keys = surveys.map(({ key }) => key);
  const forms = await test.context.db.surveyForm.findMany({ where: { pilotSlug: PILOT } });
  const names = forms.flatMap(({ definition }) =>
    questionsOf(definition as unknown as SurveyDefinition).map(({ name }) => name),
  );
  const files = [...new Set(names)].flatMap((name) => [`${name}.csv`, `${name}.svg`]);
  return {
    ...{ territory: [TERRITORY], pilot: [PILOT], export: exportIds },
    ...{ survey: keys, before: keys.slice(0, 1), after: keys.slice(-1) },
    ...{ figure: [...FIGURES, ...files, 'comparaison.csv'], question: ['nouvelle', ...new Set(names)] },
    file: [...FIGURES].flatMap((figure) => ['csv', 'svg', 'png'].map((kind) => `${figure}.${kind}`)),
  };
}

async function addressesOf(path: string): Promise<Record<string, string>[]> {
  const values = await valuesOf();
  return [...path.matchAll(/:([a-zA-Z]+)/g)].reduce<Record<string, string>[]>(
    (found, [, name = '']) => {
      const options = values[name];
      if (!options) throw new Error(`${path}: what may :${name} be? Teach this test.`);
      return found.flatMap((one) => options.map((value) => ({ ...one, [name]: value })));
    },
    [{}],
  );
}

/** Pages and files whose query changes what they read. */
const QUERIES = ['', '?panel=faep', '?panel=volontaires&mesure=glissante', '?page=2', '?q=a'];

/** All that one may read of an answer: text, data of a page, or each file of an archive, tables decoded. */
async function textsOf(answer: unknown): Promise<string[]> {
  if (!(answer instanceof Response)) return [JSON.stringify(answer ?? null)];
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? textsInZip(bytes) : [strFromU8(bytes)];
}

async function textsInZip(bytes: Uint8Array): Promise<string[]> {
  const texts: string[] = [];
  for (const [name, file] of Object.entries(unzipSync(bytes))) {
    texts.push(name);
    if (name.endsWith('.zip')) texts.push(...(await textsInZip(file)));
    else if (name.endsWith('.parquet')) texts.push(JSON.stringify(await readParquet(file)));
    else texts.push(strFromU8(file));
  }
  return texts;
}

/** Walks all routes as somebody; returns what leaked, and how many answers were read. */
async function walk(role: (typeof ROLES)[number], routes: readonly { path: string; module: RouteModule }[]) {
  const leaks: string[] = [];
  let read = 0;
  for (const { path, module } of routes) {
    for (const params of await addressesOf(path)) {
      const url = path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => params[name] ?? '');
      for (const query of params.export || params.question || params.figure ? [''] : QUERIES) {
        const request = new Request(`https://atelier.test/${url}${query}`, {
          headers: { Cookie: cookies[role] ?? '' },
        });
        const context = { app: test.context, nonce: '', address: '192.0.2.1' };
        const args = { request, context, params } as unknown as LoaderFunctionArgs;
        const answer = await Promise.resolve()
          .then(() => module.loader?.(args))
          .catch((error: unknown) => {
            if (error instanceof Response) return error;
            throw error;
          });
        const texts = await textsOf(answer);
        if (!(answer instanceof Response) || answer.ok) read += 1;
        for (const leak of texts.flatMap((text) => leaksIn(text))) leaks.push(`${role} /${url}${query}: ${leak}`);
      }
    }
  }
  return { leaks, read };
}

describe.sequential('what research can read', () => {
  it('has secrets to look for, of people, meters and readings', () => {
    const words = [...secrets.words];
    expect(words.filter((word) => word.includes('@')).length).toBeGreaterThan(5);
    expect(words.filter((word) => /^\d{14}$/.test(word)).length).toBeGreaterThan(3);
    expect(words).toContain('Odile');
    expect(secrets.series.length).toBeGreaterThan(20);
    expect(exportIds).toHaveLength(EXPORT_KINDS.length);
  });

  it.each(ROLES)(
    'gives nobody away, on no page and in no file, to a %s',
    async (role) => {
      const routes = await researchRoutes();
      expect(routes.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          ':territory/experimentations/:pilot/recherche',
          ':territory/experimentations/:pilot/recherche/exports/:export',
        ]),
      );
      const { leaks, read } = await walk(role, routes);
      expect(leaks).toEqual([]);
      expect(read).toBeGreaterThan(routes.length);
    },
    600_000,
  );

  it('hands an export of rows to no lead', async () => {
    const routes = (await researchRoutes()).filter(({ path }) => path.endsWith('/exports/:export'));
    const asLead = await walk('lead', routes);
    const asResearcher = await walk('researcher', routes);
    expect(asLead.read).toBe(1);
    expect(asResearcher.read).toBe(EXPORT_KINDS.length);
  }, 300_000);

  it('would say so if a page named somebody, or showed readings', async () => {
    const [identity] = [...secrets.words].filter((word) => word.includes('@'));
    const series =
      secrets.series.find((values) => new Set(values.slice(0, 8)).size === 8 && Number(values[2]) > 1000) ?? [];
    const page = (data: unknown): { path: string; module: RouteModule } => ({
      path: ':territory/experimentations/:pilot/recherche/fuite',
      module: { loader: () => data },
    });
    for (const planted of [{ who: `Contact: ${identity?.toUpperCase()}` }, { kWh: series.slice(2, 8) }]) {
      const { leaks } = await walk('researcher', [page(planted)]);
      expect(leaks.length).toBeGreaterThan(0);
    }
  });

  it('would say so if an export did', async () => {
    const { db } = test.context;
    const row = await db.activityEntry.findFirstOrThrow({
      where: { pilotSlug: PILOT, kind: 'viewed-consumption' },
    });
    await db.activityEntry.update({ where: { id: row.id }, data: { detail: 'odile' } });
    test.context.clock.moveTo(new Date(NOW.getTime() + 60_000));
    await makeExports();
    const routes = (await researchRoutes()).filter(({ path }) => path.endsWith('/exports/:export'));
    const { leaks } = await walk('researcher', routes);
    expect(leaks.some((leak) => leak.endsWith(': Odile'))).toBe(true);
  }, 300_000);
});
