import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { type AskedTask, AT_ONCE, answerWithdrawal, findWithdrawalTask } from './answer-withdrawal.server.ts';
import { readQuestion } from './question.ts';
import type { WithdrawalOutcome } from './rehearse-withdrawal.ts';

export interface WithdrawalPage {
  readonly title: Bilingual;
  readonly panels: readonly { readonly key: string; readonly title: Bilingual }[];
  /** What each purpose asks, in a few words. */
  readonly purposes: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly leaving: number;
  readonly panelKey: string | null;
  /** Most that the form lets leave: those enrolled, or the places, which are no secret, when one panel is too small. */
  readonly most: number;
  readonly k: number;
  /** `nobody` and `few`: there is nothing to rehearse; `long`: in the background, when asked. */
  readonly size: 'nobody' | 'few' | 'short' | 'long';
  readonly task: Pick<AskedTask, 'id' | 'state' | 'progress' | 'step' | 'errorCode'> | null;
  readonly outcome: WithdrawalOutcome | null;
}

/** What the lead's page shows for its address. */
export async function readWithdrawalPage(
  context: AppContext,
  { definition, territoryId, params }: { definition: PilotDefinition; territoryId: string; params: URLSearchParams },
): Promise<WithdrawalPage> {
  const { slug: pilotSlug, panels, purposes } = definition;
  const task = await findWithdrawalTask(context, { taskId: params.get('tache'), territoryId, pilotSlug });
  const question = task?.question ?? readQuestion(params, definition);
  const byPanel = await context.db.tester.groupBy({
    by: ['panelKey'],
    where: { pilotSlug, state: 'enrolled' },
    _count: true,
  });
  const counts = byPanel.map(({ _count }) => _count);
  const enrolled = counts.reduce((sum, count) => sum + count, 0);
  const k = Math.max(3, definition.smallestGroup);
  const size = enrolled === 0 ? 'nobody' : enrolled < k ? 'few' : enrolled <= AT_ONCE ? 'short' : 'long';
  const { leaving, panelKey } = question;
  const isAtOnce = size === 'short' && !task;
  return {
    title: definition.title,
    panels: panels.map(({ key, title }) => ({ key, title })),
    purposes: purposes.map(({ key, what }) => ({ key, title: what.title })),
    ...{ leaving, panelKey, k, size },
    most: counts.every((count) => isZeroOrEnough(count, k))
      ? enrolled
      : panels.reduce((sum, panel) => sum + panel.size, 0),
    task: task && {
      id: task.id,
      state: task.state,
      progress: task.progress,
      step: task.step,
      errorCode: task.errorCode,
    },
    outcome: isAtOnce ? await answerWithdrawal(context, { pilotSlug, leaving, panelKey }) : (task?.outcome ?? null),
  };
}
