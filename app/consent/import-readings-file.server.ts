import { parseReadingsFile } from '~/holders/parse-readings-file.server.ts';
import type { Series } from '~/holders/series.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { eraseUncovered } from './erase-uncovered.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
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
  const parsed = await parseReadingsFile(bytes, fileName);
  const granted = await grantedPurposes(context, testerId, definition);
  const covered = new Set(granted.flatMap(({ datasets }) => datasets));
  if (!parsed.series.some(({ dataset }) => covered.has(dataset))) throw new AppError('consent.needed-for-file');
  const series: ImportedSeries[] = [];
  for (const { readings, ...facts } of parsed.series) {
    const { dataset } = facts;
    const stored = covered.has(dataset);
    const outcome = stored ? await appendReadings(context, { testerId, dataset, readings }) : { added: 0, replaced: 0 };
    series.push({ ...facts, stored, ...outcome });
  }
  await recordFirstReadings(context, tester);
  await recordDeclared(context, found, 'uploaded-file');
  // An agreement withdrawn meanwhile has erased what was there then: what came after goes too.
  await eraseUncovered(context, { testerId, definition, datasets: series.map(({ dataset }) => dataset) });
  return { series };
}
