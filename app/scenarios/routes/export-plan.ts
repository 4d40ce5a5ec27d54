import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import { budgetSheets } from '../exporting/budget-sheets.ts';
import { calendarFile } from '../exporting/calendar-file.ts';
import { ganttSource } from '../exporting/gantt-source.ts';
import { openScenario } from '../open-scenario.server.ts';

export const handle: RouteHandle = { action: 'scenario.read' };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `calendrier.ics`, `calendrier.mmd`, `budget.xlsx`: the plan for other tools. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, scenarioId, locale } = await openScenario(args, 'scenario.read');
  const { document, revision } = scenario;
  const { slug } = document;
  switch (args.params.file) {
    case 'calendrier.ics': {
      const { host } = new URL(app.publicUrl);
      const about = { scenarioId, revision, locale, host, now: app.clock.now() };
      return file(`${slug}.ics`, 'text/calendar; charset=utf-8', calendarFile(document, about));
    }
    case 'calendrier.mmd':
      return file(`${slug}-calendrier.mmd`, 'text/plain; charset=utf-8', ganttSource(document, locale));
    case 'budget.xlsx':
      return file(`${slug}-budget.xlsx`, XLSX, await writeXlsx(budgetSheets(document, locale)));
    default:
      throw new Response(null, { status: 404 });
  }
}

function file(name: string, type: string, body: string | Uint8Array): Response {
  return new Response(body as string | Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
