import { randomUUID } from 'node:crypto';
import { hashToken } from '~/access/token.server.ts';
import { emailIndex, normaliseEmail } from '~/consent/email-index.server.ts';
import type { Identity } from '~/consent/identity.ts';
import { createVaultKey, sealForTester } from '~/consent/personal-key.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { findEnrolmentLink } from './find-enrolment-link.server.ts';

export interface EnrolTester {
  readonly token: string;
  readonly name: string;
  /** Optional: without it, nobody can be sent a link to come back. */
  readonly email?: string | undefined;
  readonly locale: Locale;
  readonly isDemo?: boolean;
}

interface UsedLink {
  id: string;
  pilotSlug: string;
  panelKey: string;
}

/**
 * Enrols a person through a link: takes one use of it, a seat in the panel and the next pseudonym of the pilot,
 * all or nothing. Of two phones with one single-use link, one wins.
 * Errors: AppError('panels.link-unknown' | 'panels.link-used' | 'panels.link-expired' | 'panels.link-revoked' |
 * 'panels.full' | 'panels.pilot-closed').
 */
export async function enrolTester(
  context: AppContext,
  { token, name, email, locale, isDemo = false }: EnrolTester,
): Promise<{ testerId: string; pseudonym: string }> {
  const link = await findEnrolmentLink(context, token);
  if (link.state !== 'open') throw new AppError(`panels.link-${link.state}`);
  const definition = await getPilotDefinition(context, link.pilotSlug);
  const panel = definition.panels.find(({ key }) => key === link.panelKey);
  if (!panel) throw new AppError('panels.link-unknown');

  const testerId = randomUUID();
  const address = email?.trim() ? normaliseEmail(email) : null;
  await createVaultKey(context, testerId);
  try {
    const identity: Identity = { name: name.trim(), email: address };
    const sealed = Buffer.from(await sealForTester(context, testerId, identity)).toString('base64');
    const pseudonym = await context.db.$transaction(
      async (tx) => {
        const { id: linkId, pilotSlug, panelKey } = await takeUse(context, tx, token);
        const taken = await takePseudonym(tx, pilotSlug);
        await takeSeat(tx, { pilotSlug, panelKey, size: panel.size });
        await tx.tester.create({
          data: {
            ...{ id: testerId, pilotSlug, panelKey, pseudonym: taken, linkId, locale, isDemo },
            enrolledAt: context.clock.now(),
          },
        });
        await tx.$executeRaw`
          INSERT INTO "TesterIdentity" ("testerId", "emailIndex", sealed)
          VALUES (${testerId}::uuid, ${address ? emailIndex(context, address) : ''}, decode(${sealed}, 'base64'))`;
        // The link reached this person and they meet the panel's conditions: with no draw, both are known only now.
        for (const kind of ['contacted', 'eligible', 'enrolled']) {
          await recordActivity(context, { pilotSlug, panelKey, pseudonym: taken, kind }, tx);
        }
        return taken;
      },
      { maxWait: 15_000, timeout: 15_000 },
    );
    return { testerId, pseudonym };
  } catch (error) {
    await context.keys.delete(testerId);
    throw error;
  }
}

/** One conditional UPDATE: of two at once, the second waits for the first and then finds no use left. */
async function takeUse(context: AppContext, tx: Tx, token: string): Promise<UsedLink> {
  const [link] = await tx.$queryRaw<UsedLink[]>`
    UPDATE "EnrolmentLink" SET uses = uses + 1
    WHERE "tokenHash" = ${hashToken(token)} AND uses < "maxUses" AND "revokedAt" IS NULL
      AND "expiresAt" > ${context.clock.now()}
    RETURNING id, "pilotSlug", "panelKey"`;
  if (!link) throw new AppError('panels.link-used');
  return link;
}

/** Locks the pilot's row until the transaction ends, so that seats are counted by one enrolment at a time. */
async function takePseudonym(tx: Tx, pilotSlug: string): Promise<string> {
  const [pilot] = await tx.$queryRaw<{ number: number; status: string }[]>`
    UPDATE "Pilot" SET "lastPseudonym" = "lastPseudonym" + 1 WHERE slug = ${pilotSlug}
    RETURNING "lastPseudonym" AS number, status`;
  if (!pilot) throw new Response(null, { status: 404 });
  if (pilot.status === 'closed' || pilot.status === 'archived') throw new AppError('panels.pilot-closed');
  return `T-${String(pilot.number).padStart(4, '0')}`;
}

/** A tester who left frees their seat. */
async function takeSeat(tx: Tx, panel: { pilotSlug: string; panelKey: string; size: number }): Promise<void> {
  const { pilotSlug, panelKey, size } = panel;
  const seated = await tx.tester.count({ where: { pilotSlug, panelKey, state: 'enrolled' } });
  if (seated >= size) throw new AppError('panels.full', { size });
}
