import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireAccess } from './guard.server.ts';

/** The task of the URL, for whoever may see it: staff of its territory, or the person who started it. 404 otherwise. */
export async function requireTaskReader(args: LoaderFunctionArgs) {
  const id = z.uuid().safeParse(args.params.taskId);
  const task = id.success ? await args.context.app.db.task.findUnique({ where: { id: id.data } }) : null;
  const principal = await requireAccess(args, 'task.read', task?.territoryId ? { territory: task.territoryId } : {});
  const isStarter = principal.kind === 'staff' && task?.startedById === principal.userId;
  if (!task || (!task.territoryId && !isStarter)) throw new Response(null, { status: 404 });
  return { task, principal };
}
