import type { HolderGrant } from '~/holders/holder.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { revokeAtHolder } from './revoke-at-holder.server.ts';

/**
 * Ends a tester's connection to a holder: nothing is fetched any more, the grant is forgotten, and the holder is
 * told as far as its contract allows (`told`). Doing it twice changes nothing.
 */
export async function disconnectHolder(
  context: AppContext,
  { testerId, holderId }: { testerId: string; holderId: HolderId },
): Promise<{ wasConnected: boolean; told: boolean }> {
  const { db } = context;
  const connection = await db.holderConnection.findUnique({ where: { testerId_holderId: { testerId, holderId } } });
  await db.connectionAttempt.deleteMany({ where: { testerId, holderId } });
  if (!connection || connection.state === 'disconnected') return { wasConnected: false, told: false };
  const grant = await openGrant(context, testerId, connection.sealedGrant);
  await db.$executeRaw`
    UPDATE "HolderConnection" SET state = 'disconnected', "sealedGrant" = ''::bytea, "lastErrorCode" = NULL
    WHERE id = ${connection.id}::uuid`;
  await db.holderConsent.updateMany({
    where: { testerId, holderId, endedAt: null },
    data: { endedAt: context.clock.now() },
  });
  const { pilotSlug } = connection;
  return { wasConnected: true, told: grant ? await revokeAtHolder(context, { pilotSlug, holderId, grant }) : false };
}

/** Undefined when the key is gone: the connection ends all the same. */
async function openGrant(context: AppContext, testerId: string, sealed: Uint8Array): Promise<HolderGrant | undefined> {
  try {
    return await openForTester<HolderGrant>(context, testerId, sealed);
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}
