import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { announce } from '../sheet/announce.server.ts';
import { applyGesture } from '../sheet/apply-gesture.server.ts';
import { FIELDS } from '../sheet/columns.ts';
import { findSheet } from '../sheet/find-sheet.server.ts';
import { gestureSchema } from '../sheet/gesture.ts';
import { redoGesture, undoGesture } from '../sheet/undo-gesture.server.ts';

export const handle: RouteHandle = { action: 'datamap.write' };

const bodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('gesture'), gesture: gestureSchema }),
  z.object({ kind: z.enum(['undo', 'redo']), id: z.uuid() }),
  z.object({ kind: z.literal('here'), client: z.uuid(), row: z.uuid().nullable(), field: z.enum(FIELDS).nullable() }),
]);

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { territory = '' } = args.params;
  await requireAccess(args, 'datamap.write', { territory });
  return new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** What the sheet's page sends as one writes: a gesture, one to undo or redo, or where the person is. JSON in and out. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { territory = '', sheet: slug = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const sheet = await findSheet(app, { territoryId: territory, slug });
  const body = bodySchema.safeParse(await args.request.json().catch(() => undefined));
  if (!body.success) return new Response(null, { status: 400 });
  const author = { userId: principal.userId, name: principal.name };
  if (body.data.kind === 'here') {
    const { client, row, field } = body.data;
    const [name = ''] = principal.name.split(' ');
    await announce(app, sheet, { kind: 'here', place: { client, name, row, field } });
    return new Response(null, { status: 204 });
  }
  if (body.data.kind === 'gesture') {
    return Response.json(await applyGesture(app, { sheet, author, gesture: body.data.gesture }));
  }
  const turn = body.data.kind === 'undo' ? undoGesture : redoGesture;
  return Response.json(await turn(app, { sheet, author, gestureId: body.data.id }));
}
