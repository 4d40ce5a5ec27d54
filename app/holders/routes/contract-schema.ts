import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isHolderId } from '../holder-ids.ts';
import { contractName, contractSchema, proposedContracts } from '../proposal/contract-schema.ts';
import { holders } from '../registry.ts';

export const handle: RouteHandle = { action: 'public.read' };

/** The JSON Schema of a proposed contract, for any program to fetch: it changes only with the product. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { holder, dataset } = args.params;
  const found = isHolderId(holder)
    ? proposedContracts(holders[holder]).find((one) => contractName(one) === dataset)
    : undefined;
  if (!found) throw new Response(null, { status: 404 });
  const text = `${JSON.stringify(contractSchema(found, args.context.app.publicUrl), null, 2)}\n`;
  const tag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  const headers = {
    'Cache-Control': 'public, max-age=3600',
    ETag: tag,
    'Access-Control-Allow-Origin': '*',
  };
  if (args.request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/schema+json; charset=utf-8' } });
}
