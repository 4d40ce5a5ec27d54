import { saveDescription } from '~/consent/save-description.server.ts';
import type { AidAnswers } from '~/services/social/aid-answers.ts';
import type { OpenService } from './open-service.server.ts';
import { SITUATION } from './read-aid-facts.server.ts';
import { readServiceRecord } from './service-data.server.ts';

/** The answer of `housing` for each way of living that the law knows. */
const HOUSING = { tenant: 'tenant', owner: 'owner', free: 'hosted', shelter: 'shelter' } as const;

/**
 * Keeps where a person lives and their rent among what they say of themselves; the rest of it stays as it was.
 * Errors: those of saveDescription.
 */
export async function keepHousing(page: OpenService, { occupation, rent }: AidAnswers): Promise<void> {
  const said = await readServiceRecord(page, SITUATION);
  const answers = { ...said, housing: HOUSING[occupation], ...(rent === null ? {} : { rent: Math.round(rent) }) };
  await saveDescription(page.app, { testerId: page.tester.testerId, dataset: SITUATION, answers });
}
