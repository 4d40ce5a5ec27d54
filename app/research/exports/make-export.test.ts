import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { gatherOffers, offering } from '~/platform/offers.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { readEngagement } from '../read-engagement.server.ts';
import { researchContext } from '../research-context.server.ts';
import type { ExportRequest } from './export-request.ts';
import { figuresScript } from './figures-script.ts';
import { makeExport, sha256 } from './make-export.server.ts';
import type { ExportManifest } from './manifest.ts';
import type { TesterTraits } from './source.ts';
import { testerTraitsOffer } from './traits-offer.ts';
import { readCsv, readParquet } from './write-tables.server.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-09-01T08:00:00Z');
const AT = new Date('2026-12-10T09:00:00Z');
const SLUG = 'hestia-zeus';
const PEOPLE = 90;

const traits = new Map<string, TesterTraits>(
  Array.from({ length: PEOPLE }, (_, i) => [
    pseudonymOf(i),
    {
      stratum: i % 30 === 7 ? 'rare' : i % 2 ? 'renovated' : 'other',
      channel: ['mail', 'fair', 'friend'][i % 3] ?? null,
    },
  ]),
);
const test = useTestContext({ offers: gatherOffers([offering(testerTraitsOffer, async () => traits)]) });

const request: ExportRequest = {
  kind: 'research',
  columns: ['panel', 'stratum', 'channel', 'week'],
  ...{ k: 5, mostWithheldPercent: 5, stableIds: false, parquet: true, answers: false, openTexts: false },
};

function pseudonymOf(i: number): string {
  return `T-${String(i + 1).padStart(4, '0')}`;
}

/** Ninety people of two panels over fourteen weeks: some never begin, some leave, some ask to; several times a day. */
beforeAll(async () => {
  const { db } = test.context;
  await db.pilot.create({
    data: {
      ...{ slug: SLUG, territoryId: 'nantes', initiativeId: 'nantes-energie', definitionHash: 'x' },
      ...{ protocolVersion: 4, loadedAt: AT },
    },
  });
  const entries = Array.from({ length: PEOPLE }, (_, i) => i).flatMap((i) => {
    const began = START + (i % 25) * DAY_MS + i * 61_000;
    const base = { pilotSlug: SLUG, panelKey: i % 3 === 0 ? 'faep' : 'volontaires', pseudonym: pseudonymOf(i) };
    const stages =
      i % 11 === 0
        ? ['contacted', 'eligible', 'declined']
        : ['contacted', 'eligible', 'enrolled', 'consented', 'connected'];
    const log = stages.map((kind, j) => ({
      ...base,
      kind,
      at: new Date(began + j * 3_600_000),
      detail: null as string | null,
    }));
    if (i % 11 === 0 || i % 13 === 5) return log;
    const last = i % 4 === 0 ? 12 + ((i * 7) % 40) : 200;
    for (let day = 1; day < last; day += 1 + ((i * 5 + day) % 6)) {
      const at = new Date(began + day * DAY_MS + ((i * day) % 7) * 1_800_000);
      if (at.getTime() <= AT.getTime()) log.push({ ...base, kind: 'viewed-consumption', at, detail: 'hestia' });
    }
    if (i % 17 === 3) log.push({ ...base, kind: 'withdrew', at: new Date(began + 60 * DAY_MS), detail: null });
    return log;
  });
  await db.activityEntry.createMany({ data: entries });
});

const make = async (change: Partial<ExportRequest> = {}, at = AT) => {
  const { zip } = await makeExport(test.context, { pilotSlug: SLUG, request: { ...request, ...change }, at });
  const files = unzipSync(zip);
  const manifest: ExportManifest = JSON.parse(strFromU8(files['manifest.json']!));
  return { zip, files, manifest, text: (name: string) => strFromU8(files[name]!) };
};

