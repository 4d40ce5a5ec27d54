import type { PilotPurpose } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';
import { isBroughtIn } from './join-collective.server.ts';

export interface GatheredConsents {
  /** Whether a question is answered on that page rather than on its own. */
  readonly gathered: (purpose: PilotPurpose) => boolean;
  /** Where the policy gathers the yeses: all at once on joining, or on a board; null where each has its page. */
  readonly page: '/moi/adhesion' | '/moi/tableau' | null;
}

/** Where a tester gives the yeses that open their data, as the policy of their pilot asks for them. */
export async function gatheredConsents(context: AppContext, testerId: string): Promise<GatheredConsents> {
  const { definition } = await findTesterPilot(context, testerId);
  const { consents } = pilotPolicy(definition).decides;
  const page = consents.includes('on-joining')
    ? '/moi/adhesion'
    : consents.includes('on-board')
      ? '/moi/tableau'
      : null;
  return { page, gathered: page ? isBroughtIn : () => false };
}
