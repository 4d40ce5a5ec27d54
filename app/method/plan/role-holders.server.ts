import type { AppContext } from '~/platform/context.server.ts';

const MOST = 500;

/** Who holds each role of a workshop, and the names on its list, for those who prepare it. */
export async function roleHolders(
  context: AppContext,
  input: { workshopId: string },
): Promise<{ holders: Record<string, string>; names: string[] }> {
  const guests = await context.db.workshopGuest.findMany({
    where: { workshopId: input.workshopId },
    orderBy: { name: 'asc' },
    take: MOST,
    select: { name: true, role: true },
  });
  const holders: Record<string, string> = {};
  for (const { name, role } of guests) if (role !== 'guest') holders[role] ??= name;
  return { holders, names: [...new Set(guests.map(({ name }) => name))] };
}
