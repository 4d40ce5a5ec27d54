import type { AppContext } from '~/platform/context.server.ts';

/**
 * Closes a link of this pilot for good; those who enrolled through it stay. Doing it twice changes nothing.
 * Throws a 404 Response for a link that is not this pilot's.
 */
export async function revokeEnrolmentLink(
  context: AppContext,
  { pilotSlug, linkId }: { pilotSlug: string; linkId: string },
): Promise<void> {
  const { db, clock } = context;
  await db.enrolmentLink.updateMany({
    where: { id: linkId, pilotSlug, revokedAt: null },
    data: { revokedAt: clock.now() },
  });
  if ((await db.enrolmentLink.count({ where: { id: linkId, pilotSlug } })) === 0)
    throw new Response(null, { status: 404 });
}
