import type { AppContext } from '~/platform/context.server.ts';

/** More than the guest lists of a year name. */
const MOST = 1000;

/** The organisations of which somebody came to a workshop of the initiative. */
export async function listOrganisationsMet(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId: string },
): Promise<string[]> {
  const { territoryId, initiativeId } = input;
  const groups = await context.db.workshopGuest.groupBy({
    by: ['organisation'],
    where: { workshop: { territoryId, initiativeId }, state: 'came', organisation: { not: '' } },
    orderBy: { organisation: 'asc' },
    take: MOST,
  });
  return groups.map(({ organisation }) => organisation);
}
