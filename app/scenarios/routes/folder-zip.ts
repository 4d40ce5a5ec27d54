import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { zipFolder } from '../launch/zip-folder.server.ts';
import { openScenario } from '../open-scenario.server.ts';

export const handle: RouteHandle = { action: 'scenario.read' };

/** The scenario's pilot folder, launched or not, as a zip. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { app, scenario } = await openScenario(args, 'scenario.read');
  const zip = zipFolder(scenario.document, app.clock.now());
  return new Response(Buffer.from(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${scenario.document.slug}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
