import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { AppError, isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Database, Tx } from '~/platform/database/open.server.ts';
import { readTemplate } from '../workshop-template.ts';
import { toActivityState } from './wall-rows.server.ts';
import type { ActivityState, WallChange } from './wall-state.ts';

/** The channel on which every application process hears of changes: `workshopId:seq`. */
export const WALL_CHANNEL = 'workshop_wall';

const HEAD = {
  id: true,
  territoryId: true,
  initiativeId: true,
  state: true,
  stepKey: true,
  activityKey: true,
  timerEndsAt: true,
  timerLeftMs: true,
  timerTotalMs: true,
  hideAuthors: true,
} as const;

async function lockWorkshop(tx: Tx, id: string) {
  // An update that changes nothing takes the row's lock and answers the row as the last one left it.
  const [workshop] = await tx.workshop.updateManyAndReturn({
    where: { id },
    data: { eventSeq: { increment: 0 } },
    select: HEAD,
  });
  if (!workshop) throw new AppError('method.gone');
  const rows = await tx.workshopActivity.findMany({
    where: { workshopId: id },
    select: { activityKey: true, state: true },
  });
  const activities: Readonly<Record<string, ActivityState>> = Object.fromEntries(
    rows.map(({ activityKey, state }) => [activityKey, toActivityState(state)]),
  );
  return { ...workshop, activities };
}

export type LockedWorkshop = Awaited<ReturnType<typeof lockWorkshop>> & { readonly template: WorkshopTemplate };

export interface Changed<T> {
  readonly result: T;
  /** What the wall learns, in order; each becomes one numbered event. */
  readonly changes: readonly WallChange[];
}

/** Throws AppErrors only before it writes anything: others of the same transaction are kept. */
type Work<T> = (tx: Tx, workshop: LockedWorkshop) => Promise<Changed<T>>;

interface Job {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What waits for a workshop's lock in this process, by database. */
const queues = new WeakMap<Database, Map<string, Job[]>>();
const templates = new WeakMap<Database, Map<string, WorkshopTemplate>>();

/** Changes that share one transaction, at most. */
const TOGETHER = 40;
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/**
 * The one way to change a live workshop: under its row's lock, writing what changes and the numbered events that tell
 * it in the same transaction. Changes that wait for the same workshop go through in one transaction, in the order
 * they came, so that two hundred phones sending at once cost a handful of commits.
 */
export function changeWorkshop<T>(context: AppContext, workshopId: string, work: Work<T>): Promise<T> {
  const queue = mapOf(queues, context.database);
  return new Promise<T>((resolve, reject) => {
    const job: Job = { work, resolve: (result) => resolve(result as T), reject };
    const waiting = queue.get(workshopId);
    if (waiting) {
      waiting.push(job);
      return;
    }
    const jobs = [job];
    queue.set(workshopId, jobs);
    void drain(context, workshopId, jobs);
  });
}

async function drain(context: AppContext, workshopId: string, jobs: Job[]): Promise<void> {
  while (jobs.length > 0) {
    const batch = jobs.splice(0, TOGETHER);
    try {
      await runTogether(context, workshopId, batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const job of batch) await runTogether(context, workshopId, [job]).catch(job.reject);
    }
  }
  // In the same turn as the loop's last look: nobody can add to a queue that is no longer emptied.
  mapOf(queues, context.database).delete(workshopId);
}

async function runTogether(context: AppContext, workshopId: string, batch: readonly Job[]): Promise<void> {
  const template = await agendaOf(context, workshopId);
  const settle = await context.db.$transaction(async (tx) => {
    const settled: (() => void)[] = [];
    const changes: WallChange[] = [];
    let workshop = { ...(await lockWorkshop(tx, workshopId)), template };
    for (const job of batch) {
      try {
        const done = await job.work(tx, workshop);
        changes.push(...done.changes);
        settled.push(() => job.resolve(done.result));
        if (done.changes.some(({ kind }) => kind === 'head' || kind === 'activity')) {
          workshop = { ...(await lockWorkshop(tx, workshopId)), template };
        }
      } catch (error) {
        if (!isAppError(error)) throw error;
        settled.push(() => job.reject(error));
      }
    }
    if (changes.length > 0) await tell(tx, workshopId, changes, context.clock.now());
    return settled;
  }, PATIENCE);
  for (const done of settle) done();
}

/** Numbers the changes, writes them down and notifies, in one statement. */
async function tell(tx: Tx, workshopId: string, changes: readonly WallChange[], at: Date): Promise<void> {
  await tx.$queryRaw`
    WITH head AS (
      UPDATE "Workshop" SET "eventSeq" = "eventSeq" + ${changes.length}::int
      WHERE id = ${workshopId}::uuid RETURNING "eventSeq" AS last
    ), told AS (
      INSERT INTO "WorkshopEvent" ("workshopId", seq, kind, payload, at)
      SELECT ${workshopId}::uuid, head.last - ${changes.length}::int + item.nth::int,
             item.change ->> 'kind', item.change - 'kind', ${at.toISOString()}::timestamptz
      FROM head, jsonb_array_elements(${JSON.stringify(changes)}::jsonb) WITH ORDINALITY AS item(change, nth)
    )
    SELECT last, pg_notify(${WALL_CHANNEL}, ${workshopId} || ':' || last)::text AS told FROM head`;
}

/** A workshop's agenda does not change once it runs: read once per process. */
export async function agendaOf(context: AppContext, workshopId: string): Promise<WorkshopTemplate> {
  const known = mapOf(templates, context.database);
  const cached = known.get(workshopId);
  if (cached) return cached;
  const found = await context.db.workshop.findUnique({
    where: { id: workshopId },
    select: { template: true, state: true },
  });
  if (!found) throw new AppError('method.gone');
  const template = readTemplate(found.template);
  if (found.state !== 'planned') known.set(workshopId, template);
  return template;
}

function mapOf<V>(maps: WeakMap<Database, Map<string, V>>, database: Database): Map<string, V> {
  const known = maps.get(database) ?? new Map<string, V>();
  maps.set(database, known);
  return known;
}
