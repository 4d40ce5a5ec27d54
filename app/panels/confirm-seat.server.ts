import { hashToken } from '~/access/token.server.ts';
import { openForTester } from '~/consent/personal-key.server.ts';
import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asLocale, DEFAULT_LOCALE } from '~/platform/i18n/messages.ts';
import { ENTRY_WAYS, type SealedCandidate } from './candidate.ts';
import { asContactHours, asContactWay } from './contact-preferences.ts';
import { seatTester } from './seat-tester.server.ts';
import { lockPilot } from './take-part.server.ts';

/**
 * An invited candidate takes the seat kept for them and becomes a tester, with the key and the pseudonym they had. The
 * second click of two finds them seated and answers the same.
 * Errors: AppError('panels.not-invited' | 'panels.confirm-late' | 'pilots.…'); a 404 Response for a token
 * that opens nothing.
 */
export async function confirmSeat(context: AppContext, token: string): Promise<{ testerId: string }> {
  const { db, clock } = context;
  const tokenHash = hashToken(token);
  const found = await db.candidate.findUnique({ where: { tokenHash }, select: { id: true, pilotSlug: true } });
  if (!found) throw new Response(null, { status: 404 });
  const { id, pilotSlug } = found;
  return db.$transaction(async (tx) => {
    await lockPilot(tx, pilotSlug);
    const candidate = await tx.candidate.findUnique({ where: { id } });
    if (!candidate) {
      // Deleted since it was found: by the other click, which seated them, or by a withdrawal.
      if ((await tx.tester.count({ where: { id, state: 'enrolled' } })) === 0)
        throw new Response(null, { status: 404 });
      return { testerId: id };
    }
    if (candidate.state !== 'invited') throw new AppError('panels.not-invited');
    if (candidate.confirmBy && candidate.confirmBy <= clock.now()) throw new AppError('panels.confirm-late');
    const { name, email, phone, address } = await openForTester<SealedCandidate>(context, id, candidate.sealed);
    const { panelKey, pseudonym, linkId, channelKey, cellKey, helperId, isDemo } = candidate;
    await tx.candidate.delete({ where: { id } });
    await seatTester(context, tx, {
      ...{ testerId: id, pilotSlug, panelKey, pseudonym, linkId, channelKey, cellKey, helperId, isDemo },
      ...{ identity: { name, email }, reach: { phone, address }, locale: asLocale(candidate.locale) ?? DEFAULT_LOCALE },
      ...{ contactWay: asContactWay(candidate.contactWay), hours: asContactHours(candidate.hours) },
      ...{ way: ENTRY_WAYS.find((way) => way === candidate.way) ?? 'alone', stages: ['enrolled'] },
    });
    return { testerId: id };
  }, TRANSACTION);
}
