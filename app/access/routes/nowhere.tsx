import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '../guard.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle: RouteHandle = { action: 'public.read' };

/** Any address that no other route knows: a route of its own, so that its 404 comes in the reader's language. */
export async function loader(args: LoaderFunctionArgs): Promise<never> {
  await requireAccess(args, 'public.read');
  throw new Response(null, { status: 404 });
}

export { loader as action };

/** A page with nothing on it: the loader always throws. */
export default function Nowhere(): null {
  return null;
}
