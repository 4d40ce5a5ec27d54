import type { AppContext } from '~/platform/context.server.ts';
import { EXPORT_KINDS, type ExportKind, exportRequestSchema } from './export-request.ts';

/** One line of the log of exports. */
export interface LoggedExport {
  readonly id: string;
  readonly kind: ExportKind;
  readonly at: string;
  readonly byName: string;
  readonly state: 'making' | 'ready' | 'failed' | 'gone';
  /** Rows by table; null for those who may not read the rows. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly k: number | null;
  readonly smallest: number | null;
  readonly bytes: number | null;
  readonly hash: string | null;
  readonly stableIds: boolean;
  readonly keptUntil: string | null;
  /** Of one being made. */
  readonly task: {
    readonly id: string;
    readonly state: 'queued' | 'running' | 'done' | 'failed';
    readonly progress: number;
    readonly step: string | null;
    readonly errorCode: string | null;
  } | null;
}

export const EXPORTS_PER_PAGE = 20;
const TASK_STATES = ['queued', 'running', 'done', 'failed'] as const;

/** The exports of a pilot, the last first, a page at a time. */
export async function listExports(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, page, readsRows }: { pilotSlug: string; page: number; readsRows: boolean },
): Promise<{ exports: LoggedExport[]; total: number }> {
  const where = { pilotSlug };
  const [rows, total] = await Promise.all([
    db.researchExport.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * EXPORTS_PER_PAGE,
      take: EXPORTS_PER_PAGE,
      omit: { file: true },
    }),
    db.researchExport.count({ where }),
  ]);
  const files = await db.researchExport.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, file: { not: null } },
    select: { id: true },
  });
  const kept = new Set(files.map(({ id }) => id));
  const taskIds = rows.flatMap(({ taskId, state }) => (taskId && state !== 'ready' ? [taskId] : []));
  const tasks = await db.task.findMany({ where: { id: { in: taskIds } } });
  return { exports: rows.map((row) => lineOf(row)), total };

  function lineOf(row: (typeof rows)[number]): LoggedExport {
    const request = exportRequestSchema.safeParse(row.request).data;
    const task = tasks.find(({ id }) => id === row.taskId);
    const isOver = row.state === 'failed' || task?.state === 'failed';
    const state = isOver ? 'failed' : row.state === 'making' ? 'making' : kept.has(row.id) ? 'ready' : 'gone';
    return {
      ...{ id: row.id, byName: row.byName, state, bytes: row.bytes, hash: row.hash },
      kind: EXPORT_KINDS.find((kind) => kind === row.kind) ?? 'research',
      at: row.at.toISOString(),
      counts: readsRows ? (row.counts as Record<string, number> | null) : null,
      k: request?.k ?? null,
      smallest: readsRows ? row.smallest : null,
      stableIds: request?.stableIds ?? false,
      keptUntil: row.keptUntil?.toISOString() ?? null,
      task: task
        ? {
            ...{ id: task.id, progress: task.progress, step: task.step, errorCode: task.errorCode },
            state: stateOf(task.state, state),
          }
        : null,
    };
  }
}

/** A task that ended while the page was being read goes on for the page, which then asks again and finds the file. */
function stateOf(task: string, line: LoggedExport['state']): (typeof TASK_STATES)[number] {
  if (task === 'done' && line === 'making') return 'running';
  return TASK_STATES.find((known) => known === task) ?? 'failed';
}

export interface ExportFile {
  readonly kind: ExportKind;
  readonly name: string;
  /** Null once it is no longer kept, or not made yet. */
  readonly file: Uint8Array | null;
}

/** An export of this pilot; undefined when there is none of that name. */
export async function findExport(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, id }: { pilotSlug: string; id: string },
): Promise<ExportFile | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const row = await db.researchExport.findFirst({ where: { id, pilotSlug } });
  if (!row) return undefined;
  const kind = EXPORT_KINDS.find((known) => known === row.kind) ?? 'research';
  return { kind, name: `${pilotSlug}-${row.at.toISOString().slice(0, 10)}-${kind}.zip`, file: row.file };
}
