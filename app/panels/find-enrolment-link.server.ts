import { hashToken } from '~/access/token.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type EnrolmentLinkState, linkState } from './enrolment-link.ts';

export type FoundEnrolmentLink =
  | { readonly state: 'unknown' }
  | { readonly state: EnrolmentLinkState; readonly pilotSlug: string; readonly panelKey: string };

/** What the link with this token is for, and whether it still opens. Changes nothing. */
export async function findEnrolmentLink(context: AppContext, token: string): Promise<FoundEnrolmentLink> {
  const link = await context.db.enrolmentLink.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!link) return { state: 'unknown' };
  const { pilotSlug, panelKey } = link;
  return { state: linkState(link, context.clock.now()), pilotSlug, panelKey };
}
