import type { AppContext } from '~/platform/context.server.ts';
import { NOTE_COLUMNS, toWallNote } from './wall-rows.server.ts';
import type { WallNote } from './wall-state.ts';

/** What only those who run the workshop are told. */
export interface Control {
  readonly participants: readonly {
    readonly id: string;
    readonly initials: string;
    readonly number: number;
    readonly tableId: string | null;
    readonly pairNumber: number | null;
    readonly role: string | null;
  }[];
  /** Notes taken off the wall. */
  readonly hidden: readonly WallNote[];
  /** Dots given on paper, by vote then by target. */
  readonly paperDots: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Challenges of the initiative, to make tables of. */
  readonly challenges: readonly string[];
}

const MOST_CHALLENGES = 12;

export async function readControl(
  context: AppContext,
  input: { workshopId: string; territoryId: string; initiativeId: string },
): Promise<Control> {
  const { db } = context;
  const { workshopId, territoryId, initiativeId } = input;
  const [people, hidden, paper, challenges] = await Promise.all([
    db.workshopParticipant.findMany({
      where: { workshopId, paper: false },
      orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    }),
    db.workshopNote.findMany({ where: { workshopId, state: 'hidden' }, select: NOTE_COLUMNS }),
    db.workshopBallot.findMany({ where: { workshopId, participantId: workshopId } }),
    db.challenge.findMany({
      where: { territoryId, initiativeId, retiredAt: null },
      orderBy: { position: 'asc' },
      take: MOST_CHALLENGES,
      select: { text: true },
    }),
  ]);
  return {
    participants: people.map(({ id, initials, tableId, pairNumber, role }, index) => ({
      ...{ id, initials, tableId, pairNumber, role },
      number: index + 1,
    })),
    hidden: hidden.map((note) => toWallNote(note, false)),
    paperDots: Object.fromEntries(paper.map(({ activityKey, dots }) => [activityKey, countAlike(dots)])),
    challenges: challenges.map(({ text }) => text),
  };
}

function countAlike(dots: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const dot of dots) counts[dot] = (counts[dot] ?? 0) + 1;
  return counts;
}
