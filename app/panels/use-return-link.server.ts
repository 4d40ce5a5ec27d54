import { hashToken } from '~/access/token.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * Exchanges a mailed link, once and within its minutes, for the tester it was sent to.
 * Error: AppError('panels.return-link'), the same for used, expired and unknown.
 */
export async function useReturnLink(context: AppContext, token: string): Promise<{ testerId: string }> {
  const now = context.clock.now();
  const [link] = await context.db.$queryRaw<{ testerId: string }[]>`
    UPDATE "ReturnLink" AS link SET "usedAt" = ${now} FROM "Tester" AS tester
    WHERE link."tokenHash" = ${hashToken(token)} AND link."usedAt" IS NULL AND link."expiresAt" > ${now}
      AND tester.id = link."testerId" AND tester.state = 'enrolled'
    RETURNING link."testerId"`;
  if (!link) throw new AppError('panels.return-link');
  return link;
}
