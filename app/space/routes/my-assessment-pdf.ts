import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openIdentity } from '~/panels/open-identity.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';
import { assessmentPaper } from '../follow-up/assessment-paper.ts';
import { readMyAssessment } from '../follow-up/assessments.server.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** One of the tester's assessments, on paper. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const page = await openService(args, 'shared-view');
  const { app, tester, definition, timeZone, locale } = page;
  const assessment = await readMyAssessment(page, args.params.assessment ?? '');
  const { name: testerName } = await openIdentity(app, { testerId: tester.testerId, principal: tester });
  const pilot = inLocale(definition.title, locale);
  const document = assessmentPaper({ assessment, testerName, pilot, timeZone, locale });
  return pdfResponse({ document, paper: 'a4', now: app.clock.now(), fileName: `bilan-${assessment.number}` });
}