describe('a research export', () => {
  it('says what it holds, as read back from its files', async () => {
    const { files, manifest, text } = await make();
    expect(manifest).toMatchObject({ pilot: SLUG, protocolVersion: 4, at: AT.toISOString(), kind: 'research' });
    expect(Object.keys(manifest.tables)).toEqual(['testers', 'stages', 'activity']);
    expect(manifest.tables.testers?.rows).toBe(PEOPLE);
    for (const [name, { rows, files: written }] of Object.entries(manifest.tables)) {
      expect(readCsv(text(`data/${name}.csv`))).toHaveLength(rows);
      expect(await readParquet(files[`data/${name}.parquet`]!)).toHaveLength(rows);
      expect(Object.values(written).map((one) => one.rows)).toEqual([rows, rows]);
    }
    const others = Object.keys(files).filter((name) => name !== 'manifest.json');
    expect(Object.keys(manifest.files).sort()).toEqual(others.sort());
    for (const name of others) expect(sha256(files[name]!), name).toBe(manifest.files[name]);
  });

  it('says the same in CSV and in Parquet', async () => {
    const { files, text } = await make();
    for (const name of ['testers', 'stages', 'activity']) {
      const rows = await readParquet(files[`data/${name}.parquet`]!);
      const plain = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)])),
      );
      expect(plain).toEqual(readCsv(text(`data/${name}.csv`)));
    }
  });

  it('is the same, byte for byte, when it is made again; and names people anew at another instant', async () => {
    const [first, again, later] = [await make(), await make(), await make({}, new Date(AT.getTime() + 1000))];
    expect(sha256(again.zip)).toBe(sha256(first.zip));
    const ids = (one: typeof first) => new Set(readCsv(one.text('data/testers.csv')).map(({ id }) => id));
    expect(ids(first).size).toBe(PEOPLE);
    expect([...ids(first)].filter((id) => ids(later).has(id))).toEqual([]);
    const [stable, laterStable] = [
      await make({ stableIds: true }),
      await make({ stableIds: true }, new Date(AT.getTime() + 1000)),
    ];
    expect(ids(stable)).toEqual(ids(laterStable));
    expect([...ids(first)].filter((id) => ids(stable).has(id))).toEqual([]);
    expect(stable.manifest.names?.kind).toBe('stable');
  });

  it('leaves nobody alone in a group under k, whatever is asked', async () => {
    for (const change of [{}, { k: 8 }, { mostWithheldPercent: 0 }, { columns: ['panel', 'week'] as const }]) {
      const { manifest, text } = await make(change as Partial<ExportRequest>);
      const columns = ['panel', 'stratum', 'channel', 'enrolment_weeks'];
      const sizes = new Map<string, number>();
      for (const row of readCsv(text('data/testers.csv'))) {
        const key = JSON.stringify(columns.map((name) => row[name]));
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
      }
      const smallest = Math.min(...sizes.values());
      expect(smallest).toBe(manifest.anonymity?.smallest);
      expect(smallest).toBeGreaterThanOrEqual(manifest.anonymity?.k ?? Number.POSITIVE_INFINITY);
      expect(manifest.anonymity!.smallestBefore).toBeLessThanOrEqual(smallest);
    }
  });

  it('never holds a pseudonym of the pilot, nor a date of anybody', async () => {
    const { files } = await make();
    for (const [name, bytes] of Object.entries(files)) {
      expect(strFromU8(bytes, true), name).not.toMatch(/T-\d{4}/);
      if (name.startsWith('data/')) expect(strFromU8(bytes, true), name).not.toMatch(/\d{2}:\d{2}/);
    }
  });

  it('holds the figures of the research page', async () => {
    const { text, manifest } = await make({ columns: ['panel'] });
    expect(manifest.anonymity?.withheld).toBe(0);
    const definition = await getPilotDefinition(test.context, SLUG);
    const research = researchContext({ ...test.context, clock: { now: () => AT } });
    const page = await readEngagement(research, definition, { audience: 'researcher' });
    const flow = readCsv(text('figures/flow.csv')).filter(({ panel }) => panel === 'all');
    expect(page.flow?.steps.map(({ stage, count }) => [stage, String(count)])).toEqual(
      flow.map(({ stage, count }) => [stage, count]),
    );
    const retention = readCsv(text('figures/retention.csv')).filter(({ panel }) => panel === 'all');
    for (const measure of ['classic', 'rolling'] as const) {
      const cells = page.retention[measure].everyone.cells.flatMap((cell) => (cell ? [cell] : []));
      expect(cells.length).toBeGreaterThan(8);
      expect(retention.map((row) => [row.known, row[measure]])).toEqual(
        cells.map(({ known, retained }) => [String(known), String(retained)]),
      );
    }
    const stay = readCsv(text('figures/stay.csv'));
    for (const { panelKey, curve } of page.stay?.curves ?? []) {
      const own = stay.filter(({ panel }) => panel === panelKey);
      expect(own.map(({ days, survival }) => [Number(days), Number(survival)])).toEqual(
        curve.steps.map((step) => [step.time, step.survival]),
      );
    }
    expect(Number(readCsv(text('figures/stay-test.csv'))[0]?.chi_square)).toBe(page.stay?.logRank?.chiSquare);
  });

  it('keeps masked what researchers masked in open answers', async () => {
    const { db } = test.context;
    const { surveys } = await getPilotDefinition(test.context, SLUG);
    const place = { pilotSlug: SLUG, surveyKey: surveys[0]?.key ?? '' };
    const form = { pages: [{ name: 'p', elements: [{ type: 'comment', name: 'remarks' }] }] };
    const at = new Date(START);
    await db.surveyForm.create({
      data: { ...place, version: 1, definition: form, hash: 'x', author: 'system', createdAt: at, updatedAt: at },
    });
    const { id } = await db.surveyAnswer.create({
      data: {
        ...{ ...place, formVersion: 1, panelKey: 'faep', pseudonym: pseudonymOf(1) },
        ...{ data: { remarks: 'Yannick est venu' }, startedAt: at, savedAt: at, completedAt: at },
      },
    });
    const texts = async () => (await make({ answers: true, openTexts: true })).text('data/answers.csv');
    expect(await texts()).toContain('Yannick est venu');
    await db.answerMask.create({
      data: { answerId: id, question: 'remarks', text: '[…] est venu', author: 'system', createdAt: at },
    });
    expect(await texts()).toContain('[…] est venu');
    expect(await texts()).not.toContain('Yannick');
  });

  it('refuses a pilot of fewer people than a group must have', async () => {
    await expect(make({ k: 100 })).rejects.toMatchObject({ code: 'research.too-few' });
  });
});

