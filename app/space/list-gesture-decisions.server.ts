import type { AppContext } from '~/platform/context.server.ts';

export interface GestureDecisionView {
  readonly gestureKey: string;
  readonly decision: 'adopted' | 'declined';
  readonly decidedAt: Date;
}

/** The decisions that hold now, latest first. */
export async function listGestureDecisions(
  { db }: Pick<AppContext, 'db'>,
  testerId: string,
): Promise<GestureDecisionView[]> {
  const rows = await db.gestureDecision.findMany({
    where: { testerId, endedAt: null },
    orderBy: { decidedAt: 'desc' },
  });
  return rows.map(({ gestureKey, decision, decidedAt }) => ({
    gestureKey,
    decision: decision === 'adopted' ? 'adopted' : 'declined',
    decidedAt,
  }));
}
