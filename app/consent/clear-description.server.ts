import type { AppContext } from '~/platform/context.server.ts';
import { eraseDatasets } from '~/vault/erase-datasets.server.ts';
import { chaseCopies } from './copies/chase-copies.server.ts';
import { markRecalled } from './copies/recall-copies.server.ts';
import { findDeclared } from './find-declared.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

/** Erases all that a tester said of themselves in a dataset, and calls back the copies of it. Throws a 404 Response (tester, dataset). */
export async function clearDescription(
  context: AppContext,
  { testerId, dataset }: { testerId: string; dataset: string },
): Promise<void> {
  const { definition } = await findTesterPilot(context, testerId);
  findDeclared(definition, dataset);
  await eraseDatasets(context, { testerId, datasets: [dataset] });
  const copies = await context.db.serviceCopy.findMany({ where: { testerId, dataset, state: 'held' } });
  if (copies.length === 0) return;
  const ids = copies.map(({ id }) => id);
  await markRecalled(context.db, { ids, cause: 'withdrawn', at: context.clock.now() });
  await chaseCopies(context, { copyIds: ids });
}
