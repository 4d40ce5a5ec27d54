import type { ActionFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { findLabels } from '../print/find-labels.server.ts';
import { labelSheets } from '../print/labels.ts';

export const handle: RouteHandle = { action: 'panel.manage' };

/** Addresses are shown once and kept nowhere: nothing to print for somebody who brings none. */
export async function loader(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  await requireStaff(args, 'panel.manage', { territory, pilot });
  return new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  await requireStaff(args, 'panel.manage', { territory, pilot });
  const { app } = args.context;
  const { locale, paper } = readPrintRequest(args.request);
  const urls = (await args.request.formData()).getAll('url').map(String);
  const labels = await findLabels(app, { pilotSlug: pilot, urls });
  const { title } = await getPilotDefinition(app, pilot);
  const document = labelSheets(title, labels, locale);
  return pdfResponse({ document, paper, now: app.clock.now(), fileName: document.title });
}
