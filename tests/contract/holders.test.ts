import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as cafWire from '../../app/holders/caf/wire.ts';
import * as dgfipWire from '../../app/holders/dgfip/wire.ts';
import * as edfWire from '../../app/holders/edf/wire.ts';
import * as enedisWire from '../../app/holders/enedis/wire.ts';
import * as engieWire from '../../app/holders/engie/wire.ts';
import { HOLDER_FAILURES, type HolderFailure, remedyOf } from '../../app/holders/errors.ts';
import { FAULT_PRESETS, type FaultPreset, presetsOf } from '../../app/holders/faults.ts';
import { memoryGrantStore } from '../../app/holders/grant-store.ts';
import { parseNdjson } from '../../app/holders/grdf/ndjson.ts';
import * as grdfWire from '../../app/holders/grdf/wire.ts';
import { receipt } from '../../app/holders/grocers/wire.ts';
import type { DatasetManifest } from '../../app/holders/holder.ts';
import { HOLDER_IDS, type HolderId } from '../../app/holders/holder-ids.ts';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  instantOf,
  monthsBefore,
} from '../../app/holders/local-time.ts';
import { messages } from '../../app/holders/messages.ts';
import * as lyonWire from '../../app/holders/metropole-lyon/wire.ts';
import { pageAnswer, problemAnswer } from '../../app/holders/proposal/wire.ts';
import { holders } from '../../app/holders/registry.ts';
import { createSandboxFetch } from '../../app/holders/sandbox-fetch.server.ts';
import { sandboxGrant } from '../../app/holders/sandbox-person.ts';
import type { SandboxOptions } from '../../app/holders/sandbox-world.ts';
import * as sncfWire from '../../app/holders/sncf/wire.ts';
import { invoice } from '../../app/holders/suppliers/wire.ts';
import { benefitsPaidOn, quotientOfMonth } from '../../app/holders/synthetic/benefits.ts';
import { electricityBillsOn, gasBillsOn } from '../../app/holders/synthetic/bills.ts';
import { electricityOfDay, electricityWhOfDay } from '../../app/holders/synthetic/electricity.ts';
import { familyOf } from '../../app/holders/synthetic/family.ts';
import { gasOfDay } from '../../app/holders/synthetic/gas.ts';
import { type Household, householdOf, seedWhere } from '../../app/holders/synthetic/household.ts';
import { outingsOfDay } from '../../app/holders/synthetic/outings.ts';
import { CHAINS, type Chain, shoppingOfDay } from '../../app/holders/synthetic/shopping.ts';
import { noticesOfDay, pathOfDay, rightsOfDay } from '../../app/holders/synthetic/social.ts';
import { subjectFor } from '../../app/holders/synthetic/subject.ts';
import { gasTariff } from '../../app/holders/synthetic/tariffs.ts';
import { parkingOfDay, trainsOfDay, travelPaymentsOfDay, tripsOfDay } from '../../app/holders/synthetic/travel.ts';
import * as thalesWire from '../../app/holders/thales/wire.ts';
import { purchase } from '../../app/holders/ticket-office/wire.ts';
import * as tracesWire from '../../app/holders/traces/wire.ts';
import * as yeloWire from '../../app/holders/yelo/wire.ts';
import { type AppError, isAppError } from '../../app/platform/app-error.ts';
import { SimulatedClock } from '../../app/platform/clock.ts';
import type { Entry } from '../../app/platform/entry.ts';
import type { Reading } from '../../app/platform/reading.ts';

const ROOM = 'app/holders';

/** A family of which every simulated holder knows something: children, benefits, receipts at each of the chains. */
const SEED = seedWhere(4242, (home) => {
  const days = Array.from({ length: 60 }, (_, at) => dayNumber('2026-09-20') + at);
  const chains = new Set(days.flatMap((day) => shoppingOfDay(home, day).map(({ chain }) => chain)));
  const isPaid = benefitsPaidOn(home, dayNumber('2026-11-05')).length > 1;
  const travels = [parkingOfDay, trainsOfDay, travelPaymentsOfDay, pathOfDay].every((of) =>
    days.some((day) => day > dayNumber('2026-11-01') && of(home, day).length > 0),
  );
  // Gas comes in whole kWh: a cold enough day shows a fifth less.
  const isCold = gasOfDay(home, dayNumber('2026-11-01')).energyKwh > 5;
  return chains.size === CHAINS.length && isCold && isPaid && travels && familyOf(home).children.length > 0;
});

