import { hashToken } from '~/access/token.server.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { holders } from '~/holders/registry.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError, isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { sealForTester } from '~/vault/seal-for-tester.server.ts';
import { datasetsOfHolder, grantedPurposes } from './granted-purposes.server.ts';
import { agreeAtHolder } from './holder-consents/agree-at-holder.server.ts';
import { identityTrip } from './identity-trip.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

/**
 * Ends the round trip that startConnection began: checks that this browser's tester began it, within its minutes
 * and once, and keeps what the holder granted, sealed. The caller then runs the first syncConnection.
 * Errors: a 404 Response; AppError('consent.round-trip' | 'consent.holder-refused' | 'consent.needed'), and the
 * holder's own ('holders.…'), or what `requireOpenFor` throws unless the pilot is running.
 */
export async function completeConnection(
  context: AppContext,
  { testerId, holderId, params }: { testerId: string; holderId: string; params: URLSearchParams },
): Promise<void> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  if (!isHolderId(holderId) || !definition.holders.includes(holderId)) throw new Response(null, { status: 404 });
  await requireOpenFor(context, tester.pilotSlug, 'connect');
  const { db, clock } = context;
  const now = clock.now();
  const where = { stateHash: hashToken(params.get('state') ?? ''), testerId, holderId, expiresAt: { gt: now } };
  const attempt = await db.connectionAttempt.findFirst({ where });
  const { count } = await db.connectionAttempt.deleteMany({ where });
  const holder = holders[holderId];
  const { name } = holder.manifest;
  if (count === 0) throw new AppError('consent.round-trip', { holder: name });
  const identity = identityTrip(context, holderId);
  const grant = await readGrant(
    async () => (identity ? identity.end({ nonce: attempt?.nonce ?? '', params }) : holder.readRedirect(params)),
    name,
  );
  const granted = await grantedPurposes(context, testerId, definition);
  if (datasetsOfHolder(granted, holderId).length === 0) throw new AppError('consent.needed', { holder: name });
  const sealed = Buffer.from(await sealForTester(context, testerId, grant)).toString('base64');
  await db.$executeRaw`
    INSERT INTO "HolderConnection"
      (id, "testerId", "pilotSlug", "holderId", state, "sealedGrant", "syncedUntil", "createdAt",
       "protocolVersion")
    VALUES (gen_random_uuid(), ${testerId}::uuid, ${tester.pilotSlug}, ${holderId}, 'connected',
      decode(${sealed}, 'base64'), '{}', ${now},
      (SELECT "protocolVersion" FROM "Pilot" WHERE slug = ${tester.pilotSlug}))
    ON CONFLICT ("testerId", "holderId") DO UPDATE
      SET state = 'connected', "sealedGrant" = EXCLUDED."sealedGrant", "lastErrorCode" = NULL`;
  if (attempt?.serviceKey) {
    await agreeAtHolder(context, { tester, definition, holderId, serviceKey: attempt.serviceKey });
  }
}

async function readGrant<T>(read: () => Promise<T>, holder: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isAppError(error) && error.code === 'holders.consentRefused') {
      throw new AppError('consent.holder-refused', { holder }, { cause: error });
    }
    throw error;
  }
}
