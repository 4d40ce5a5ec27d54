import type { AppContext } from '~/platform/context.server.ts';

/** The version of a pilot's protocol in force; 1 before anything is frozen. */
export async function protocolVersion({ db }: Pick<AppContext, 'db'>, slug: string): Promise<number> {
  const pilot = await db.pilot.findUnique({ where: { slug }, select: { protocolVersion: true } });
  return pilot?.protocolVersion ?? 1;
}
