import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { listScenarios } from '../list-scenarios.server.ts';
import { messages } from '../messages/workbook.ts';

/** The scenarios of a territory as a sheet of its workbook: what each asks for, and the cards that it comes from. */
export async function scenarioSheet(
  context: Pick<AppContext, 'db'>,
  { territoryId, locale }: { territoryId: string; locale: Locale },
): Promise<SheetToWrite> {
  const t = pick(messages, locale);
  const scenarios = await listScenarios(context, { territoryId });
  const rows = scenarios.map(({ document, pilotSlug, updatedAt }) => [
    inLocale(document.title, locale),
    inLocale(document.pitch, locale),
    document.datasets.map(({ title }) => inLocale(title, locale)).join('\n'),
    [...new Set(document.datasets.map(({ justifiedBy }) => justifiedBy))].filter((key) => key !== '').join('\n'),
    String(document.panels.reduce((sum, { size }) => sum + size, 0)),
    document.calendar.startsOn,
    pilotSlug ?? '',
    updatedAt.slice(0, 10),
  ]);
  const widths = [34, 50, 44, 50, 10, 14, 24, 14];
  return { name: t.tab, preamble: [t.title], headings: Object.values(t.columns), rows, widths };
}
