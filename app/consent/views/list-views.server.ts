import type { AppContext } from '~/platform/context.server.ts';
import type { SharedView } from '~/platform/database/generated/client.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { openForTester } from '../personal-key.server.ts';
import { signatureOf, signatureOfPersons } from '../shares/share-reader.ts';
import { findOpenView } from './open-view.server.ts';
import { historyOf } from './share-view.server.ts';
import type { ViewCause, ViewChange, ViewWords } from './shared-view.ts';

export interface MyView {
  readonly id: string;
  readonly workerId: string;
  readonly workerName: string;
  readonly parts: readonly string[];
  /** Empty once it is over: it was sealed for its time. */
  readonly word: string;
  readonly revision: number;
  readonly history: readonly ViewChange[];
  readonly sharedAt: Date;
  readonly until: Date;
  readonly endedAt: Date | null;
  readonly cause: ViewCause | null;
  /** When that person opened it, latest first; at most `OPENINGS`. */
  readonly openings: readonly Date[];
  readonly timesOpened: number;
}

/** Most views, and most openings of one, on a page; the rest is in the archive. */
const VIEWS = 30;
const OPENINGS = 20;

/** What a tester showed to somebody, latest first, with each time it was opened. Reading one's own is no access. */
export async function listMyViews(context: AppContext, testerId: string): Promise<MyView[]> {
  const rows = await context.db.sharedView.findMany({
    where: { testerId },
    orderBy: [{ sharedAt: 'desc' }, { id: 'asc' }],
    take: VIEWS,
  });
  const now = context.clock.now();
  return Promise.all(
    rows.map(async (row): Promise<MyView> => {
      const isOver = row.endedAt !== null || row.until <= now;
      const where = openingsOf(row);
      const opened = await context.db.vaultAccess.findMany({
        ...{ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: OPENINGS, select: { at: true } },
      });
      const { id, workerId, workerName, parts, revision, sharedAt, until } = row;
      return {
        ...{ id, workerId, workerName, parts, revision, sharedAt, until },
        word: isOver ? '' : (await openForTester<ViewWords>(context, testerId, row.sealed)).word,
        history: historyOf(row),
        endedAt: row.endedAt ?? (isOver ? row.until : null),
        cause: (row.cause as ViewCause | null) ?? (isOver ? 'over' : null),
        openings: opened.map(({ at }) => at),
        timesOpened: await context.db.vaultAccess.count({ where }),
      };
    }),
  );
}

const openingsOf = ({ id, testerId, serviceKey, workerId }: SharedView) => ({
  ...{ testerId, dataset: serviceKey, outcome: 'read' },
  reader: signatureOf({ kind: 'person', viewId: id, workerId, service: serviceKey }),
});

export interface ShownToMe {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
  readonly until: Date;
  /** When this person last opened it. */
  readonly lastOpenedAt: Date | null;
}

/** Those who show something, now, to this member of the team: their name, and until when. Opens nothing else. */
export async function listShownTo(
  context: AppContext,
  { workerId, pilotSlug }: { workerId: string; pilotSlug: string },
): Promise<ShownToMe[]> {
  const rows = await context.db.sharedView.findMany({
    where: { pilotSlug, workerId, endedAt: null, until: { gt: context.clock.now() } },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  const shown: ShownToMe[] = [];
  for (const row of rows) {
    const view = await findOpenView(context, { viewId: row.id, workerId, pilotSlug });
    if (!view) continue;
    const { name } = await openForTester<ViewWords>(context, view.testerId, view.sealed);
    const last = await context.db.vaultAccess.findFirst({ where: openingsOf(view), orderBy: { at: 'desc' } });
    shown.push({ id: view.id, name, since: view.sharedAt, until: view.until, lastOpenedAt: last?.at ?? null });
  }
  return shown;
}

/** What the persons among these readers of a tester's journal are called, by reader. */
export async function viewerNames(
  { db }: Pick<AppContext, 'db'>,
  testerId: string,
  readers: readonly string[],
): Promise<Map<string, Bilingual>> {
  const persons = [...new Set(readers.filter((reader) => reader.startsWith('person:')))];
  if (persons.length === 0) return new Map();
  const views = await db.sharedView.findMany({
    where: { testerId },
    select: { id: true, serviceKey: true, workerName: true },
  });
  return new Map(
    views.map(({ id, serviceKey, workerName }) => [
      `${signatureOfPersons(serviceKey)}${id}`,
      { fr: workerName, en: workerName },
    ]),
  );
}

/** When a tester first showed something to this person; null if they never did. */
export async function firstShownAt(
  { db }: Pick<AppContext, 'db'>,
  { testerId, workerId }: { testerId: string; workerId: string },
): Promise<Date | null> {
  const first = await db.sharedView.findFirst({
    where: { testerId, workerId },
    orderBy: { sharedAt: 'asc' },
    select: { sharedAt: true },
  });
  return first?.sharedAt ?? null;
}