const page = (item: z.ZodType): z.ZodType => pageAnswer.extend({ items: z.array(item) });
const GROCER = { 'receipts.json': page(receipt), 'problem.json': problemAnswer };

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
  caf: {
    'quotient.json': cafWire.quotientAnswer,
    'quotient-masked.json': cafWire.quotientAnswer,
    'error-absent.json': cafWire.errorsAnswer,
    'payments.json': page(cafWire.payment),
  },
  'grocer-a': GROCER,
  'grocer-b': GROCER,
  'grocer-c': GROCER,
  dgfip: { 'notices.json': page(dgfipWire.notice), 'problem.json': problemAnswer },
  edf: {
    'invoices.json': page(invoice),
    'contract.json': page(edfWire.electricityContract),
    'problem.json': problemAnswer,
  },
  engie: {
    'invoices.json': page(invoice),
    'contract.json': page(engieWire.gasContract),
    'problem.json': problemAnswer,
  },
  'metropole-lyon': {
    'path.json': page(lyonWire.pathStep),
    'rights.json': page(lyonWire.localRight),
    'problem.json': problemAnswer,
  },
  sncf: { 'journeys.json': page(sncfWire.journey), 'problem.json': problemAnswer },
  thales: { 'stays.json': page(thalesWire.stay), 'problem.json': problemAnswer },
  'ticket-office': { 'purchases.json': page(purchase), 'problem.json': problemAnswer },
  traces: { 'trips.json': page(tracesWire.tracedTrip), 'problem.json': problemAnswer },
  yelo: {
    'trips.json': page(yeloWire.trip),
    'payments.json': page(yeloWire.payment),
    'problem.json': problemAnswer,
  },
};

type Item = Reading | Entry;
const atOf = (item: Item): number => ('start' in item ? item.start : item.at);

/** What an item says that the truth can be held against: Wh, or the field named here. */
const told = (item: Item, field: string): unknown => ('start' in item ? item.value : item.fields[field]);

/** A number to compare with, of a day as well. */
const comparable = (value: unknown): number => (typeof value === 'string' ? dayNumber(value) : Number(value));

interface Checked {
  readonly id: HolderId;
  readonly field: string;
  /** What the household did on a day, straight from the model: what `field` must say. */
  readonly truth: (home: Household, day: number) => readonly unknown[];
  /** The AppError that each incident becomes; undefined when it stops nothing there. */
  readonly failures: Record<FaultPreset, HolderFailure | undefined>;
}

const COMMON = {
  moved: 'moved',
  'no-consent': 'noConsent',
  'file-absent': 'unknownPerson',
  'quota-second': 'quotaSecond',
  'quota-hour': 'quotaHour',
  'server-error': 'serverError',
  'gateway-error': 'serverError',
  'provider-timeout': 'tooSlow',
  unreachable: 'unreachable',
  'empty-200': 'emptyAnswer',
  truncated: 'truncatedAnswer',
  'schema-drift': 'contractChanged',
  'late-publication': undefined,
  'corrected-later': undefined,
  'proof-pending': 'proofPending',
  'day-twice': undefined,
  'consent-page-down': undefined,
  'consent-page-gone': undefined,
} as const satisfies Checked['failures'];

const receiptsAt = (chain: Chain): Omit<Checked, 'id'> => ({
  field: 'total',
  truth: (home, day) =>
    shoppingOfDay(home, day)
      .filter((one) => one.chain === chain)
      .map(({ lines }) => lines.reduce((sum, { cents }) => sum + cents, 0)),
  failures: COMMON,
});

