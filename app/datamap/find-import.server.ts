import type { AppContext } from '~/platform/context.server.ts';
import { NO_CHOICES, type ReadingChoices, readingChoicesSchema } from './datablitz/sheet-choice.ts';
import { type ImportSummary, readSummary } from './importing/import-summary.ts';
import { titleOf } from './item-view.ts';

const STATES = ['reading', 'failed', 'preview', 'accepting', 'accepted', 'discarded', 'undone'] as const;
export type ImportState = (typeof STATES)[number];

export interface FoundImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly initiativeId: string;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  /** Undefined while it is being read, and when it could not be. */
  readonly summary: ImportSummary | undefined;
  /** Why it could not be read. */
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | undefined;
  /** The work that reads or adds it, when it is a long one. */
  readonly task: {
    readonly id: string;
    readonly state: string;
    readonly progress: number;
    readonly step: string | null;
  } | null;
  /** Names of holders to merge, as chosen so far: [from, into]; null when nobody chose. */
  readonly merges: readonly (readonly [string, string])[] | null;
  /** What a person corrected of how it is read. */
  readonly choices: ReadingChoices;
  /** Rows that will be carried out if it is accepted as it stands. */
  readonly toDo: number;
  /** Cards of this import that are on the map: all of them, and the first few; and those that it brought up to date. */
  readonly itemCount: number;
  readonly updated: number;
  readonly items: readonly { readonly key: string; readonly information: string }[];
}

const FIRST_ITEMS = 30;

const WITH_ITEMS = {
  _count: { select: { items: true } },
  items: { orderBy: { position: 'asc' }, take: FIRST_ITEMS, select: { key: true, information: true, data: true } },
} as const;

/** An import of this territory, with its preview but for its rows; 404 when there is none. */
export async function findImport(
  context: AppContext,
  input: { territoryId: string; importId: string },
): Promise<FoundImport> {
  const { territoryId, importId } = input;
  const { db } = context;
  const found = isUuid(importId)
    ? await db.sheetImport.findFirst({
        where: { id: importId, territoryId },
        omit: { file: true },
        include: WITH_ITEMS,
      })
    : null;
  if (!found) throw new Response(null, { status: 404 });
  const done = { importId, decision: { not: 'leave' } };
  const { error } = found.preview as { error?: FoundImport['error'] };
  return {
    ...{ id: found.id, fileName: found.fileName, initiativeId: found.initiativeId, error },
    ...{ createdAt: found.createdAt, acceptedAt: found.acceptedAt },
    state: STATES.find((state) => state === found.state) ?? 'discarded',
    summary: readSummary(found.preview),
    task: found.taskId
      ? await db.task.findUnique({
          where: { id: found.taskId },
          select: { id: true, state: true, progress: true, step: true },
        })
      : null,
    merges: found.merges as FoundImport['merges'],
    choices: readingChoicesSchema.safeParse(found.choices).data ?? NO_CHOICES,
    toDo: await db.importRow.count({ where: done }),
    itemCount: found._count.items,
    updated: await db.importRow.count({ where: { ...done, done: true, created: false } }),
    items: found.items.map(({ key, ...item }) => ({ key, information: titleOf(item) })),
  };
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
