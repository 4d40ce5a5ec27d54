import { openChunk } from '../../app/vault/chunk.server.ts';
import { ENTRIES, READINGS } from '../../app/vault/chunk-kind.ts';
import { openOrFail } from '../../app/vault/open-or-fail.server.ts';
import { recordName } from '../../app/vault/record-name.ts';
import { openForTester } from '../../app/vault/seal-for-tester.server.ts';
import { readTesterKey } from '../../app/vault/tester-key.server.ts';
import type { TestContext } from './test-context.ts';

/** What nobody of the research team may ever read, as it is kept of a demo's testers. */
export interface TesterSecrets {
  /** Names, addresses, phones, meter and customer numbers, keys of rows: each by itself gives somebody away. */
  readonly words: ReadonlySet<string>;
  /** Numbers read at holders', dataset by dataset, in order: some in a row are somebody's readings. */
  readonly series: readonly (readonly number[])[];
}

/** Opens all that is sealed of every tester. */
export async function secretsOfTesters(context: TestContext): Promise<TesterSecrets> {
  const { db } = context;
  const words = new Set<string>();
  const series: number[][] = [];
  const note = (value: unknown): void => {
    for (const text of textsIn(value)) if (isTelling(text)) words.add(text);
  };
  for (const tester of await db.tester.findMany({ where: { state: 'enrolled' } })) {
    words.add(tester.id);
    words.add(tester.pseudonym);
    const own = { testerId: tester.id };
    const key = await readTesterKey(context, tester.id);
    const [identity, contact, connections] = await Promise.all([
      db.testerIdentity.findUnique({ where: own }),
      db.contactPreference.findUnique({ where: own }),
      db.holderConnection.findMany({ where: own }),
    ]);
    const sealed = [identity?.sealed, contact?.sealed, ...connections.map(({ sealedGrant }) => sealedGrant)];
    for (const bytes of sealed) if (bytes) note(await openForTester(context, tester.id, bytes));
    for (const { dataset, sealed: bytes } of await db.vaultRecord.findMany({ where: own })) {
      const opened = openOrFail(key, bytes, recordName({ testerId: tester.id, dataset }));
      note(JSON.parse(Buffer.from(opened).toString('utf8')));
    }
    for (const { dataset, month, sealed: bytes } of await db.vaultChunk.findMany({ where: own })) {
      const name = { ...own, dataset, month };
      const items = openEither(key, name, bytes);
      if (items.readings) series.push(items.readings.map(({ value }) => value));
      for (const entry of items.entries) note(entry.id);
    }
  }
  return { words, series };
}

function openEither(key: Uint8Array, name: { testerId: string; dataset: string; month: string }, sealed: Uint8Array) {
  try {
    return { readings: openChunk(READINGS, key, name, sealed), entries: [] };
  } catch {
    return { readings: null, entries: openChunk(ENTRIES, key, name, sealed) };
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A choice's key, a month or a day is not: it is in every definition. */
const isTelling = (text: string): boolean =>
  !/^\d{4}-\d{2}(-\d{2})?$/.test(text) &&
  (text.includes('@') ||
    /\d{6}/.test(text.replaceAll(/[\s.-]/g, '')) ||
    /^\p{Lu}\p{Ll}+( \p{L}[\p{L}.'’-]*)*$/u.test(text));

/** Readings in a row, and digits in them, that cannot stand there by chance, as four days of use do. */
const RUN = 5;
const DIGITS = 12;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** Looks for these in texts: what each gives away, empty when nothing. */
export function leakFinder({ words, series }: TesterSecrets): (text: string) => string[] {
  const sought = [...words].map((word) => ({ word, lower: word.toLowerCase() }));
  // Zeros and equal values in a row are in every table.
  const isTellingRun = (run: readonly number[]): boolean =>
    new Set(run).size === RUN && run.join('').replaceAll(/\D/g, '').length >= DIGITS;
  const runs = new Set(series.flatMap((values) => runsOf(values).filter(isTellingRun).map(String)));
  return (text) => {
    const lower = text.toLowerCase();
    const named = sought.filter((one) => holds(lower, one.lower)).map(({ word }) => word);
    const numbers = (text.match(NUMBER) ?? []).map(Number);
    return [
      ...named,
      ...runsOf(numbers)
        .map(String)
        .filter((run) => runs.has(run))
        .map((run) => `readings ${run}`),
    ];
  };
}

const runsOf = (values: readonly number[]): number[][] =>
  Array.from({ length: Math.max(0, values.length - RUN + 1) }, (_, i) => values.slice(i, i + RUN));

/** As a word of its own. */
function holds(text: string, word: string): boolean {
  const isEdge = (character: string | undefined) => character === undefined || !/[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isEdge(text[at - 1]) && isEdge(text[at + word.length])) return true;
  }
  return false;
}