/** Every dataset of every holder; one that is left out fails. */
const DATASETS: Record<string, Checked> = {
  'enedis/load-curve': {
    id: 'enedis',
    field: '',
    truth: (home, day) => electricityOfDay(home, day).slotsWh,
    failures: { ...COMMON, 'proof-pending': undefined, 'file-absent': 'noData' },
  },
  'enedis/daily': {
    id: 'enedis',
    field: '',
    truth: (home, day) => [electricityWhOfDay(home, day)],
    failures: { ...COMMON, 'proof-pending': undefined, 'file-absent': 'noData' },
  },
  'grdf/daily': {
    id: 'grdf',
    field: '',
    truth: (home, day) => [gasOfDay(home, day).energyKwh * 1000],
    failures: { ...COMMON, 'quota-hour': 'quotaSecond', 'file-absent': 'noData' },
  },
  'caf/allowances': {
    id: 'caf',
    field: 'amount',
    truth: (home, day) => benefitsPaidOn(home, day).map(({ cents }) => cents),
    failures: COMMON,
  },
  'caf/household': {
    id: 'caf',
    field: 'quotient',
    truth: (home, day) =>
      dayFromNumber(day).endsWith('-01') ? [quotientOfMonth(home, dayFromNumber(day).slice(0, 7))] : [],
    failures: { ...COMMON, moved: 'unknownPerson', 'proof-pending': undefined },
  },
  'grocer-a/receipts': { id: 'grocer-a', ...receiptsAt('a') },
  'grocer-b/receipts': { id: 'grocer-b', ...receiptsAt('b') },
  'grocer-c/receipts': { id: 'grocer-c', ...receiptsAt('c') },
  'dgfip/income': {
    id: 'dgfip',
    field: 'income',
    truth: (home, day) => noticesOfDay(home, day).map(({ incomeEuros }) => incomeEuros),
    failures: COMMON,
  },
  'edf/invoices': {
    id: 'edf',
    field: 'total',
    truth: (home, day) => electricityBillsOn(home, day).map(({ totalCents }) => totalCents),
    failures: COMMON,
  },
  'edf/contract': {
    id: 'edf',
    field: 'power',
    truth: (home, day) => (dayFromNumber(day).endsWith('-01') ? [home.subscribedKva] : []),
    failures: COMMON,
  },
  'engie/invoices': {
    id: 'engie',
    field: 'total',
    truth: (home, day) => gasBillsOn(home, day).map(({ totalCents }) => totalCents),
    failures: COMMON,
  },
  'engie/contract': {
    id: 'engie',
    field: 'standing',
    truth: (home, day) =>
      dayFromNumber(day).endsWith('-01') ? [gasTariff(home, dayFromNumber(day).slice(0, 7)).standingCentsPerYear] : [],
    failures: COMMON,
  },
  'metropole-lyon/path': {
    id: 'metropole-lyon',
    field: 'on',
    truth: (home, day) => pathOfDay(home, day).map(({ on }) => on),
    failures: COMMON,
  },
  'metropole-lyon/local-rights': {
    id: 'metropole-lyon',
    field: 'until',
    truth: (home, day) => rightsOfDay(home, day).map(({ until }) => until),
    failures: COMMON,
  },
  'sncf/journeys': {
    id: 'sncf',
    field: 'price',
    truth: (home, day) => trainsOfDay(home, day).map(({ cents }) => cents),
    failures: COMMON,
  },
  'thales/parking': {
    id: 'thales',
    field: 'minutes',
    truth: (home, day) => parkingOfDay(home, day).map(({ minutes }) => minutes),
    failures: COMMON,
  },
  'ticket-office/purchases': {
    id: 'ticket-office',
    field: 'paid',
    truth: (home, day) => outingsOfDay(home, day).map(({ seats }) => seats.reduce((sum, { cents }) => sum + cents, 0)),
    failures: COMMON,
  },
  'traces/trips': {
    id: 'traces',
    field: 'distance',
    truth: (home, day) => tripsOfDay(home, day).map(({ metres }) => metres),
    failures: COMMON,
  },
  'yelo/trips': {
    id: 'yelo',
    field: 'minutes',
    truth: (home, day) =>
      tripsOfDay(home, day)
        .filter(({ mode }) => mode !== 'car' && mode !== 'walk')
        .map(({ minutes }) => minutes),
    failures: COMMON,
  },
  'yelo/payments': {
    id: 'yelo',
    field: 'amount',
    truth: (home, day) => travelPaymentsOfDay(home, day).map(({ cents }) => cents),
    failures: COMMON,
  },
};

/** The bill of gas has no interval of its own: it is read in grdf/connector.test.ts. */
const ELSEWHERE = ['grdf/published'];

const CASES = Object.entries(DATASETS).map(([dataset, checked]) => ({ dataset, ...checked }));

