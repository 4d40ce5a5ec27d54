import type { AppContext } from '~/platform/context.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { readUseCasePage } from '../read-use-case-page.server.ts';
import { pageOfUseCase } from '../use-case-view.ts';
import { serviceSheet } from './service-sheet.ts';

interface Asked {
  readonly territoryId: string;
  readonly territory: string;
  readonly initiative: string;
  readonly request: Request;
}

/** The service sheet of a use case as PDF; 404 when there is none. */
export async function printUseCase(context: AppContext, input: Asked & { useCaseId: string }): Promise<Response> {
  const { territoryId, useCaseId, territory, initiative } = input;
  const { locale, paper } = readPrintRequest(input.request);
  const page = await readUseCasePage(context, { territoryId, useCaseId, locale });
  const url = `${context.publicUrl}${pageOfUseCase(territoryId, useCaseId)}`;
  const document = serviceSheet(page, { territory, initiative, url }, locale);
  return pdfResponse({ document, paper, now: context.clock.now(), fileName: document.title });
}
