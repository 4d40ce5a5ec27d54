import type { Clock } from '~/platform/clock.ts';
import type { CheckedAuthorize } from './check-authorize-request.ts';
import type { GrantStore } from './grant-store.ts';
import type { HolderManifest } from './holder.ts';
import { sandboxReturn } from './sandbox-person.ts';
import { householdSeed } from './synthetic/household.ts';
import { subjectFor } from './synthetic/subject.ts';

/**
 * What a simulated customer answers on a simulated holder's consent page. Keeps the consent when they allow, and gives
 * what the holder puts on the return address: code, state and the customer's number, or access_denied.
 * A rehearsal calls it in place of the page.
 */
export async function answerSandboxConsent(
  world: { readonly store: GrantStore; readonly clock: Clock },
  manifest: HolderManifest,
  asked: CheckedAuthorize,
  decision: 'allow' | 'refuse',
): Promise<URLSearchParams> {
  const { state } = asked;
  if (decision === 'refuse') {
    return new URLSearchParams({ error: 'access_denied', error_description: 'The customer refused.', state });
  }
  const seed = householdSeed(asked.customer);
  const subject = subjectFor(manifest.id, seed);
  await world.store.put({
    holderId: manifest.id,
    subject,
    scopes: asked.scopes,
    startsAt: world.clock.now(),
    endsAt: asked.endsAt,
  });
  return new URLSearchParams({ code: `sandbox-${subject.slice(-6)}`, state, ...sandboxReturn(manifest, seed) });
}
