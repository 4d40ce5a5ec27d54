import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { chaseDepartures } from '../departure/chase-departures.server.ts';
import { endOverdueResults } from '../results/end-result.server.ts';
import { makeTotals } from '../results/make-totals.server.ts';
import { endOverdueViews } from '../views/end-view.server.ts';
import { chaseCopies } from './chase-copies.server.ts';

/** What others still owe to those who withdrew or left: copies to confirm, services to tell, shares and views that are over. */
export async function recallRound(context: AppContext): Promise<{ confirmed: number; waiting: number }> {
  await endOverdueResults(context);
  await endOverdueViews(context);
  await makeTotals(context);
  const copies = await chaseCopies(context);
  await chaseDepartures(context);
  return copies;
}

export const recallRoundTask: TaskHandler = { kind: 'recall-round', run: (context) => recallRound(context) };
