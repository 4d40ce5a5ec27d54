import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openEditor } from '../editor/open-editor.server.ts';
import { withoutDrawer } from '../editor/operations.ts';

export const handle: RouteHandle = { action: 'surveys.write' };

/** The form as SurveyJS JSON, for any tool that reads it. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { json, place, form } = await openEditor(args);
  const name = `${place.pilotSlug}-${place.surveyKey}-v${form?.version ?? 0}`.replace(/[^a-z0-9-]/gi, '');
  return new Response(`${JSON.stringify(withoutDrawer(json), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
