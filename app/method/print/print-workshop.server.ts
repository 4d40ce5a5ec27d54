import { getKit } from '~/kit/load-kit.server.ts';
import { printSheet } from '~/kit/print/print-sheet.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { describeMinutes } from '../minutes/describe-minutes.server.ts';
import { agenda } from './agenda.ts';
import { findPrintedWorkshop } from './find-printed-workshop.server.ts';
import { findSubjects } from './find-subjects.server.ts';
import { minutesPaper } from './minutes.ts';
import { poster } from './poster.ts';
import { dayOf, type PrintedWorkshop, workshopFoot } from './printed-workshop.ts';
import { script } from './script.ts';

type Draw = (workshop: PrintedWorkshop, locale: Locale, params: URLSearchParams) => PdfDocument | Promise<PdfDocument>;

interface Asked {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly request: Request;
}

/** One paper of a workshop as PDF; 404 for another territory's workshop. */
async function printWorkshop(context: AppContext, asked: Asked, draw: Draw): Promise<Response> {
  const { locale, paper, params } = readPrintRequest(asked.request);
  const workshop = await findPrintedWorkshop(context, { ...asked, locale });
  const document = await draw(workshop, locale, params);
  const fileName = `${document.title} ${workshop.territory}`;
  return pdfResponse({ document, paper, now: context.clock.now(), fileName });
}

/** Words for the room: only for those who run the workshop. */
export const printScript = (context: AppContext, asked: Asked): Promise<Response> =>
  printWorkshop(context, asked, script);

/** The paper that an address names: `ordre-du-jour`, `affiche`, `compte-rendu`, `feuille-…`; 404 for a name that is none of them. */
export async function printPaper(context: AppContext, asked: Asked & { document: string }): Promise<Response> {
  if (asked.document === 'ordre-du-jour') return printWorkshop(context, asked, agenda);
  if (asked.document === 'affiche') return printWorkshop(context, asked, poster);
  if (asked.document === 'compte-rendu') return printMinutes(context, asked);
  const sheet = getKit().sheets.find(({ key }) => `feuille-${key}` === asked.document);
  if (!sheet) throw new Response(null, { status: 404 });
  return printWorkshop(context, asked, async (workshop, locale, params) => {
    const { territoryId } = asked;
    const { title, theme, territory } = workshop;
    const about = { about: sheet.about, asked: params.get('defi') ?? '' };
    const subjects = await findSubjects(context, { territoryId, workshop, ...about });
    const line = [title, theme, territory, dayOf(workshop, locale)].filter(Boolean).join(', ');
    return printSheet({ sheet, line, subjects, foot: workshopFoot(workshop, locale) }, locale);
  });
}

async function printMinutes(context: AppContext, { territoryId, workshopId, request }: Asked): Promise<Response> {
  const { locale, paper } = readPrintRequest(request);
  const minutes = await describeMinutes(context, { territoryId, workshopId, locale });
  const document = minutesPaper(minutes);
  const fileName = `${document.title} ${minutes.territory}`;
  return pdfResponse({ document, paper, now: context.clock.now(), fileName });
}
