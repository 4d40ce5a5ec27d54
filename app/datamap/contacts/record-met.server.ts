import type { AppContext } from '~/platform/context.server.ts';

interface Met {
  readonly territoryId: string;
  readonly key: string;
  /** yyyy-mm-dd; undefined erases what was noted. */
  readonly on: string | undefined;
  readonly by: string;
}

/** Notes the day a holder was met outside the workshops, or that it was not after all. 404 when the map does not name it. */
export async function recordMet(context: Pick<AppContext, 'db'>, { territoryId, key, on, by }: Met): Promise<void> {
  const { count } = await context.db.dataHolder.updateMany({
    where: { territoryId, key },
    data: on === undefined ? { metOn: null, metBy: '' } : { metOn: new Date(`${on}T00:00:00Z`), metBy: by },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}