const hasR = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0;

describe('figures.R', () => {
  const runR = async (
    change: Partial<ExportRequest>,
    damage: (files: Record<string, Uint8Array>) => void = () => {},
  ) => {
    const { files } = await make(change);
    damage(files);
    const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    return spawnSync('Rscript', ['figures.R'], { cwd: folder, encoding: 'utf8' });
  };

  it.skipIf(!hasR)('makes every figure again, equal to 1e-9 (needs Rscript)', async () => {
    for (const change of [{ columns: ['panel'] as const }, {}, { columns: [] }]) {
      const { status, stdout, stderr } = await runR(change as Partial<ExportRequest>);
      expect(stdout.match(/ equal/g), stderr).toHaveLength(5);
      expect(status).toBe(0);
    }
  });

  it.skipIf(!hasR)('says so when a figure differs (needs Rscript)', async () => {
    const { status, stdout } = await runR({}, (files) => {
      const changed = strFromU8(files['figures/stay.csv']!).replace(/0\.9(\d{6})/, '0.8$1');
      files['figures/stay.csv'] = new TextEncoder().encode(changed);
    });
    expect(stdout).toMatch(/stay +\d+ rows {2}DIFFERENT/);
    expect(status).not.toBe(0);
  });

  it('is whole for each figure asked for', () => {
    const script = figuresScript(['stay']);
    expect(script).toContain('survdiff');
    expect(script).not.toContain('check("flow"');
    const opened = script.match(/[({[]/g)?.length;
    expect(script.match(/[)}\]]/g)?.length).toBe(opened);
  });
});
