import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Participant } from '../participant.ts';

/** Whether what they open may be written down: where the pilot asks for it, they have agreed. */
export function mayBeFollowed({ purposes }: PilotDefinition, { granted }: Participant): boolean {
  const study = purposes.filter(({ coversActivity }) => coversActivity);
  return study.length === 0 || study.some(({ key }) => granted.includes(key));
}
