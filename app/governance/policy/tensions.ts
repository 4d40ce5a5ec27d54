import type { PolicyAnswers } from './policy.ts';

/** Two answers of a hybrid that do not hold together. Each has its words in the room's messages. */
export type Tension =
  /** Copies are handed out, and leaving calls none of them back. */
  | 'copies-forgotten'
  /** Leaving destroys one person's key, and the readings lie somewhere else. */
  | 'key-without-space'
  /** Leaving asks an operator, a pool or a trust to erase, and the readings lie at home. */
  | 'eraser-without-data'
  /** The program comes to the space, and the readings are not there. */
  | 'program-without-space'
  /** Nobody outside may read, and the readings go out to be computed on. */
  | 'blind-computation'
  /** Some may read, and the readings never leave the space. */
  | 'readers-at-the-door'
  /** A vote or a board decides for readings that each person keeps at home. */
  | 'collective-decision-on-private-data'
  /** Readings are pooled, and each person decides alone. */
  | 'pooled-decided-alone';

/** What does not hold together in a policy. None of the five models has any. */
export function tensionsOf({ dataLives, computation, decides, sees, leaving }: PolicyAnswers): Tension[] {
  const home = dataLives.where === 'tester-space';
  const readable = Object.entries(sees.of).some(([party, sight]) => party !== 'tester' && sight === 'readings');
  const found: [boolean, Tension][] = [
    [dataLives.copyPerService && !leaving.copiesCounted, 'copies-forgotten'],
    [leaving.erasedBy === 'key-destroyed' && !home && !dataLives.copyPerService, 'key-without-space'],
    [home && ['operator', 'pool', 'trust'].includes(leaving.erasedBy), 'eraser-without-data'],
    [computation.where === 'tester-space' && !home, 'program-without-space'],
    [computation.readingsLeave && !readable, 'blind-computation'],
    [!computation.readingsLeave && readable, 'readers-at-the-door'],
    [home && decides.by !== 'tester', 'collective-decision-on-private-data'],
    [dataLives.pooled && decides.by === 'tester', 'pooled-decided-alone'],
  ];
  return found.filter(([holds]) => holds).map(([, tension]) => tension);
}
