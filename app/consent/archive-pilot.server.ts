import { z } from 'zod';
import { ARCHIVE_TASK } from '~/pilots/protocol/move-pilot.server.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { leavePilot } from './leave-pilot.server.ts';

const SLICE = 50;
const inputSchema = z.object({ slug: z.string() });

/**
 * Erases every personal space of an archived pilot, as if each tester left: key first, then rows, holders told. The
 * activity log stays, without identities. Cut off, it is run again and goes on. Does nothing for another state.
 */
export async function eraseSpaces(
  context: AppContext,
  { slug }: { slug: string },
  report: ReportProgress = async () => {},
): Promise<{ erased: number }> {
  if ((await pilotState(context, slug)) !== 'archived') return { erased: 0 };
  const where = { pilotSlug: slug, state: 'enrolled' };
  const total = await context.db.tester.count({ where });
  let erased = 0;
  for (;;) {
    const testers = await context.db.tester.findMany({
      where,
      select: { id: true },
      orderBy: { id: 'asc' },
      take: SLICE,
    });
    if (testers.length === 0) return { erased };
    for (const { id: testerId } of testers) {
      await leavePilot(context, { testerId });
      erased += 1;
      await report(erased / Math.max(total, erased));
    }
  }
}

export const archivePilotTask: TaskHandler = {
  kind: ARCHIVE_TASK,
  isWaitedFor: true,
  run: (context, input, report) => eraseSpaces(context, inputSchema.parse(input), report),
};
