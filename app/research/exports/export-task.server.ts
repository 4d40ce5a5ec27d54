import { z } from 'zod';
import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { type ExportRequest, exportRequestSchema } from './export-request.ts';
import { KEPT_DAYS } from './kept-days.ts';
import { makeExport, sha256 } from './make-export.server.ts';

const DAY_MS = 86_400_000;

const inputSchema = z.object({ exportId: z.uuid() });

/** Makes an export that was asked for, in the background. */
export const researchExportTask: TaskHandler = {
  kind: 'research-export',
  isWaitedFor: true,
  async run(context, input, report) {
    const { exportId } = inputSchema.parse(input);
    const asked = await context.db.researchExport.findUniqueOrThrow({ where: { id: exportId } });
    const note = (data: Parameters<typeof context.db.researchExport.update>[0]['data']) =>
      context.db.researchExport.update({ where: { id: exportId }, data, select: { id: true } });
    try {
      const request = exportRequestSchema.parse(asked.request);
      const { zip, manifest } = await makeExport(context, { ...asked, request }, report);
      const counts = Object.fromEntries(Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows]));
      await note({
        ...{ state: 'ready', protocolVersion: manifest.protocolVersion, counts },
        ...{ smallest: manifest.anonymity?.smallest ?? null, hash: sha256(zip), bytes: zip.byteLength },
        ...{ file: Buffer.from(zip), keptUntil: new Date(context.clock.now().getTime() + KEPT_DAYS * DAY_MS) },
      });
      return { exportId };
    } catch (error) {
      await note({ state: 'failed' });
      throw error;
    }
  },
};

/** Empties the files of exports kept long enough; their lines stay. */
export async function dropOldFiles({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<void> {
  await db.researchExport.updateMany({
    where: { keptUntil: { lte: clock.now() }, file: { not: null } },
    data: { file: null },
  });
}

/** The same, hourly: nobody need come for it. */
export const exportRoundTask: TaskHandler = {
  kind: 'research-export-round',
  run: async (context) => dropOldFiles(context),
};

export interface AskedExport {
  readonly principal: Extract<Principal, { kind: 'staff' }>;
  readonly territoryId: string;
  readonly pilotSlug: string;
  readonly request: ExportRequest;
}

/** Notes who asks for what, and starts making it; pressed twice, it is one export. */
export async function startExport(context: AppContext, asked: AskedExport): Promise<void> {
  const { principal, territoryId, pilotSlug, request } = asked;
  const { db, clock } = context;
  const going = await db.researchExport.findFirst({
    where: { pilotSlug, byId: principal.userId, state: 'making', request: { equals: request } },
    orderBy: { at: 'desc' },
  });
  const task = going?.taskId ? await db.task.findUnique({ where: { id: going.taskId } }) : null;
  if (task?.state === 'queued' || task?.state === 'running') return;
  const { id } = await db.researchExport.create({
    data: {
      ...{ pilotSlug, kind: request.kind, request, at: clock.now(), state: 'making' },
      ...{ byId: principal.userId, byName: principal.name },
    },
    select: { id: true },
  });
  await recordAudit(context, {
    principal,
    action: `research.${request.kind}-exported`,
    territoryId,
    subject: pilotSlug,
    detail: { id, k: request.k, stableIds: request.stableIds, openTexts: request.openTexts },
  });
  const who = { userId: principal.userId, territoryId };
  const taskId = await context.tasks.start(researchExportTask.kind, { exportId: id }, who);
  await db.researchExport.update({ where: { id }, data: { taskId }, select: { id: true } });
}
