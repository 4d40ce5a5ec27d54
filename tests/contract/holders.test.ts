import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as enedisWire from '../../app/holders/enedis/wire.ts';
import { HOLDER_FAILURES, remedyOf } from '../../app/holders/errors.ts';
import { FAULT_PRESETS, type FaultPreset } from '../../app/holders/faults.ts';
import { memoryGrantStore } from '../../app/holders/grant-store.ts';
import { parseNdjson } from '../../app/holders/grdf/ndjson.ts';
import * as grdfWire from '../../app/holders/grdf/wire.ts';
import { HOLDER_IDS, type HolderId } from '../../app/holders/holder-ids.ts';
import { addDays, dayNumber, dayOf } from '../../app/holders/local-time.ts';
import { messages } from '../../app/holders/messages.ts';
import { holders } from '../../app/holders/registry.ts';
import { createSandboxFetch } from '../../app/holders/sandbox-fetch.server.ts';
import type { SandboxOptions } from '../../app/holders/sandbox-world.ts';
import { electricityOfDay } from '../../app/holders/synthetic/electricity.ts';
import { gasOfDay } from '../../app/holders/synthetic/gas.ts';
import { householdOf } from '../../app/holders/synthetic/household.ts';
import { subjectFor } from '../../app/holders/synthetic/subject.ts';
import { type AppError, isAppError } from '../../app/platform/app-error.ts';
import { SimulatedClock } from '../../app/platform/clock.ts';
import type { Reading } from '../../app/platform/reading.ts';

const ROOM = 'app/holders';
const SEED = 4242;

/** Which shape each fixture has; a fixture without one fails. */
const SHAPES: Record<HolderId, Record<string, z.ZodType>> = {
  enedis: {
    'load-curve.json': enedisWire.loadCurveAnswer,
    'daily.json': enedisWire.dailyAnswer,
    'contract.json': enedisWire.contractAnswer,
    'error-own.json': enedisWire.ownError,
    'error-gateway.json': enedisWire.gatewayError,
  },
  grdf: {
    'access-right.ndjson': grdfWire.accessRightLine.or(grdfWire.statusLine),
    'informative.ndjson': grdfWire.consumptionLine,
    'published.ndjson': grdfWire.consumptionLine,
    'contract.ndjson': grdfWire.contractLine,
    'refusal.ndjson': grdfWire.refusalLine,
  },
};

interface Sandbox {
  readonly clock: SimulatedClock;
  readonly store: ReturnType<typeof memoryGrantStore>;
  readonly fetch: typeof fetch;
  read(id: HolderId, dataset: string, from: string, to: string): Promise<Reading[]>;
}

/** A sandbox at 2026-11-02 10:00 in Paris with one customer who allowed everything. */
async function sandbox(options: SandboxOptions = {}, scopes?: readonly string[]): Promise<Sandbox> {
  const clock = new SimulatedClock(new Date('2026-11-02T09:00:00Z'));
  const store = memoryGrantStore();
  for (const id of HOLDER_IDS) {
    const granted = scopes ?? holders[id].manifest.permissions.map(({ key }) => key);
    const [startsAt, endsAt] = [new Date('2026-11-01T09:00:00Z'), new Date('2027-11-01T09:00:00Z')];
    await store.put({ holderId: id, subject: subjectFor(id, SEED), scopes: granted, startsAt, endsAt });
  }
  const fetcher = createSandboxFetch({ store, clock, options });
  const read = async (id: HolderId, dataset: string, from: string, to: string): Promise<Reading[]> => {
    const grant = { subject: subjectFor(id, SEED) };
    const all: Reading[] = [];
    for await (const { readings } of holders[id].fetchReadings({ fetch: fetcher, clock, grant, dataset, from, to }))
      all.push(...readings);
    return all;
  };
  return { clock, store, fetch: fetcher, read };
}

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (!isAppError(error)) throw error;
  return error;
}

const dailyOf = (id: HolderId): string => `${id}/daily`;

/** The AppError that each incident becomes; undefined when it stops nothing at that holder. */
const FAILURES: Record<FaultPreset, Record<HolderId, string | undefined>> = {
  moved: { enedis: 'moved', grdf: 'moved' },
  'no-consent': { enedis: 'noConsent', grdf: 'noConsent' },
  'quota-second': { enedis: 'quotaSecond', grdf: 'quotaSecond' },
  'quota-hour': { enedis: 'quotaHour', grdf: 'quotaSecond' },
  'server-error': { enedis: 'serverError', grdf: 'serverError' },
  'gateway-error': { enedis: 'serverError', grdf: 'serverError' },
  unreachable: { enedis: 'unreachable', grdf: 'unreachable' },
  'empty-200': { enedis: 'emptyAnswer', grdf: 'emptyAnswer' },
  truncated: { enedis: 'truncatedAnswer', grdf: 'truncatedAnswer' },
  'schema-drift': { enedis: 'contractChanged', grdf: 'contractChanged' },
  'late-publication': { enedis: undefined, grdf: undefined },
  'corrected-later': { enedis: undefined, grdf: undefined },
  'proof-pending': { enedis: undefined, grdf: 'proofPending' },
};

