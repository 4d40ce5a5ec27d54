import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { makeReport } from '../report/make-report.server.ts';

export const handle: RouteHandle = { action: 'pilot.read' };

/** `?langue=en&papier=a4` */
export async function loader(args: LoaderFunctionArgs) {
  const { app, definition } = await openPilot(args, 'pilot.read');
  const { locale, paper } = readPrintRequest(args.request);
  const document = await makeReport(app, definition, locale);
  return pdfResponse({ document, paper, now: app.clock.now(), fileName: document.title });
}
