import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { publicProofKeys } from '../proofs/proof-key.server.ts';

export const handle: RouteHandle = { action: 'public.read' };

/** The public keys of proofs as a JWK set (RFC 7517), for ticketing software. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAccess(args, 'public.read');
  return new Response(JSON.stringify({ keys: await publicProofKeys(args.context.app) }), {
    headers: { 'Content-Type': 'application/jwk-set+json', 'Cache-Control': 'public, max-age=3600' },
  });
}