it('every folder of a holder is in the registry', () => {
  const folders = readdirSync(ROOM).filter(
    (name) => statSync(`${ROOM}/${name}`).isDirectory() && readdirSync(`${ROOM}/${name}`).includes('manifest.ts'),
  );
  expect(folders.sort()).toEqual([...HOLDER_IDS].sort());
});

it('every failure has its words in both languages and its remedy', () => {
  for (const failure of Object.keys(HOLDER_FAILURES) as (keyof typeof HOLDER_FAILURES)[]) {
    for (const locale of ['fr', 'en'] as const) {
      const text = messages[locale].errors[failure]({ holder: 'Enedis', holderCode: 'X-1', retryAfterSeconds: 1800 });
      expect(text).toContain('Enedis');
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
    const error = Object.assign(new Error('x'), { name: 'AppError', code: `holders.${failure}` });
    expect(remedyOf(error)).toBe(HOLDER_FAILURES[failure]);
  }
  expect(remedyOf(new Error('x'))).toBeUndefined();
});

describe.each(HOLDER_IDS)('%s', (id) => {
  const holder = holders[id];
  const { manifest } = holder;

  it('has a complete manifest', () => {
    expect(manifest.id).toBe(id);
    expect(manifest.contract.source.length).toBeGreaterThan(20);
    expect(dayNumber(manifest.contract.readOn)).toBeGreaterThan(0);
    expect(URL.canParse(manifest.hosts.production.api) && URL.canParse(manifest.hosts.sandbox.api)).toBe(true);
    const permitted = manifest.permissions.map(({ key }) => key);
    for (const { title, reason, key } of manifest.permissions) {
      expect(key.startsWith(`${id}/`)).toBe(true);
      for (const text of [title.fr, title.en, reason.fr, reason.en]) expect(text.length).toBeGreaterThan(10);
      expect(reason.fr).not.toBe(reason.en);
    }
    for (const dataset of manifest.datasets) {
      expect(permitted).toContain(dataset.key);
      expect(dataset.maxWindowDays).toBeGreaterThan(0);
      expect(dataset.history.months).toBeGreaterThan(0);
    }
  });

  it('understands its fixtures', () => {
    const files = readdirSync(`${ROOM}/${id}/fixtures`);
    expect(files.sort()).toEqual(Object.keys(SHAPES[id]).sort());
    for (const file of files) {
      const text = readFileSync(`${ROOM}/${id}/fixtures/${file}`, 'utf8');
      const objects = file.endsWith('.ndjson') ? parseNdjson(text, id) : [JSON.parse(text)];
      for (const object of objects) expect(SHAPES[id][file]?.safeParse(object).error).toBeUndefined();
    }
  });

  it('gives from the mock what the home used, no more and no less', async () => {
    const { read } = await sandbox();
    const home = householdOf(SEED);
    // Two clock changes, and windows that must be cut.
    const [from, to] = ['2025-10-20', '2026-04-05'];
    const days = Array.from({ length: dayNumber(to) - dayNumber(from) }, (_, at) => dayNumber(from) + at);
    const expected = days.flatMap((day) =>
      id === 'enedis' ? electricityOfDay(home, day).slotsWh : [gasOfDay(home, day).energyKwh * 1000],
    );
    const readings = await read(id, id === 'enedis' ? 'enedis/load-curve' : 'grdf/daily', from, to);
    expect(readings.map(({ value }) => value)).toEqual(expected);
    readings.slice(1).forEach((reading, at) => {
      const before = readings[at];
      expect(reading.start).toBe((before?.start ?? 0) + (before?.minutes ?? 0) * 60_000);
    });
  });

  it('publishes the day before at eight, and nothing earlier than its history', async () => {
    const { read, clock } = await sandbox();
    const dataset = manifest.datasets[manifest.datasets.findIndex(({ key }) => key === dailyOf(id))]!;
    const all = await read(id, dataset.key, '2000-01-01', '2030-01-01');
    expect(dayOf(all[all.length - 1]!.start)).toBe('2026-11-01');
    expect(all).toHaveLength(dayNumber('2026-11-02') - dayNumber(dayOf(all[0]!.start)));
    clock.moveTo(new Date('2026-11-03T06:59:00Z'));
    expect((await failureOf(read(id, dataset.key, '2026-11-02', '2026-11-03'))).code).toBe('holders.noData');
    clock.moveTo(new Date('2026-11-03T07:00:00Z'));
    expect(await read(id, dataset.key, '2026-11-02', '2026-11-03')).toHaveLength(1);
  });

  it('gives nothing beyond the consent', async () => {
    const { read, store, clock } = await sandbox({}, [dailyOf(id)]);
    const other = manifest.datasets.find(({ key }) => key !== dailyOf(id))!;
    expect(await read(id, dailyOf(id), '2026-10-01', '2026-10-03')).toHaveLength(2);
    expect(['holders.noConsent', 'holders.outOfScope']).toContain(
      (await failureOf(read(id, other.key, '2026-10-01', '2026-10-03'))).code,
    );
    await store.revoke(id, subjectFor(id, SEED), clock.now());
    expect((await failureOf(read(id, dailyOf(id), '2026-10-01', '2026-10-03'))).code).toBe('holders.noConsent');
  });

  it('masks the fields of the contract that the consent leaves out', async () => {
    const { fetch: full, clock } = await sandbox();
    const access = { clock, grant: { subject: subjectFor(id, SEED) } };
    const contract = await holder.fetchContract({ ...access, fetch: full });
    expect(contract.inServiceSince).toMatch(/^\d{4}-/);
    const { fetch: masked } = await sandbox({}, [dailyOf(id)]);
    const hidden = await holder.fetchContract({ ...access, fetch: masked }).catch((error: AppError) => error.code);
    expect(hidden).toEqual(id === 'enedis' ? {} : 'holders.outOfScope');
  });

  it('renews a token whose life is over', async () => {
    const { read, clock } = await sandbox();
    await read(id, dailyOf(id), '2026-10-01', '2026-10-03');
    clock.moveTo(new Date('2026-11-02T21:00:00Z'));
    expect(await read(id, dailyOf(id), '2026-10-01', '2026-10-03')).toHaveLength(2);
  });

  it.each(FAULT_PRESETS)('lives through %s', async (fault) => {
    const faults: SandboxOptions['faults'] = { [id]: fault };
    const { read, clock } = await sandbox({ faults });
    const yesterday = '2026-11-01';
    const [from, to] = ['2026-10-20', addDays(yesterday, 1)];
    const failure = FAILURES[fault][id];
    if (failure) {
      const error = await failureOf(read(id, dailyOf(id), from, to));
      expect(error.code).toBe(`holders.${failure}`);
      expect(error.params.holder).toBe(manifest.name);
      if (fault.startsWith('quota')) expect(error.params.retryAfterSeconds).toBe(fault === 'quota-hour' ? 1800 : 1);
      // The other holder is not concerned.
      const other = HOLDER_IDS.find((candidate) => candidate !== id)!;
      expect(await read(other, dailyOf(other), from, to)).not.toHaveLength(0);
    }
    const during = failure ? [] : await read(id, dailyOf(id), from, to);
    if (fault === 'late-publication') expect(dayOf(during[during.length - 1]!.start)).toBe('2026-10-31');
    faults[id] = undefined;
    const { read: calm } = await sandbox();
    const truth = await calm(id, dailyOf(id), from, to);
    if (fault === 'corrected-later')
      expect(during[during.length - 1]!.value).toBeLessThan(truth[truth.length - 1]!.value);
    clock.moveTo(new Date('2026-11-06T09:00:00Z'));
    expect(await read(id, dailyOf(id), from, to)).toEqual(truth);
  });
});

describe('quotas of Enedis', () => {
  it('count per second where the sandbox is told to, and the connector paces itself when it may wait', async () => {
    const { fetch: fetcher, clock, read } = await sandbox({ countSeconds: true });
    expect((await failureOf(read('enedis', 'enedis/load-curve', '2026-01-01', '2026-06-01'))).code).toBe(
      'holders.quotaSecond',
    );
    const waits: number[] = [];
    const settings = {
      mode: 'sandbox' as const,
      clientId: 'other',
      clientSecret: 'x',
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
        clock.moveTo(new Date(clock.now().getTime() + milliseconds));
      },
    };
    const request = {
      fetch: fetcher,
      clock,
      settings,
      grant: { subject: subjectFor('enedis', SEED) },
      dataset: 'enedis/load-curve',
    };
    let windows = 0;
    for await (const window of holders.enedis.fetchReadings({ ...request, from: '2026-01-01', to: '2026-06-01' }))
      windows += window.readings.length > 0 ? 1 : 0;
    expect(windows).toBe(22);
    expect(Math.min(...waits)).toBe(200);
  });
});

it('GRDF is told that a grant is over', async () => {
  const { fetch: fetcher, clock, read } = await sandbox();
  await holders.grdf.revoke?.({ fetch: fetcher, clock, grant: { subject: subjectFor('grdf', SEED) } });
  clock.moveTo(new Date('2026-11-02T10:00:00Z'));
  expect((await failureOf(read('grdf', 'grdf/daily', '2026-10-01', '2026-10-03'))).code).toBe('holders.noConsent');
});

it('a request that no simulated holder knows throws', async () => {
  const { fetch: fetcher } = await sandbox();
  await expect(fetcher('https://example.org/')).rejects.toThrow('No simulated holder answers GET https://example.org/');
});
