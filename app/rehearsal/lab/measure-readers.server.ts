import { mayRead, type ReadFor, readEntriesFor, readFor, readRecordFor } from '~/consent/shares/read-for.server.ts';
import { datasetManifest, isOfEntries } from '~/holders/manifests.ts';
import { DECLARED_HOLDER, type PilotDataset } from '~/pilots/definition.ts';
import type { Reading } from '~/platform/reading.ts';
import { type LabStage, nameOfReader, readersOfPilot } from './lab-stage.ts';
import type { MeasuredDataset, MeasuredReading, ReaderName } from './measures.ts';

/** What each reading of a holder says. */
const READING_FIELDS: readonly (keyof Reading)[] = ['start', 'minutes', 'value'];

function fieldsOf({ key, fields }: PilotDataset): readonly string[] {
  if (fields) return fields.map((field) => field.key);
  const manifest = datasetManifest(key);
  return manifest?.yields === 'entries' ? manifest.fields.map(({ name }) => name) : READING_FIELDS;
}

type AtFirst = ReadonlyMap<string, MeasuredReading['obstacles']>;
const keyOf = (dataset: string, reader: ReaderName): string => `${dataset} ${reader}`;

/** What stands in the way of each reader before a tester has said anything. */
export async function obstaclesAtFirst({ context, definition }: LabStage, testerId: string): Promise<AtFirst> {
  const found = new Map<string, MeasuredReading['obstacles']>();
  for (const { key: dataset } of definition.datasets) {
    for (const reader of readersOfPilot(definition)) {
      const { obstacles } = await mayRead(context, { testerId, dataset, reader });
      found.set(keyOf(dataset, nameOfReader(reader)), obstacles);
    }
  }
  return found;
}

/** Every reader asks for every dataset of one tester, at the one door, and what it gets is written down. */
export async function measureReaders(stage: LabStage, testerId: string, atFirst: AtFirst): Promise<MeasuredDataset[]> {
  const { context, definition } = stage;
  const { db } = context;
  const measured: MeasuredDataset[] = [];
  for (const dataset of definition.datasets) {
    const name = { testerId, dataset: dataset.key };
    const copies = await db.serviceCopy.findMany({ where: { ...name, state: 'held' }, orderBy: { serviceKey: 'asc' } });
    const inSpace = (await db.vaultChunk.count({ where: name })) + (await db.vaultRecord.count({ where: name }));
    measured.push({
      dataset: dataset.key,
      fields: fieldsOf(dataset),
      holder: dataset.holder,
      lies: { space: inSpace > 0, copies: copies.map(({ serviceKey }) => serviceKey) },
      readers: await askAll(stage, testerId, dataset, atFirst),
    });
  }
  return measured;
}

async function askAll(
  { context, definition }: LabStage,
  testerId: string,
  { key: dataset, holder }: PilotDataset,
  atFirst: AtFirst,
): Promise<MeasuredReading[]> {
  const all: MeasuredReading[] = [];
  for (const reader of readersOfPilot(definition)) {
    const ask = { testerId, dataset, reader };
    const { sight, isInside, obstacles } = await mayRead(context, ask);
    const value = sight === 'nothing' ? undefined : await open(context, ask, holder);
    all.push({
      ...{ reader: nameOfReader(reader), sight, isInside, obstacles },
      opened: Array.isArray(value) ? value.length : value === undefined ? 0 : 1,
      atFirst: atFirst.get(keyOf(dataset, nameOfReader(reader))) ?? [],
    });
  }
  return all;
}

/** What the door hands over; undefined when it shows totals only. */
async function open(context: LabStage['context'], ask: ReadFor, holder: string): Promise<unknown> {
  const answer =
    holder === DECLARED_HOLDER
      ? await readRecordFor(context, ask)
      : await (isOfEntries(ask.dataset) ? readEntriesFor : readFor)(context, {
          ...ask,
          from: 0,
          to: context.clock.now().getTime(),
        });
  return answer.sight === 'readings' ? answer.value : undefined;
}

/** The readers that open something of a tester today, the tester themselves left out. */
export async function openersOf({ context, definition }: LabStage, testerId: string): Promise<ReaderName[]> {
  const openers: ReaderName[] = [];
  for (const reader of readersOfPilot(definition).filter(({ kind }) => kind !== 'tester')) {
    for (const { key: dataset } of definition.datasets) {
      const { sight } = await mayRead(context, { testerId, dataset, reader });
      if (sight === 'nothing' || sight === 'through-service') continue;
      openers.push(nameOfReader(reader));
      break;
    }
  }
  return openers;
}
