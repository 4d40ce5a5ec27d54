import { isHolderId } from '~/holders/holder-ids.ts';
import type { PilotDefinition } from './definition.ts';
import type { ProblemWords } from './messages/problems.ts';
import type { Finding } from './problem.ts';

/**
 * Holders that a pilot says are to come, though their connector exists here by now. The pilot stays as it is written:
 * they are asked for nothing until its lead says so.
 */
export function comeSince({ comingHolders }: Pick<PilotDefinition, 'comingHolders'>): string[] {
  return comingHolders.flatMap(({ key }) => (isHolderId(key) ? [key] : []));
}

/** What a lead should know of a pilot that can run all the same. */
export function pilotRemarks(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const come = comeSince(pilot);
  return pilot.comingHolders.flatMap(({ key }, index) =>
    come.includes(key) ? [{ path: ['comingHolders', index, 'key'], message: words.holderHasCome(key) }] : [],
  );
}