interface Sandbox {
  readonly clock: SimulatedClock;
  readonly store: ReturnType<typeof memoryGrantStore>;
  readonly fetch: typeof fetch;
  read(dataset: string, from: Day, to: Day): Promise<Item[]>;
}

const holderOf = (dataset: string): HolderId => HOLDER_IDS.find((id) => dataset.startsWith(`${id}/`))!;

/** A sandbox, at ten in the morning unless said, with one customer who allowed everything. */
async function sandbox(
  options: SandboxOptions = {},
  { scopes, today = '2026-11-02', hour = '10:00' }: { scopes?: readonly string[]; today?: Day; hour?: string } = {},
): Promise<Sandbox> {
  const clock = new SimulatedClock(new Date(instantOf(today, hour)));
  const store = memoryGrantStore();
  for (const id of HOLDER_IDS) {
    const granted = scopes ?? holders[id].manifest.permissions.map(({ key }) => key);
    const [startsAt, endsAt] = [new Date('2026-11-01T09:00:00Z'), new Date('2027-11-01T09:00:00Z')];
    await store.put({ holderId: id, subject: subjectFor(id, SEED), scopes: granted, startsAt, endsAt });
  }
  const fetcher = createSandboxFetch({ store, clock, options });
  const read = async (dataset: string, from: Day, to: Day): Promise<Item[]> => {
    const holder = holders[holderOf(dataset)];
    const grant = sandboxGrant(holder.manifest, SEED);
    const all: Item[] = [];
    for await (const fetched of holder.fetchWindows({ fetch: fetcher, clock, grant, dataset, from, to }))
      all.push(...(fetched.yields === 'readings' ? fetched.readings : fetched.entries));
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

const home = householdOf(SEED);
const daysBetween = (from: Day, to: Day): number[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) }, (_, at) => dayNumber(from) + at);

/** The first day from 1 November 2026 on which there is something to tell. */
const busyDay = ({ truth }: Checked): Day =>
  dayFromNumber(daysBetween('2026-11-01', '2027-10-30').find((day) => truth(home, day).length > 0)!);

it('every folder of a holder is in the registry, and every dataset is checked here', () => {
  const folders = readdirSync(ROOM).filter(
    (name) =>
      statSync(`${ROOM}/${name}`).isDirectory() && readdirSync(`${ROOM}/${name}`).includes('connector.server.ts'),
  );
  expect(folders.sort()).toEqual([...HOLDER_IDS].sort());
  const keys = HOLDER_IDS.flatMap((id) => holders[id].manifest.datasets.map(({ key }) => key));
  expect(keys.sort()).toEqual([...Object.keys(DATASETS), ...ELSEWHERE].sort());
});

