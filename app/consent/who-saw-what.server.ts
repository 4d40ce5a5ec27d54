import type { PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { listAccesses, type ReadersUnder, readsUnder, type VaultAccessView } from '~/vault/list-accesses.server.ts';
import { signatureOfPersons } from './shares/share-reader.ts';

export interface AccessSummary {
  /** tester | export | operator | service:<key> | recipient:<key> | person:<service>:<view> */
  readonly reader: string;
  readonly dataset: string;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export interface WhoSawWhat {
  /** By reader and dataset, the latest reader first; who was refused saw nothing. */
  readonly summary: readonly AccessSummary[];
  /** One page of single reads, latest first, and of what was asked for and refused. */
  readonly accesses: readonly VaultAccessView[];
  readonly total: number;
}

/**
 * The reads that an agreement allowed: its services', those of whoever was shown a view of one (and that they opened it),
 * and the update's where it sends the person to a holder.
 */
export function readersUnder({ services, holder, recipient, datasets }: PilotPurpose): ReadersUnder {
  const readers = [...services.map((key) => `service:${key}`), `recipient:${recipient}`, ...(holder ? ['sync'] : [])];
  return { readers, beginnings: services.map(signatureOfPersons), datasets: [...datasets, ...services] };
}

/** Who opened what in a tester's space, and when: what the tester's own page shows. */
export async function whoSawWhat(
  context: AppContext,
  {
    testerId,
    page = 1,
    pageSize = 50,
    under,
  }: { testerId: string; page?: number; pageSize?: number; under?: ReadersUnder },
): Promise<WhoSawWhat> {
  const some = under ? readsUnder(under) : {};
  const groups = await context.db.vaultAccess.groupBy({
    by: ['reader', 'dataset'],
    // What was refused was not seen: it is in the list of single asks only.
    where: { testerId, ...some, outcome: 'read' },
    _count: true,
    _min: { at: true },
    _max: { at: true },
  });
  const summary = groups
    .flatMap(({ reader, dataset, _count: times, _min: { at: firstAt }, _max: { at: lastAt } }) =>
      firstAt && lastAt ? [{ reader, dataset, times, firstAt, lastAt }] : [],
    )
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime() || (a.reader + a.dataset < b.reader + b.dataset ? -1 : 1));
  const accesses = await listAccesses(context, testerId, {
    skip: (Math.max(1, page) - 1) * pageSize,
    take: pageSize,
    ...(under ? { under } : {}),
  });
  return { summary, accesses, total: await context.db.vaultAccess.count({ where: { testerId, ...some } }) };
}
