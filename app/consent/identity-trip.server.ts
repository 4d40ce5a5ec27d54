import { holderError } from '~/holders/errors.ts';
import { identityUrl, newNonce, proveIdentity } from '~/holders/franceconnect/client.server.ts';
import type { HolderGrant } from '~/holders/holder.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { identityProviderOf, isProduction } from '~/holders/holder-settings.ts';
import { manifests } from '~/holders/manifests.ts';
import type { AppContext } from '~/platform/context.server.ts';

type Context = Pick<AppContext, 'env' | 'clock' | 'outboundFetch' | 'publicUrl'>;

/** The address that the identity provider is told, and knows: the same on the way there and back. */
const returnAddress = ({ publicUrl }: Context, holderId: HolderId): string =>
  `${publicUrl}/moi/connexions/${holderId}/retour`;

/**
 * A trip on which people prove who they are, to a real holder that knows them by their civil status; undefined for any
 * other holder. `nonce` is kept until the trip ends, and `begin` gives the address to send the person to.
 */
export function identityTrip(context: Context, holderId: HolderId) {
  const { name, returnsIdentity } = manifests[holderId];
  if (!returnsIdentity || !isProduction(context.env, holderId)) return undefined;
  const settings = identityProviderOf(context.env, holderId);
  // What an address says of a person proves nothing to a real holder.
  if (!settings) throw holderError('notConfigured', { holder: name, holderCode: 'FRANCECONNECT' });
  const world = { fetch: context.outboundFetch, clock: context.clock, settings };
  const redirectUri = returnAddress(context, holderId);
  return {
    nonce: newNonce(),
    begin: (trip: { readonly state: string; readonly nonce: string }): Promise<string> =>
      identityUrl(world, { ...trip, redirectUri }),
    /** What the provider signed: nothing of it comes from the address. */
    async end(trip: { readonly nonce: string; readonly params: URLSearchParams }): Promise<HolderGrant> {
      const state = trip.params.get('state') ?? '';
      const returned = new URL(`${redirectUri}?${trip.params}`);
      const { subject, identity } = await proveIdentity(world, { state, nonce: trip.nonce, returned });
      return { subject, identity };
    },
  };
}
