import type { AppContext } from '~/platform/context.server.ts';
import { isId } from './is-id.ts';

/** Removes a design with its answers and stress tests; 404 when it is not of this territory. */
export async function removeDesign(
  { db }: Pick<AppContext, 'db'>,
  input: { territoryId: string; designId: string },
): Promise<void> {
  const { territoryId, designId: id } = input;
  const { count } = isId(id) ? await db.governanceDesign.deleteMany({ where: { id, territoryId } }) : { count: 0 };
  if (count === 0) throw new Response(null, { status: 404 });
}
