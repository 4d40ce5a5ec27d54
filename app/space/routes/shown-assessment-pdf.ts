import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';
import { assessmentPaper } from '../follow-up/assessment-paper.ts';
import { readShownAssessment } from '../follow-up/assessments.server.ts';

export const handle: RouteHandle = { action: 'view.read' };

/** An assessment on paper, for whoever wrote it, as long as the view is shown to them. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const opened = await openPilot(args, 'view.read');
  const { app, definition, locale } = opened;
  const { view: viewId = '', assessment: id = '' } = args.params;
  const read = await readShownAssessment(opened, { viewId, id });
  if (!read) throw new Response(null, { status: 404 });
  const { assessment, name: testerName, timeZone } = read;
  const pilot = inLocale(definition.title, locale);
  const document = assessmentPaper({ assessment, testerName, pilot, timeZone, locale });
  return pdfResponse({ document, paper: 'a4', now: app.clock.now(), fileName: `bilan-${assessment.number}` });
}
