import type { AppContext } from '~/platform/context.server.ts';

/** Removes what was sealed for a service under one copy, which it confirmed gone; what stays says when, and counts. */
export async function eraseCopy({ db, clock }: Pick<AppContext, 'db' | 'clock'>, copyId: string): Promise<void> {
  await db.$transaction([
    db.serviceCopyMonth.deleteMany({ where: { copyId } }),
    db.serviceCopy.updateMany({
      where: { id: copyId, state: { not: 'gone' } },
      data: { state: 'gone', readings: 0, confirmedAt: clock.now(), nextTryAt: null, lastProblem: null },
    }),
  ]);
}
