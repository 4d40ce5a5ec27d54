import { newToken } from '~/access/token.server.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { holderSettings } from '~/holders/holder-settings.ts';
import { holders } from '~/holders/registry.ts';
import { sandboxCustomer } from '~/holders/sandbox-customer.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { datasetsOfHolder, grantedPurposes } from './granted-purposes.server.ts';
import { servicesToAgreeFor } from './holder-consents/agree-at-holder.server.ts';
import { identityTrip } from './identity-trip.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

const ATTEMPT_MINUTES = 15;
const DAY_MS = 86_400_000;

export interface StartConnection {
  readonly testerId: string;
  readonly holderId: string;
  readonly returnUrl: string;
  /** Where the policy asks for a yes per service: the one it is for; the first that waits when left out. */
  readonly serviceKey?: string;
}

/**
 * Begins a round trip to a holder's consent page (to the identity provider's, for a real holder that knows people by their
 * civil status), asking for no more than the tester agreed to, and for no longer.
 * Returns the address to send the browser to (in the sandbox, a path of this site); `returnUrl` is where it
 * comes back, within 15 minutes.
 * Errors: a 404 Response (tester; holder that is not the pilot's); AppError('consent.needed').
 */
export async function startConnection(
  context: AppContext,
  { testerId, holderId, returnUrl, serviceKey }: StartConnection,
): Promise<{ url: string }> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  if (!isHolderId(holderId) || !definition.holders.includes(holderId)) throw new Response(null, { status: 404 });
  await requireOpenFor(context, tester.pilotSlug, 'connect');
  const granted = await grantedPurposes(context, testerId, definition);
  const agreed = datasetsOfHolder(granted, holderId);
  const scopes = definition.datasets
    .filter(({ key }) => agreed.includes(key))
    .flatMap(({ key, including = [] }) => [key, ...including]);
  const holder = holders[holderId];
  const settings = holderSettings(context.env, holderId);
  if (scopes.length === 0) throw new AppError('consent.needed', { holder: holder.manifest.name });
  const waiting = await servicesToAgreeFor(context, { testerId, definition, holderId });
  const { db, clock } = context;
  const now = clock.now();
  const { token: state, hash } = newToken();
  const identity = identityTrip(context, holderId);
  await db.connectionAttempt.deleteMany({ where: { testerId, expiresAt: { lte: now } } });
  await db.connectionAttempt.create({
    data: {
      stateHash: hash,
      testerId,
      holderId,
      serviceKey: waiting.find((key) => key === serviceKey) ?? waiting[0] ?? null,
      nonce: identity?.nonce ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + ATTEMPT_MINUTES * 60_000),
    },
  });
  if (identity) return { url: await identity.begin({ state, nonce: identity.nonce }) };
  const asking = granted.filter((purpose) => purpose.holder === holderId).map(({ key }) => key);
  const ends = await db.consent.aggregate({
    where: { testerId, state: 'granted', purposeKey: { in: asking } },
    _max: { expiresAt: true },
  });
  const asked = Math.ceil(((ends._max.expiresAt?.getTime() ?? now.getTime()) - now.getTime()) / DAY_MS);
  // A holder refuses more than its own longest: it is asked again when that is over.
  const days = Math.max(1, Math.min(asked, holder.manifest.maxConsentYears * 365));
  return {
    url: holder.authorizeUrl(
      {
        clientId: settings.clientId,
        state,
        redirectUri: returnUrl,
        durationIso: `P${days}D`,
        scopes,
        customer: sandboxCustomer({ ...tester, town: definition.territory }),
      },
      settings,
    ),
  };
}
