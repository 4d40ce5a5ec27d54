import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';

export interface PersonAsking {
  readonly viewId: string;
  readonly workerId: string;
  readonly service: string;
}

/** What must be true of a view for this person to see anything of it at this instant. */
export const inForce = (now: Date, { viewId, workerId }: Pick<PersonAsking, 'viewId' | 'workerId'>) => ({
  ...{ id: viewId, workerId, endedAt: null, until: { gt: now } },
});

/** Whether a tester shows this dataset, now, to the person who asks. */
export async function isShown(
  { db, clock }: { db: Pick<Tx, 'sharedView'>; clock: AppContext['clock'] },
  { testerId, dataset, reader }: { testerId: string; dataset: string; reader: PersonAsking },
): Promise<boolean> {
  const where = { ...inForce(clock.now(), reader), testerId, serviceKey: reader.service, datasets: { has: dataset } };
  return (await db.sharedView.count({ where })) > 0;
}
