import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { printPersonas } from '../print/print-personas.server.ts';

export const handle: RouteHandle = { action: 'public.read' };

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  return printPersonas(args.context.app, { request: args.request });
}
