import { describeFor, readEntriesFor, readFor } from '~/consent/shares/read-for.server.ts';
import { isOfEntries } from '~/holders/manifests.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Reading } from '~/platform/reading.ts';
import type { Participant } from './participant.ts';
import type { RehearsalContext } from './stage.ts';

/** What is kept of someone's dataset: for each instant, exactly what stands there. */
export interface HeldContent {
  /** C-0001 and dataset: the same person in two rehearsals of one seed. */
  readonly key: string;
  /** Agreements held at the end: two people who did not agree to the same are not compared. */
  readonly granted: string;
  readonly items: ReadonlyMap<string, string>;
}

const READER = { kind: 'tester' } as const;

/** Everything that these people would read of what is kept of theirs, wherever it lies. */
export async function readContent(
  context: RehearsalContext,
  participants: readonly Participant[],
): Promise<HeldContent[]> {
  const found: HeldContent[] = [];
  for (const { testerId, candidate, granted } of participants) {
    if (!testerId) continue;
    for (const { dataset } of await describeFor(context, { testerId, reader: READER })) {
      const ask = { testerId, dataset, reader: READER, from: 0, to: context.clock.now().getTime() };
      const answer = isOfEntries(dataset) ? await readEntriesFor(context, ask) : await readFor(context, ask);
      if (answer.sight !== 'readings') continue;
      found.push({ key: `${candidate} ${dataset}`, granted: granted.join(' '), items: byInstant(answer.value) });
    }
  }
  return found;
}

function byInstant(items: readonly (Reading | Entry)[]): Map<string, string> {
  return new Map(items.map((item) => ['id' in item ? `${item.at} ${item.id}` : `${item.start}`, JSON.stringify(item)]));
}
