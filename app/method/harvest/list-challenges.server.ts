import type { AppContext } from '~/platform/context.server.ts';

export interface ChallengeView {
  readonly id: string;
  readonly text: string;
  readonly workshopId: string | null;
  readonly retired: boolean;
}

const MOST = 500;

/** The challenges that an initiative works on, in its order; with `retired`, those set aside as well, last. */
export async function listChallenges(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; retired?: boolean },
): Promise<ChallengeView[]> {
  const { territoryId, initiativeId, retired = false } = input;
  const challenges = await context.db.challenge.findMany({
    where: { territoryId, initiativeId, ...(retired ? {} : { retiredAt: null }) },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    take: MOST,
  });
  const views = challenges.map(({ id, text, workshopId, retiredAt }) => ({
    ...{ id, text, workshopId },
    retired: retiredAt !== null,
  }));
  return [...views.filter((view) => !view.retired), ...views.filter((view) => view.retired)];
}
