import { type ClaimFact, claimFacts } from '~/services/social/claim-facts.ts';
import { type Claim, loadClaims } from '~/services/social/load-claims.server.ts';
import { prefillAids } from '~/services/social/prefill-aids.ts';
import type { OpenService } from './open-service.server.ts';
import { readAidFacts } from './read-aid-facts.server.ts';
import type { DatasetStanding } from './service-data.server.ts';

export interface ClaimsPage {
  readonly claims: readonly Claim[];
  /** What every claim says, of what was retrieved and said. */
  readonly facts: readonly ClaimFact[];
  readonly standing: readonly DatasetStanding[];
}

/** The claims that can be prepared, and what is already known for them. Errors: those of readServiceEntries. */
export async function readClaims(page: OpenService): Promise<ClaimsPage> {
  const { facts, standing } = await readAidFacts(page);
  return { claims: loadClaims(), facts: claimFacts(prefillAids(facts)), standing };
}
