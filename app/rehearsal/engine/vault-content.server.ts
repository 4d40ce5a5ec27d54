import { isOfEntries } from '~/holders/manifests.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Reading } from '~/platform/reading.ts';
import { openChunk } from '~/vault/chunk.server.ts';
import { ENTRIES, READINGS } from '~/vault/chunk-kind.ts';
import { openMonth, readMonths } from '~/vault/copies/copy-months.server.ts';
import { partyKey } from '~/vault/copies/party-key.server.ts';
import { readChunks } from '~/vault/read-chunks.server.ts';
import { readTesterKey } from '~/vault/tester-key.server.ts';
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

const ALL_TIME = { from: '0000-00', to: '9999-12' };

/** Everything that is kept of these people, in their spaces or in services' copies, opened. */
export async function readContent(
  context: RehearsalContext,
  pilotSlug: string,
  participants: readonly Participant[],
): Promise<HeldContent[]> {
  const found: HeldContent[] = [];
  for (const { testerId, candidate, granted } of participants) {
    if (!testerId) continue;
    const add = (where: string, items: readonly (Reading | Entry)[]): void =>
      void found.push({ key: `${candidate} ${where}`, granted: granted.join(' '), items: byInstant(items) });
    const chunks = await context.db.vaultChunk.groupBy({ by: ['dataset'], where: { testerId } });
    for (const { dataset } of chunks) {
      const key = await readTesterKey(context, testerId);
      const sealed = await readChunks(context, { testerId, dataset, ...ALL_TIME });
      const open = ({ month, sealed: bytes }: (typeof sealed)[number]): (Reading | Entry)[] => {
        const name = { testerId, dataset, month };
        return isOfEntries(dataset) ? openChunk(ENTRIES, key, name, bytes) : openChunk(READINGS, key, name, bytes);
      };
      add(dataset, sealed.flatMap(open));
    }
    const copies = await context.db.serviceCopy.findMany({ where: { testerId, pilotSlug, state: 'held' } });
    for (const { id, serviceKey, dataset } of copies) {
      const key = partyKey(context, { pilotSlug, party: `service:${serviceKey}` });
      const months = await readMonths(context.db, { copyId: id, ...ALL_TIME });
      const decode = isOfEntries(dataset) ? ENTRIES.decode : READINGS.decode;
      const items = months.flatMap(({ month, sealed }): (Reading | Entry)[] =>
        decode(openMonth(key, id, month, sealed)),
      );
      add(`${serviceKey} ${dataset}`, items);
    }
  }
  return found;
}

function byInstant(items: readonly (Reading | Entry)[]): Map<string, string> {
  return new Map(items.map((item) => ['id' in item ? `${item.at} ${item.id}` : `${item.start}`, JSON.stringify(item)]));
}
