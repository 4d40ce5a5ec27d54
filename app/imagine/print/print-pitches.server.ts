import type { AppContext } from '~/platform/context.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { readPitches } from '../read-pitches.server.ts';
import { pitchPapers } from './pitch-papers.ts';

/** The texts to say in front of everyone, a page for each use case. */
export async function printPitches(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; territory: string; initiative: string; request: Request },
): Promise<Response> {
  const { territory, initiative, request, ...where } = input;
  const { locale, paper } = readPrintRequest(request);
  const document = pitchPapers(await readPitches(context, { ...where, locale }), { territory, initiative }, locale);
  return pdfResponse({ document, paper, now: context.clock.now(), fileName: document.title });
}
