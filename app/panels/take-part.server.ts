import { hashToken } from '~/access/token.server.ts';
import { asPilotState } from '~/pilots/protocol/life.ts';
import { assertOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';

export interface UsedLink {
  readonly id: string;
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly channelKey: string | null;
}

/** One conditional UPDATE: of two at once, the second waits for the first and then finds no use left. */
export async function takeUse(context: AppContext, tx: Tx, token: string): Promise<UsedLink> {
  const [link] = await tx.$queryRaw<UsedLink[]>`
    UPDATE "EnrolmentLink" SET uses = uses + 1
    WHERE "tokenHash" = ${hashToken(token)} AND uses < "maxUses" AND "revokedAt" IS NULL
      AND "expiresAt" > ${context.clock.now()}
    RETURNING id, "pilotSlug", "panelKey", "channelKey"`;
  if (!link) throw new AppError('panels.link-used');
  return link;
}

/** Locks the pilot's row until the transaction ends, so that seats are counted by one person at a time. */
export async function takePseudonym(tx: Tx, pilotSlug: string): Promise<string> {
  const [pilot] = await tx.$queryRaw<{ number: number; status: string }[]>`
    UPDATE "Pilot" SET "lastPseudonym" = "lastPseudonym" + 1 WHERE slug = ${pilotSlug}
    RETURNING "lastPseudonym" AS number, status`;
  if (!pilot) throw new Response(null, { status: 404 });
  assertOpenFor(asPilotState(pilot.status), 'enrol');
  return `T-${String(pilot.number).padStart(4, '0')}`;
}

/** The same lock and the same gate, for those who have their pseudonym already. */
export async function lockPilot(tx: Tx, pilotSlug: string): Promise<void> {
  const [pilot] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM "Pilot" WHERE slug = ${pilotSlug} FOR UPDATE`;
  if (!pilot) throw new Response(null, { status: 404 });
  assertOpenFor(asPilotState(pilot.status), 'enrol');
}

/** Stages reached at once by someone whom the log knows by this pseudonym. */
export async function recordStages(
  context: AppContext,
  tx: Tx,
  who: { pilotSlug: string; panelKey: string; pseudonym: string },
  kinds: readonly string[],
): Promise<void> {
  for (const kind of kinds) await recordActivity(context, { ...who, kind }, tx);
}
