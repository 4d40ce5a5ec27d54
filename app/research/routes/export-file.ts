import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { dropOldFiles } from '../exports/export-task.server.ts';
import { findExport } from '../exports/list-exports.server.ts';

/** Public figures are for whoever reads the page; the guard below asks more for rows. */
export const handle: RouteHandle = { action: 'research.read' };

/** The file, while it is kept; 410 afterwards. Each download is noted. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { territory: territoryId = '', pilot: pilotSlug = '', export: id = '' } = args.params;
  const scope = { territory: territoryId, pilot: pilotSlug };
  const principal = await requireStaff(args, 'research.read', scope);
  const { app } = args.context;
  await dropOldFiles(app);
  const found = await findExport(app, { pilotSlug, id });
  if (!found) throw new Response(null, { status: 404 });
  if (found.kind !== 'public') await requireStaff(args, 'research.export', scope);
  if (!found.file) throw new Response(null, { status: 410 });
  await recordAudit(app, {
    ...{ principal, territoryId, action: 'research.export-downloaded', subject: pilotSlug },
    detail: { id },
  });
  return new Response(Buffer.from(found.file), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${found.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
