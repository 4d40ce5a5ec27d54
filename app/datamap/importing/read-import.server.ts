import type { AppContext } from '~/platform/context.server.ts';
import { insertRows } from '~/platform/database/insert-rows.server.ts';
import { breathe, inSlices } from '~/platform/in-slices.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { hiddenParts } from '../datablitz/hidden.ts';
import { type DoubtReason, KEPT_REASONS, READ_AT_MOST, rowId } from '../datablitz/model.ts';
import { readDatablitzSteps, type WholeReading } from '../datablitz/read-datablitz.ts';
import { NO_CHOICES, readingChoicesSchema } from '../datablitz/sheet-choice.ts';
import { titleOf } from '../item-view.ts';
import { fold } from '../text.ts';
import { compareContent } from './compare-content.ts';
import { decisionBeforeAnybody, type RowKind } from './import-row.ts';
import type { ImportSummary } from './import-summary.ts';
import { knownItems } from './known-items.server.ts';
import { type KnownItem, matchRows } from './match-rows.ts';
import { choicesFor, rememberChoices } from './remembered-choices.server.ts';

/** Rows written at once. */
const BATCH = 60;
const FIRST_SHOWN = 200;

/**
 * Reads the workbook of an import into its rows, each beside what the map says of it. Read again (a mapping corrected, the
 * map changed), the rows take the place of the earlier ones. Throws AppError `spreadsheet.*`.
 */
export async function readImport(
  context: AppContext,
  input: { territoryId: string; importId: string; maxRows?: number; report?: ReportProgress },
): Promise<ImportSummary> {
  const { territoryId, importId, maxRows = READ_AT_MOST.maxRows, report = async () => {} } = input;
  const { db } = context;
  const found = await db.sheetImport.findFirst({
    where: { id: importId, territoryId, state: { in: ['reading', 'preview', 'failed'] } },
    select: { initiativeId: true, fileName: true, file: true, choices: true },
  });
  if (!found?.file) throw new Response(null, { status: 404 });
  await report(0.02, 'reading');
  const book = await readSpreadsheet({ fileName: found.fileName, bytes: found.file }, { maxRows });
  await report(0.2, 'reading');
  const chosen = found.choices === null ? NO_CHOICES : readingChoicesSchema.parse(found.choices);
  await rememberChoices(context, { territoryId, book, chosen });
  const { choices, remembered } = await choicesFor(context, { territoryId, book, chosen });
  const holders = await db.dataHolder.findMany({ where: { territoryId }, select: { name: true } });
  const inUse = holders.map(({ name }) => name);
  const reading = await inSlices(readDatablitzSteps(book, { inUse, choices }));
  await report(0.4, 'comparing');
  const items = await knownItems(context, { territoryId, initiativeId: found.initiativeId });
  const matched = await inSlices(matchRows(reading.rows, items, found.fileName));
  const { rows, counts } = await inSlices(describeRows(reading, matched, importId));
  await writeRows(context, importId, rows, (share) => report(0.5 + share / 2, 'comparing'));
  const readAs = (name: string) => (chosen.sheets[name] ? 'chosen' : remembered.has(name) ? 'remembered' : 'found');
  const summary: ImportSummary = {
    counts,
    absent: absentOf(reading, items, matched, found.fileName),
    lost: lostOf(reading),
    merges: reading.merges.map(({ into, variants }) => ({ into, variants: [...variants] })),
    hidden: { ...hiddenParts(book), sheets: [...hiddenParts(book).sheets] },
    sheets: reading.sheets.map(({ columns, ...sheet }) => ({
      ...sheet,
      columns: [...columns],
      readAs: readAs(sheet.name),
      challenge: choices.sheets[sheet.name]?.challenge ?? '',
    })),
  };
  await db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: { in: ['reading', 'preview', 'failed'] } },
    data: { state: 'preview', preview: summary },
  });
  return summary;
}

function* describeRows(reading: WholeReading, matched: ReadonlyMap<number, KnownItem>, importId: string) {
  const reasons = new Map<string, DoubtReason[]>();
  for (const doubt of reading.doubts) reasons.set(rowId(doubt), [...(reasons.get(rowId(doubt)) ?? []), doubt.reason]);
  const counts = { new: 0, changed: 0, conflict: 0, unchanged: 0, doubtful: 0 };
  const rows: Record<string, unknown>[] = [];
  for (const [position, { sheet, row, ...content }] of reading.rows.entries()) {
    const item = matched.get(position);
    const changes = item ? compareContent(item.content, content, item.base) : [];
    const kind: RowKind = !item
      ? 'new'
      : changes.some(({ conflict }) => conflict)
        ? 'conflict'
        : changes.length > 0
          ? 'changed'
          : 'unchanged';
    const why = KEPT_REASONS.filter((reason) => reasons.get(rowId({ sheet, row }))?.includes(reason));
    const decision = decisionBeforeAnybody(kind, why);
    counts[kind] += 1;
    if (kind === 'new' && why.length > 0) counts.doubtful += 1;
    rows.push({
      ...{ importId, position, sheet, row, kind, reasons: why, content, decision, done: kind === 'unchanged' },
      itemId: item?.id ?? null,
      changes: changes.length > 0 ? changes : null,
      created: false,
    });
    if (position % 50 === 0) yield;
  }
  return { rows, counts };
}

async function writeRows(
  context: AppContext,
  importId: string,
  rows: readonly Record<string, unknown>[],
  report: (share: number) => Promise<void>,
): Promise<void> {
  await context.db.importRow.deleteMany({ where: { importId } });
  for (let at = 0; at < rows.length; at += BATCH) {
    await insertRows(context.db, 'ImportRow', rows.slice(at, at + BATCH));
    await report(at / rows.length);
    await breathe();
  }
}

/** Cards read from this file before, or of the challenges it speaks of, that it does not name. */
function absentOf(
  reading: WholeReading,
  items: readonly (KnownItem & { key: string })[],
  matched: ReadonlyMap<number, KnownItem>,
  fileName: string,
): ImportSummary['absent'] {
  const named = new Set([...matched.values()].map(({ id }) => id));
  const challenges = new Set(reading.rows.map(({ challenge }) => fold(challenge)));
  const absent = items.filter(
    (item) => !named.has(item.id) && (item.fileName === fileName || challenges.has(fold(item.content.challenge))),
  );
  return {
    count: absent.length,
    first: absent.slice(0, FIRST_SHOWN).map(({ key, content }) => ({ key, title: titleOf(content) })),
  };
}

/** Places that gave no row at all, and why. */
function lostOf(reading: WholeReading): ImportSummary['lost'] {
  const kept = new Set(reading.rows.map(rowId));
  const lost = reading.doubts.filter((doubt) => !kept.has(rowId(doubt)));
  return {
    count: lost.length,
    first: lost
      .slice(0, FIRST_SHOWN)
      .map(({ sheet, row, reason }) => ({ sheet, row, reason })) as ImportSummary['lost']['first'],
  };
}
