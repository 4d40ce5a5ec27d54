import { hashToken } from '~/access/token.server.ts';
import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { recordStages, takePseudonym } from './take-part.server.ts';

/**
 * Counts that somebody was told that the panel of this link is not for them: a number in the log, and nothing of who
 * they are or what they answered. A link counts as many as it has uses, so that trying again and again says nothing.
 */
export async function recordIneligible(context: AppContext, token: string): Promise<void> {
  await context.db.$transaction(async (tx) => {
    const [link] = await tx.$queryRaw<{ pilotSlug: string; panelKey: string }[]>`
      UPDATE "EnrolmentLink" SET refusals = refusals + 1
      WHERE "tokenHash" = ${hashToken(token)} AND refusals < "maxUses" RETURNING "pilotSlug", "panelKey"`;
    if (!link) return;
    const pseudonym = await takePseudonym(tx, link.pilotSlug);
    await recordStages(context, tx, { ...link, pseudonym }, ['contacted', 'ineligible']);
  }, TRANSACTION);
}
