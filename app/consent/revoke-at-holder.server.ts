import { callingFor } from '~/holders/calling-for.ts';
import type { Holder, HolderAccess, HolderGrant } from '~/holders/holder.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { holderSettings } from '~/holders/holder-settings.ts';
import { holders } from '~/holders/registry.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** A holder whose contract lets a third party give back what it was granted. */
interface RevocableHolder extends Holder {
  revoke(access: HolderAccess): Promise<void>;
}

const isRevocable = (holder: Holder): holder is RevocableHolder =>
  'revoke' in holder && typeof holder.revoke === 'function';

/**
 * Tells the holder that a grant is over, at best effort: a holder that fails must not keep a person from leaving.
 * Returns whether it was told; false as well when its contract has no call for it.
 */
export async function revokeAtHolder(
  context: AppContext,
  { pilotSlug, holderId, grant }: { pilotSlug: string; holderId: HolderId; grant: HolderGrant },
): Promise<boolean> {
  const holder: Holder = holders[holderId];
  if (!isRevocable(holder)) return false;
  try {
    const { outboundFetch, clock } = context;
    const settings = holderSettings(context.env, holderId);
    await holder.revoke({ fetch: callingFor(outboundFetch, pilotSlug), clock, grant, settings });
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    context.log.warn({ code: error.code, holderId }, 'holder not told of a revocation');
    return false;
  }
}
