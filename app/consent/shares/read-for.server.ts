import type { Sight } from '~/governance/policy/policy.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Reading } from '~/platform/reading.ts';
import { type ChunkKind, ENTRIES, READINGS } from '~/vault/chunk-kind.ts';
import { describeCopies } from '~/vault/copies/describe-copies.server.ts';
import { findCopy, readCopiedRecord, readCopy } from '~/vault/copies/read-copy.server.ts';
import { describeVault, type VaultContent } from '~/vault/describe-vault.server.ts';
import { readRange } from '~/vault/read-range.server.ts';
import { readRecord } from '~/vault/read-record.server.ts';
import { findSituation, type ShareOf } from './find-situation.server.ts';
import { judgeReader, type ReadObstacle, type Verdict } from './judge-reader.ts';
import { logRefusal } from './log-refusal.server.ts';
import { type ShareReader, signatureOf } from './share-reader.ts';

export interface ReadFor {
  readonly testerId: string;
  readonly dataset: string;
  readonly reader: ShareReader;
}

/** What a reader got: readings, totals it may use, or nothing and why. */
export type Answer<T> =
  | { readonly sight: 'readings'; readonly value: T }
  | { readonly sight: Exclude<Sight, 'readings'>; readonly obstacles: readonly ReadObstacle[] };

/**
 * The one door to a tester's readings, whoever asks: the policy of the pilot says what this reader is today and what
 * it is shown, from the rows; readings come from where they lie, in the tester's own space or in the copy that the
 * service holds. What is read is written down before it is opened, and so is what is refused.
 * [from, to) in ms since the epoch. Errors: AppError('vault.erased' | 'vault.damaged').
 */
export function readFor(context: AppContext, ask: ReadRangeFor): Promise<Answer<Reading[]>> {
  return readRangeFor(context, READINGS, ask);
}

/** The same for what is dated in a dataset of entries (payments, receipts, trips). */
export function readEntriesFor(context: AppContext, ask: ReadRangeFor): Promise<Answer<Entry[]>> {
  return readRangeFor(context, ENTRIES, ask);
}

type ReadRangeFor = ReadFor & { readonly from: number; readonly to: number };

async function readRangeFor<T>(
  context: AppContext,
  kind: ChunkKind<T>,
  { from, to, ...ask }: ReadRangeFor,
): Promise<Answer<T[]>> {
  return answer(context, ask, async (holders) => {
    const { testerId, dataset } = ask;
    const reader = signatureOf(ask.reader);
    for (const serviceKey of holders) {
      const copy = await findCopy(context, { testerId, serviceKey, dataset });
      if (copy) return readCopy(context, kind, { copy, from, to, reader });
    }
    return readRange(context, kind, { testerId, dataset, from, to, reader });
  });
}

/** The same for what a tester stated in a declared dataset; `value` is undefined when there is nothing. */
export async function readRecordFor(context: AppContext, ask: ReadFor): Promise<Answer<unknown>> {
  return answer(context, ask, async (holders) => {
    const { testerId, dataset } = ask;
    const reader = signatureOf(ask.reader);
    for (const serviceKey of holders) {
      const copy = await findCopy(context, { testerId, serviceKey, dataset });
      if (copy) return readCopiedRecord(context, { copy, reader });
    }
    return readRecord(context, { testerId, dataset, reader });
  });
}

/** What a reader would be shown, without opening anything: so it is no access, and nothing is written down. */
export async function mayRead(context: AppContext, ask: ReadFor): Promise<Verdict> {
  const share = await shareOf(context, ask);
  const { policy, situation } = await findSituation(context, share);
  return judgeReader(policy, ask.reader, situation);
}

/** The series that a reader may open, and how much of each there is; opens nothing. */
export async function describeFor(
  context: AppContext,
  { testerId, reader }: Omit<ReadFor, 'dataset'>,
): Promise<VaultContent[]> {
  const { definition } = await shareOf(context, { testerId, dataset: '', reader });
  const found = new Map((await describeVault(context, testerId)).map((content) => [content.dataset, content]));
  for (const serviceKey of copyHolders(reader, definition)) {
    // Where a service holds a copy, it is the copy that answers.
    for (const content of await describeCopies(context, { testerId, serviceKey })) found.set(content.dataset, content);
  }
  const open: VaultContent[] = [];
  for (const content of found.values()) {
    const { sight } = await mayRead(context, { testerId, dataset: content.dataset, reader });
    if (opens(reader, sight)) open.push(content);
  }
  return open;
}

/**
 * What a service shows a person of their readings, they may take away: the copies are asked for it. What they show
 * somebody else is drawn by that service.
 */
const opens = ({ kind }: ShareReader, sight: Sight): boolean =>
  sight === 'readings' || (sight === 'through-service' && ['tester', 'export', 'person'].includes(kind));

async function answer<T>(
  context: AppContext,
  ask: ReadFor,
  read: (holders: readonly string[]) => Promise<T>,
): Promise<Answer<T>> {
  const share = await shareOf(context, ask);
  const { policy, situation } = await findSituation(context, share);
  const { sight, obstacles } = judgeReader(policy, ask.reader, situation);
  if (sight === 'readings' || opens(ask.reader, sight)) {
    return { sight: 'readings', value: await read(copyHolders(ask.reader, share.definition)) };
  }
  if (sight === 'nothing') await logRefusal(context, { ...ask, obstacles });
  return { sight, obstacles };
}

async function shareOf(context: AppContext, { testerId, dataset, reader }: ReadFor): Promise<ShareOf> {
  const tester = await context.db.tester.findUnique({ where: { id: testerId } });
  if (!tester) throw new Response(null, { status: 404 });
  return { tester, definition: await getOpenPilot(context, tester.pilotSlug), reader, dataset };
}

/** Whose copy answers, where services hold copies: a service's own; for the person, any service's. */
function copyHolders(reader: ShareReader, definition: PilotDefinition): string[] {
  if (!pilotPolicy(definition).dataLives.copyPerService) return [];
  if (reader.kind === 'service') return [reader.key];
  if (reader.kind === 'person') return [reader.service];
  return reader.kind === 'tester' || reader.kind === 'export' ? definition.services.map(({ key }) => key) : [];
}
