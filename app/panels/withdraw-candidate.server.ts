import { hashToken } from '~/access/token.server.ts';
import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { eraseCandidate } from './erase-candidate.server.ts';
import { offerSeatsOf } from './offer-seats.server.ts';

/**
 * A candidate, at whatever stage, changes their mind: everything about them is erased, and a seat that was kept for them
 * is offered to the next person. A published draw keeps its codes, which are nobody's any more. Twice changes nothing.
 * Throws a 404 Response for a token that opens nothing.
 */
export async function withdrawCandidate(context: AppContext, token: string): Promise<void> {
  const found = await context.db.candidate.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!found) throw new Response(null, { status: 404 });
  const { id, pilotSlug, panelKey } = found;
  await context.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pilot" WHERE slug = ${pilotSlug} FOR UPDATE`;
    const candidate = await tx.candidate.findUnique({ where: { id } });
    if (candidate) await eraseCandidate(context, tx, candidate);
  }, TRANSACTION);
  if (found.state !== 'invited') return;
  try {
    await offerSeatsOf(context, { pilotSlug, panelKey });
  } catch (error) {
    // The pilot is over: there is no seat to offer any more.
    if (!isAppError(error)) throw error;
  }
}
