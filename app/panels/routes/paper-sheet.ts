import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { paperSheet } from '../print/paper-sheet.ts';

export const handle: RouteHandle = { action: 'panel.assist' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '', panel: panelKey } = args.params;
  await requireStaff(args, 'panel.assist', { territory, pilot });
  const { app } = args.context;
  const { locale, paper } = readPrintRequest(args.request);
  const definition = await getOpenPilot(app, pilot);
  const panel = definition.panels.find(({ key }) => key === panelKey);
  if (!panel) throw new Response(null, { status: 404 });
  const document = paperSheet(definition, panel, locale);
  return pdfResponse({ document, paper, now: app.clock.now(), fileName: document.title });
}
