import { z } from 'zod';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { carryOutImport } from './carry-out-import.server.ts';
import { readImport } from './read-import.server.ts';

const inputSchema = z.object({ territoryId: z.string(), importId: z.uuid() });

/** Reads a large workbook; what went wrong is kept with the import, for its page to say. */
export const readImportTask: TaskHandler = {
  kind: 'datamap.read-import',
  async run(context, input, report) {
    const { territoryId, importId } = inputSchema.parse(input);
    try {
      await readImport(context, { territoryId, importId, report });
      return { importId };
    } catch (error) {
      const told = isAppError(error) ? { code: error.code, params: error.params } : { code: 'unexpected', params: {} };
      await context.db.sheetImport.updateMany({
        where: { id: importId, territoryId, state: 'reading' },
        data: { state: 'failed', preview: { error: told } },
      });
      throw error;
    }
  },
};

/** Adds the rows of a large workbook to the map. */
export const acceptImportTask: TaskHandler = {
  kind: 'datamap.accept-import',
  async run(context, input, report) {
    return carryOutImport(context, { ...inputSchema.parse(input), report });
  },
};

/** Hands an import to the background, and says which work has it. */
export async function startImportTask(
  context: AppContext,
  task: TaskHandler,
  input: { territoryId: string; importId: string; userId?: string | undefined },
): Promise<void> {
  const { territoryId, importId, userId } = input;
  const taskId = await context.tasks.start(
    task.kind,
    { territoryId, importId },
    { territoryId, ...(userId ? { userId } : {}) },
  );
  await context.db.sheetImport.updateMany({ where: { id: importId, territoryId }, data: { taskId } });
}
