import type { Participant } from '../engine/participant.ts';

/** What a rehearsal remembers of one tester's time: days of the rehearsal, from 0. */
export interface TesterDays {
  readonly panelKey: string;
  readonly enrolledOn: number;
  readonly visitedOn: readonly number[];
  /** Left by the door: nothing of them is left. */
  readonly leftOn: number | null;
  /** Gave up without a word: they can still be written to. */
  readonly gaveUpOn: number | null;
  /** Surveys that they sent. */
  readonly answered: readonly string[];
}

export function testerDays(participants: readonly Participant[]): TesterDays[] {
  return participants.flatMap(({ person, life, visitedOn, leftOn, gaveUpOn, answered }) =>
    life
      ? [
          {
            ...{ panelKey: person.panelKey, enrolledOn: life.enrolledOn, visitedOn, leftOn, gaveUpOn },
            answered: [...answered],
          },
        ]
      : [],
  );
}

export type Standing = 'left' | 'gone' | 'active' | 'inactive';

/** Where a tester stands on a day after they enrolled: active when they opened their space within so many days. */
export function standingOn(tester: TesterDays, day: number, inactiveAfterDays: number): Standing {
  const { leftOn, gaveUpOn, visitedOn } = tester;
  if (leftOn !== null && leftOn <= day) return 'left';
  if (gaveUpOn !== null && gaveUpOn <= day) return 'gone';
  return visitedOn.some((visit) => visit <= day && day - visit <= inactiveAfterDays) ? 'active' : 'inactive';
}
