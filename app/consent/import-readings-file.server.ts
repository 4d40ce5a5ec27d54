import { parseReadingsFile } from '~/holders/parse-readings-file.server.ts';
import type { Series } from '~/holders/series.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { keepReadings } from './copies/keep-readings.server.ts';
import { recallUncovered } from './copies/recall-copies.server.ts';
import { eraseUncovered } from './erase-uncovered.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { agreeByFile } from './holder-consents/agree-at-holder.server.ts';
import { recordDeclared } from './record-declared.server.ts';
import { recordFirstReadings } from './record-first-readings.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

export interface ImportedSeries extends Omit<Series, 'readings'> {
  /** False when no agreement covers this dataset: nothing of it was kept. */
  readonly stored: boolean;
  /** Readings that were not there, and corrections of some that were. */
  readonly added: number;
  readonly replaced: number;
}

/**
 * Puts the readings of a file that a holder gave its customer where those fetched from the holder go. The same
 * file twice changes nothing; the file itself is not kept.
 * Errors: a 404 Response; those of parseReadingsFile ('spreadsheet.…', 'holders.…');
 * AppError('consent.needed-for-file') when no agreement covers anything in it.
 */
export async function importReadingsFile(
  context: AppContext,
  { testerId, fileName, bytes }: { testerId: string; fileName: string; bytes: Uint8Array },
): Promise<{ series: ImportedSeries[] }> {
  const found = await findTesterPilot(context, testerId);
  const { tester, definition } = found;
  await requireOpenFor(context, tester.pilotSlug, 'answer');
  const parsed = await parseReadingsFile(bytes, fileName);
  const granted = await grantedPurposes(context, testerId, definition);
  const covered = new Set(granted.flatMap(({ datasets }) => datasets));
  if (!parsed.series.some(({ dataset }) => covered.has(dataset))) throw new AppError('consent.needed-for-file');
  // Whoever fetches a file at a holder and hands it over has said yes there.
  await agreeByFile(context, { tester, definition, datasets: parsed.series.map(({ dataset }) => dataset) });
  const series: ImportedSeries[] = [];
  for (const { readings, ...facts } of parsed.series) {
    const { dataset } = facts;
    const kept = covered.has(dataset) ? await keepReadings(context, { tester, definition, dataset, readings }) : null;
    series.push({ ...facts, stored: kept !== null, ...(kept ?? { added: 0, replaced: 0 }) });
  }
  await recordFirstReadings(context, tester);
  await recordDeclared(context, found, 'uploaded-file');
  // An agreement withdrawn meanwhile has erased what was there then: what came after goes too.
  await recallUncovered(context, { testerId, definition });
  await eraseUncovered(context, { testerId, definition, datasets: series.map(({ dataset }) => dataset) });
  return { series };
}
