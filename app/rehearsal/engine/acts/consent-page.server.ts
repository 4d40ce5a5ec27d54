import { answerSandboxConsent } from '~/holders/answer-sandbox-consent.ts';
import { checkAuthorizeRequest, isProblem } from '~/holders/check-authorize-request.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { Stage } from '../stage.ts';

/**
 * What a person does on a simulated holder's page: reads the address they were sent to as the page does, answers,
 * and is sent back with the parameters returned here. Throws when the page would have shown an error.
 */
export async function answerConsentPage(
  { context }: Pick<Stage, 'context'>,
  holderId: string,
  url: string,
  decision: 'allow' | 'refuse',
): Promise<URLSearchParams> {
  if (!isHolderId(holderId)) throw new Response(null, { status: 404 });
  const manifest = manifests[holderId];
  const { clock, grants: store, publicUrl } = context;
  const { origin, searchParams } = new URL(url, publicUrl);
  const asked = checkAuthorizeRequest(manifest, searchParams, { now: clock.now(), origins: [origin] });
  if (isProblem(asked)) throw new Error(`The consent page of ${holderId} refuses ${asked.problem} ${asked.detail}`);
  return answerSandboxConsent({ store, clock }, manifest, asked, decision);
}