it('leaves out the incidents that change nothing at a holder', () => {
  const quiet: readonly FaultPreset[] = [
    ...(['late-publication', 'corrected-later', 'day-twice'] as const),
    ...(['consent-page-down', 'consent-page-gone'] as const),
  ];
  for (const id of HOLDER_IDS) {
    const own = CASES.filter((one) => one.id === id);
    const met = FAULT_PRESETS.filter((fault) => quiet.includes(fault) || own.some(({ failures }) => failures[fault]));
    expect(presetsOf(id)).toEqual(met);
  }
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
  const { manifest } = holders[id];
  const permitted = manifest.permissions.map(({ key }) => key);

  it('has a complete manifest', () => {
    expect(manifest.id).toBe(id);
    for (const text of Object.values(manifest.contract.source)) expect(text.length).toBeGreaterThan(20);
    expect(dayNumber(manifest.contract.readOn)).toBeGreaterThan(0);
    expect(URL.canParse(manifest.hosts.production.api) && URL.canParse(manifest.hosts.sandbox.api)).toBe(true);
    for (const { title, reason, key } of manifest.permissions) {
      expect(key.startsWith(`${id}/`)).toBe(true);
      for (const text of [title.fr, title.en, reason.fr, reason.en]) expect(text.length).toBeGreaterThan(10);
      expect(reason.fr).not.toBe(reason.en);
    }
    for (const dataset of manifest.datasets) {
      expect(permitted).toContain(dataset.key);
      expect(dataset.maxWindowDays).toBeGreaterThan(0);
      expect(dataset.history.months).toBeGreaterThan(0);
      if (dataset.yields !== 'entries') continue;
      expect(dataset.fields.some(({ required }) => required)).toBe(true);
      for (const field of dataset.fields) if (field.scope) expect(permitted).toContain(field.scope);
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
});

describe.each(CASES)('$dataset', ({ dataset, ...checked }) => {
  const { id, field, truth, failures } = checked;
  const { manifest } = holders[id];
  const described: DatasetManifest = manifest.datasets.find(({ key }) => key === dataset)!;

  it('gives from the mock what the household did, no more and no less', async () => {
    const { read } = await sandbox();
    // Two clock changes, and windows that must be cut.
    const [from, to] = ['2025-10-20', '2026-04-05'];
    const items = await read(dataset, from, to);
    const inside = items.filter((item) => atOf(item) >= instantOf(from));
    expect(inside.map((item) => told(item, field))).toEqual(daysBetween(from, to).flatMap((day) => truth(home, day)));
    items.slice(1).forEach((item, at) => {
      const before = items[at]!;
      if ('start' in before) expect(atOf(item)).toBe(before.start + before.minutes * 60_000);
      else expect(atOf(item)).toBeGreaterThanOrEqual(before.at);
    });
    const names = items.map((item) => ('start' in item ? item.start : item.id));
    expect(new Set(names).size).toBe(items.length);
  });

  it('publishes a day at its hour and not before, and nothing earlier than its history', async () => {
    const day = busyDay(checked);
    const next = addDays(day, 1);
    const published = instantOf(next, manifest.publishedFrom);
    const { read, clock } = await sandbox({}, { today: next, hour: '00:01' });
    const ofDay = (items: readonly Item[]): Item[] => items.filter((item) => dayOf(atOf(item)) === day);
    clock.moveTo(new Date(published - 60_000));
    const early = await read(dataset, day, next).catch((error: unknown) => {
      expect(isAppError(error) && error.code).toBe('holders.noData');
      return [];
    });
    expect(ofDay(early)).toEqual([]);
    clock.moveTo(new Date(published));
    expect(ofDay(await read(dataset, day, next)).map((item) => told(item, field))).toEqual(truth(home, dayNumber(day)));
    const all = await read(dataset, '2000-01-01', '2030-01-01');
    expect(dayOf(atOf(all[all.length - 1]!))).toBe(day);
    const earliest = monthsBefore(next, described.history.months, described.history.days);
    expect(dayOf(atOf(all[0]!)) >= `${earliest.slice(0, 7)}-01`).toBe(true);
  });

  it('gives nothing beyond the consent', async () => {
    const day = busyDay(checked);
    const today = addDays(day, 1);
    const others = manifest.permissions.map(({ key }) => key).filter((key) => key !== dataset);
    const { read: refused } = await sandbox({}, { scopes: others, today });
    expect(['holders.noConsent', 'holders.outOfScope']).toContain((await failureOf(refused(dataset, day, today))).code);
    const { read, store, clock } = await sandbox({}, { scopes: [dataset], today });
    expect(await read(dataset, day, today)).not.toHaveLength(0);
    await store.revoke(id, subjectFor(id, SEED), clock.now());
    expect((await failureOf(read(dataset, day, today))).code).toBe('holders.noConsent');
  });

  it('masks the fields that the consent leaves out', async () => {
    const day = busyDay(checked);
    const today = addDays(day, 1);
    const scoped = described.yields === 'entries' ? described.fields.filter(({ scope }) => scope) : [];
    const { read: full } = await sandbox({}, { today });
    const { read: masked } = await sandbox({}, { scopes: [dataset], today });
    const [whole, bare] = [await full(dataset, day, today), await masked(dataset, day, today)];
    for (const { name } of scoped) {
      expect(whole.every((item) => told(item, name) !== undefined)).toBe(true);
      expect(bare.every((item) => told(item, name) === undefined)).toBe(true);
    }
    expect(bare.map((item) => told(item, field))).toEqual(whole.map((item) => told(item, field)));
  });

  it('renews a token whose life is over', async () => {
    const day = busyDay(checked);
    const { read, clock } = await sandbox({}, { today: addDays(day, 1) });
    const before = await read(dataset, day, addDays(day, 1));
    clock.moveTo(new Date(clock.now().getTime() + 12 * 3_600_000));
    expect(await read(dataset, day, addDays(day, 1))).toEqual(before);
  });

  it.each(FAULT_PRESETS)('lives through %s', async (fault) => {
    const faults: SandboxOptions['faults'] = { [id]: fault };
    const yesterday = busyDay(checked);
    const [from, to] = [addDays(yesterday, -12), addDays(yesterday, 1)];
    const { read, clock } = await sandbox({ faults }, { today: to });
    const failure = failures[fault];
    if (failure) {
      const error = await failureOf(read(dataset, from, to));
      expect(error.code).toBe(`holders.${failure}`);
      expect(error.params.holder).toBe(manifest.name);
      if (fault.startsWith('quota')) expect(error.params.retryAfterSeconds).toBe(fault === 'quota-hour' ? 1800 : 1);
      // The other holders are not concerned.
      const other = CASES.find((candidate) => candidate.id !== id)!;
      expect(await read(other.dataset, from, to)).not.toHaveLength(0);
    }
    const during = failure ? [] : await read(dataset, from, to);
    const ofYesterday = (items: readonly Item[]): number[] =>
      items.filter((item) => dayOf(atOf(item)) === yesterday).map((item) => comparable(told(item, field)));
    if (fault === 'late-publication') expect(ofYesterday(during)).toEqual([]);
    faults[id] = undefined;
    const { read: calm } = await sandbox({}, { today: to });
    const right = await calm(dataset, from, to);
    if (fault === 'day-twice' || fault.startsWith('consent-page')) expect(during).toEqual(right);
    if (fault === 'corrected-later') {
      expect(ofYesterday(during)).toHaveLength(ofYesterday(right).length);
      ofYesterday(during).forEach((value, at) => {
        expect(value).toBeLessThan(ofYesterday(right)[at]!);
      });
    }
    clock.moveTo(new Date(clock.now().getTime() + 4 * 86_400_000));
    expect(await read(dataset, from, to)).toEqual(right);
  });
});

describe.each(['enedis', 'grdf'] as const)('the contract of a meter at %s', (id) => {
  it('is masked where the consent leaves it out', async () => {
    const { fetch: full, clock } = await sandbox();
    const access = { clock, grant: { subject: subjectFor(id, SEED) } };
    const { fetchContract } = holders[id];
    const contract = await fetchContract!({ ...access, fetch: full });
    expect(contract.inServiceSince).toMatch(/^\d{4}-/);
    const { fetch: masked } = await sandbox({}, { scopes: [`${id}/daily`] });
    const hidden = await fetchContract!({ ...access, fetch: masked }).catch((error: AppError) => error.code);
    expect(hidden).toEqual(id === 'enedis' ? {} : 'holders.outOfScope');
  });
});

it('a grant that is given back is over at each holder that can be told', async () => {
  for (const { dataset, id } of CASES) {
    const { revoke, manifest } = holders[id];
    if (!revoke) continue;
    const { fetch: fetcher, clock, read } = await sandbox();
    await revoke({ fetch: fetcher, clock, grant: sandboxGrant(manifest, SEED) });
    clock.moveTo(new Date(clock.now().getTime() + 3_600_000));
    expect((await failureOf(read(dataset, '2026-10-01', '2026-10-03'))).code).toBe('holders.noConsent');
  }
});

describe('quotas of Enedis', () => {
  it('count per second where the sandbox is told to, and the connector paces itself when it may wait', async () => {
    const { fetch: fetcher, clock, read } = await sandbox({ countSeconds: true });
    expect((await failureOf(read('enedis/load-curve', '2026-01-01', '2026-06-01'))).code).toBe('holders.quotaSecond');
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
    for await (const window of holders.enedis.fetchWindows({ ...request, from: '2026-01-01', to: '2026-06-01' }))
      windows += window.yields === 'readings' && window.readings.length > 0 ? 1 : 0;
    expect(windows).toBe(22);
    expect(Math.min(...waits)).toBe(200);
  });
});

it('a request that no simulated holder knows throws', async () => {
  const { fetch: fetcher } = await sandbox();
  await expect(fetcher('https://example.org/')).rejects.toThrow('No simulated holder answers GET https://example.org/');
});
