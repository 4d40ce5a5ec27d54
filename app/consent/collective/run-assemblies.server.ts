import type { AppContext } from '~/platform/context.server.ts';
import { advanceAssembly } from './advance-assembly.server.ts';
import { advanceAdmissions } from './decide-admission.server.ts';
import { releaseShare } from './release-share.server.ts';
import { advanceElections } from './seats/advance-elections.server.ts';

/** The assembly's part of the nightly round: time does its work, then each share or admission of a pilot that runs lets its totals out. */
export async function runAssemblies(context: AppContext): Promise<{ released: number }> {
  await advanceAssembly(context);
  await advanceElections(context);
  await advanceAdmissions(context);
  const running = await context.db.pilot.findMany({ where: { status: 'running' }, select: { slug: true } });
  const rows = await context.db.proposal.findMany({
    where: { state: 'in-force', kind: 'share', pilotSlug: { in: running.map(({ slug }) => slug) } },
    select: { id: true },
  });
  const admitted = await context.db.admission.findMany({
    where: { state: 'in-force', pilotSlug: { in: running.map(({ slug }) => slug) } },
    select: { id: true },
  });
  let released = 0;
  for (const { id } of [...rows, ...admitted]) released += (await releaseShare(context, id)).released;
  return { released };
}
