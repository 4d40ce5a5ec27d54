import { callingFor, type PilotFetch, withPilots } from './calling-for.ts';
import { HOLDER_IDS } from './holder-ids.ts';
import { type HolderEnv, holderSettings, identityProviderOf } from './holder-settings.ts';
import { manifests } from './manifests.ts';
import { meteoFranceManifest } from './meteo-france/manifest.ts';
import { openFoodFactsManifest } from './open-food-facts/manifest.ts';
import { hostsOf } from './settings.ts';

/** A holder that says nothing for so long is out of reach. */
const PATIENCE_MS = 30_000;

/**
 * A `fetch` that reaches the real holders that are set up, at their addresses, and the identity provider where one of them
 * needs it; with a real holder, the bases of public knowledge are real too. For everything else the `sandbox`, from which nothing leaves. A real holder that does not answer in time fails as a network does.
 */
export function createOutboundFetch(env: HolderEnv, sandbox: PilotFetch): PilotFetch {
  const real = HOLDER_IDS.map((id) => ({ id, settings: holderSettings(env, id) })).filter(
    ({ settings }) => settings.mode === 'production',
  );
  const origins = new Set(
    real.flatMap(({ id, settings }) => {
      const { api, token } = hostsOf(manifests[id], settings);
      const identity = identityProviderOf(env, id);
      return [api, token, ...(identity ? [identity.issuer] : [])].map((address) => new URL(address).origin);
    }),
  );
  if (origins.size === 0) return sandbox;
  for (const { api } of [openFoodFactsManifest, meteoFranceManifest]) origins.add(new URL(api).origin);
  const orElse =
    (simulated: typeof fetch): typeof fetch =>
    async (input, init) => {
      const request = new Request(input, init);
      if (!origins.has(new URL(request.url).origin)) return simulated(request);
      // Never followed elsewhere: a token and a meter's number go where the settings say, and nowhere else.
      return fetch(request, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }).catch((cause: unknown) => {
        throw cause instanceof DOMException ? new TypeError('fetch failed', { cause }) : cause;
      });
    };
  return withPilots(orElse(sandbox), (pilotSlug) => orElse(callingFor(sandbox, pilotSlug)));
}
