import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { openFormPage } from '../form/open-form-page.server.ts';
import { formSheet } from '../print/form-sheet.ts';

export const handle: RouteHandle = { action: 'surveys.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { app, definition: pilot, survey, form } = await openFormPage(args, 'surveys.read');
  const { locale, paper } = readPrintRequest(args.request);
  const document = formSheet({ pilot, title: survey.title, form, locale });
  return pdfResponse({ document, paper, now: app.clock.now(), fileName: document.title });
}
