import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Principal } from '~/access/permissions.ts';
import { type PilotDefinition, pilotDefinitionSchema } from '~/pilots/definition.ts';
import { getPilotDefinition, readFolderDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { listPilots } from '~/pilots/list-pilots.server.ts';
import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { pilotOverview } from '~/pilots/pilot-overview.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_PILOT, writePilots } from '../../../tests/support/tiny-pilot.ts';
import { createScenario } from '../create-scenario.server.ts';
import { emptyDocument } from '../empty-document.ts';
import { getScenario } from '../get-scenario.server.ts';
import type { Finding } from '../preflight/check.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { launchFolder } from './launch-folder.ts';
import { launchPage } from './launch-page.server.ts';
import { launchScenario } from './launch-scenario.server.ts';
import { whatIsMissing } from './what-is-missing.ts';

const test = useTestContext();
const CLAIRE = { id: null, name: 'Claire D.' };
const LEAD: Extract<Principal, { kind: 'staff' }> = { kind: 'staff', userId: 'claire', name: 'Claire D.', roles: [] };
const tiny = pilotDefinitionSchema.parse(parse(TINY_PILOT));
let context: TestContext;

beforeAll(async () => {
  const PILOTS_DIR = writePilots({ installed: { 'pilot.yaml': TINY_PILOT.replace('slug: tiny', 'slug: installed') } });
  context = { ...test.context, env: { ...test.context.env, PILOTS_DIR } };
  for (const id of ['tinytown', 'elsewhere']) {
    await context.db.territory.create({
      data: {
        ...{ id, name: id, createdAt: context.clock.now() },
        initiatives: { create: { id: `${id}-energie`, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' } },
      },
    });
  }
});

let count = 0;
async function made(change: Partial<PilotDefinition> = {}) {
  count += 1;
  const document = { ...tiny, slug: `made-${count}`, ...change };
  const { id: scenarioId } = await createScenario(context, CLAIRE, { territoryId: 'tinytown', document });
  return { slug: document.slug, where: { territoryId: 'tinytown', scenarioId } };
}
type Where = Awaited<ReturnType<typeof made>>['where'];

const launch = (where: Where, revision = 1, findings: readonly Finding[] = []) =>
  launchScenario(context, LEAD, { ...where, revision, findings });

const rename = (where: Where, revision: number, change: Partial<PilotDefinition>) =>
  saveScenario(context, CLAIRE, { ...where, revision, change: (document) => ({ ...document, ...change }) });

describe('launching a scenario', () => {
  it('makes a pilot that runs as a draft at once, and that the scenario knows', async () => {
    const { slug, where } = await made();
    expect(await launch(where)).toEqual({ slug, outcome: 'launched' });
    expect(await getPilotDefinition(context, slug)).toEqual({ ...tiny, slug });
    expect((await getScenario(context, where)).pilotSlug).toBe(slug);
    expect((await pilotOverview(context, slug)).status).toBe('draft');
    const listed = await listPilots(context, { territoryId: 'tinytown', mayRead: (one) => one === slug });
    expect(listed).toMatchObject([{ slug, status: 'draft', places: 50 }]);
    expect(await context.db.dataItemUse.findMany({ where: { source: `pilot:${slug}` } })).toMatchObject([
      { itemKey: 'maison--electricite', href: `/tinytown/experimentations/${slug}/definition` },
    ]);
    const audit = await context.db.auditEntry.findMany({ where: { subject: where.scenarioId } });
    expect(audit).toMatchObject([{ action: 'scenario.launched', actor: 'staff:claire', territoryId: 'tinytown' }]);
  });

  it('writes a folder that check:pilots accepts, and that is the scenario', async () => {
    const folder = Object.fromEntries(launchFolder(tiny).map(({ name, text }) => [name, text]));
    const { pilots, problems } = await loadPilots(writePilots({ tiny: folder }));
    expect(problems).toEqual([]);
    expect(pilots[0]?.definition).toEqual(tiny);
  });

  it('makes one pilot of two clicks, and of two tabs', async () => {
    const { slug, where } = await made();
    const outcomes = await Promise.all([launch(where), launch(where), launch(where)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['launched', 'unchanged', 'unchanged']);
    expect((await launch(where)).outcome).toBe('unchanged');
    expect(await context.db.pilotFolder.findUniqueOrThrow({ where: { slug } })).toMatchObject({ revision: 1 });
    expect(await context.db.auditEntry.count({ where: { subject: where.scenarioId } })).toBe(1);
  });

  it('follows the scenario while the pilot is a draft, then proposes, then no longer follows', async () => {
    const { slug, where } = await made();
    await launch(where);
    await rename(where, 1, { smallestGroup: 9 });
    expect(await launch(where, 2)).toEqual({ slug, outcome: 'launched-again' });
    expect((await getPilotDefinition(context, slug)).smallestGroup).toBe(9);
    await context.db.pilot.update({ where: { slug }, data: { status: 'running' } });
    await syncPilots(context);
    await rename(where, 2, { smallestGroup: 4 });
    expect(await launch(where, 3)).toEqual({ slug, outcome: 'proposed' });
    expect((await getPilotDefinition(context, slug)).smallestGroup).toBe(9);
    expect((await readFolderDefinition(context, slug)).smallestGroup).toBe(4);
    expect((await launchPage(context, await getScenario(context, where), 'fr')).state).toBe('proposed');
    await context.db.pilot.update({ where: { slug }, data: { status: 'closed' } });
    await rename(where, 3, { smallestGroup: 3 });
    await expect(launch(where, 4)).rejects.toMatchObject({ code: 'scenarios.launch-over' });
  });

  it('knows its folder again, however it was laid out', async () => {
    const { slug, where } = await made();
    await launch(where);
    const files = [{ name: 'all.yaml', text: TINY_PILOT.replace('slug: tiny', `slug: ${slug}`) }];
    await context.db.pilotFolder.update({ where: { slug }, data: { files, hash: 'laid-out-anew' } });
    const state = async () => (await launchPage(context, await getScenario(context, where), 'fr')).state;
    expect(await state()).toBe('launched');
    await rename(where, 1, { smallestGroup: 6 });
    expect(await state()).toBe('ahead');
    await context.db.pilot.update({ where: { slug }, data: { status: 'running' } });
    await syncPilots(context);
    expect(await state()).toBe('amending');
    await context.db.pilot.update({ where: { slug }, data: { status: 'closed' } });
    expect(await state()).toBe('over');
  });

  it('raises the version of an agreement whose words changed since the launch', async () => {
    const { slug, where } = await made();
    await launch(where);
    const [see] = tiny.purposes as [PilotDefinition['purposes'][number]];
    await rename(where, 1, { purposes: [{ ...see, ifRefused: { fr: 'Autre chose', en: 'Something else' } }] });
    expect((await launch(where, 2)).outcome).toBe('launched-again');
    expect((await getPilotDefinition(context, slug)).purposes[0]?.version).toBe(2);
    const scenario = await getScenario(context, where);
    expect(scenario.document.purposes[0]?.version).toBe(2);
    expect(await launchPage(context, scenario, 'fr')).toMatchObject({ state: 'launched', missing: [] });
  });

  it('refuses a name that the disk, another scenario or this pilot already has', async () => {
    const disk = await made({ slug: 'installed' });
    await expect(launch(disk.where)).rejects.toMatchObject({ code: 'scenarios.launch-on-disk' });
    const first = await made();
    await launch(first.where);
    const second = await made({ slug: first.slug });
    await expect(launch(second.where)).rejects.toMatchObject({ code: 'scenarios.launch-name-taken' });
    await rename(first.where, 1, { slug: 'another-name' });
    await expect(launch(first.where, 2)).rejects.toMatchObject({ code: 'scenarios.launch-renamed' });
  });

  it('gives one of two scenarios of the same name to whoever comes first', async () => {
    const first = await made({ slug: 'wanted' });
    const second = await made({ slug: 'wanted' });
    const results = await Promise.allSettled([launch(first.where), launch(second.where)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses what is incomplete, held by the check, changed meanwhile, or of another territory', async () => {
    const blank = await made({ recipients: [] });
    await expect(launch(blank.where)).rejects.toMatchObject({ code: 'scenarios.launch-incomplete' });
    const finding = { check: 'charter', severity: 'blocks', reason: { fr: '', en: '' } } as Finding;
    const held = await made();
    await expect(launch(held.where, 1, [finding])).rejects.toMatchObject({ code: 'scenarios.launch-held' });
    const accepted = [{ check: 'charter', by: 'Claire', on: '2026-11-26', reason: 'Signed on paper' }];
    const answered = await made({ accepted });
    expect((await launch(answered.where, 1, [finding])).outcome).toBe('launched');
    await rename(held.where, 1, { smallestGroup: 8 });
    await expect(launch(held.where, 1)).rejects.toMatchObject({ code: 'scenarios.changed' });
    await expect(launch({ ...held.where, territoryId: 'elsewhere' })).rejects.toMatchObject({ status: 404 });
    const strayed = await made({ initiative: 'elsewhere-energie' });
    await expect(launch(strayed.where)).rejects.toMatchObject({ code: 'scenarios.launch-incomplete' });
  });

  it('is found again at boot, and gives way to a folder of the same name on the disk', async () => {
    const { slug, where } = await made();
    await launch(where);
    await context.db.pilot.update({ where: { slug }, data: { definitionHash: 'old', status: 'paused' } });
    expect((await syncPilots(context)).synced).toEqual(expect.arrayContaining(['installed', slug]));
    expect(await context.db.pilot.findUniqueOrThrow({ where: { slug } })).toMatchObject({ status: 'paused' });
    const onDisk = TINY_PILOT.replace('slug: tiny', `slug: ${slug}`).replace('smallestGroup: 5', 'smallestGroup: 11');
    const PILOTS_DIR = writePilots({ [slug]: { 'pilot.yaml': onDisk } });
    const installed = { ...context, env: { ...context.env, PILOTS_DIR } };
    expect((await readFolderDefinition(installed, slug)).smallestGroup).toBe(11);
    expect((await getPilotDefinition(installed, slug)).smallestGroup).toBe(5);
  });
});

describe('what a scenario lacks', () => {
  it('is nothing, once it can be launched', () => {
    expect(whatIsMissing(tiny, 'fr')).toEqual([]);
  });

  it('is said in words, with the page to mend it on, and once', () => {
    const [see] = tiny.purposes;
    const document = {
      ...tiny,
      pitch: { fr: '', en: '' },
      panels: [],
      calendar: { ...tiny.calendar, endsOn: '' },
      purposes: [{ ...see!, recipient: '' }],
    };
    expect(whatIsMissing(document, 'en')).toEqual([
      { page: 'objectif', place: 'Pitch', message: 'still to fill in' },
      { page: 'calendrier', place: 'Calendar: end', message: 'still to fill in' },
      { page: 'testeurs', place: 'Panels', message: 'still to fill in' },
      { page: 'accords', place: 'Agreements: May we see?: recipient', message: 'still to fill in' },
    ]);
  });

  it('says of data and services what is missing, without the words of the files, and not before agreements exist', () => {
    const [dataset] = tiny.datasets;
    const [service] = tiny.services;
    const title = { fr: 'Le loyer', en: 'The rent' };
    const spare = { ...dataset!, key: 'declared/rent', holder: 'declared', title, historyMonths: 0, fields: [] };
    const document = {
      ...tiny,
      datasets: [...tiny.datasets, spare],
      services: [{ ...service!, datasets: [...service!.datasets, spare.key] }],
    };
    const lines = (of: PilotDefinition) =>
      whatIsMissing(of, 'en').map(({ page, place, message }) => `${page}: ${place}, ${message}`);
    expect(lines(document)).toEqual([
      'donnees: Datasets: The rent, no agreement asks for it: draft it on the Agreements page, or take this data out',
      'services: Services: Hestia service, no agreement gives it “The rent”: draft it on the Agreements page',
      'donnees: Datasets: The rent, testers are asked no question: add one, or take this data out',
    ]);
    expect(lines({ ...document, purposes: [] })).toEqual([
      'accords: Agreements, still to fill in',
      'donnees: Datasets: The rent, testers are asked no question: add one, or take this data out',
    ]);
  });

  it('never shows a key, whatever is blank', () => {
    const place = { territory: 'tinytown', initiative: 'tinytown-energie', theme: 'energie' } as const;
    const missing = whatIsMissing(emptyDocument({ ...place, title: { fr: 'Essai', en: 'Trial' } }), 'fr');
    expect(missing.length).toBeGreaterThan(8);
    for (const { place: where, message } of missing) expect(`${where} ${message}`).not.toMatch(/[a-z][A-Z]|undefined/);
  });
});
