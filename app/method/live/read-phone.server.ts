import type { NoteColour } from '~/kit/schema/parts.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findActivityOf, readTemplate } from '../workshop-template.ts';
import { type Card, readDeck } from './decks.server.ts';
import type { Participant } from './find-participant.server.ts';
import { toColour } from './wall-rows.server.ts';

export interface OwnNote {
  readonly id: string;
  readonly activity: string;
  readonly box: string;
  readonly text: string;
  readonly colour: NoteColour;
  readonly state: 'private' | 'wall' | 'hidden';
}

/** What only this phone is told. */
export interface PhoneOwn {
  readonly initials: string;
  readonly tableId: string | null;
  readonly role: string | null;
  /** Initials of the others of the pair, '' for those who gave none. */
  readonly pair: { readonly number: number; readonly others: readonly string[] } | null;
  readonly notes: readonly OwnNote[];
  readonly ballots: Readonly<Record<string, { readonly dots: readonly string[]; readonly isCast: boolean }>>;
  readonly cards: Readonly<Record<string, Card>>;
  /** People one has named as missing. */
  readonly wishes: readonly string[];
}

const MOST_NOTES = 200;

export async function readPhone(context: AppContext, participant: Participant): Promise<PhoneOwn> {
  const { db } = context;
  const { id, workshopId, tableId, pairNumber, role, initials } = participant;
  const [notes, ballots, others, wishes] = await Promise.all([
    db.workshopNote.findMany({
      where: { workshopId, participantId: id },
      orderBy: { createdAt: 'desc' },
      take: MOST_NOTES,
      select: { id: true, activityKey: true, boxKey: true, text: true, colour: true, state: true },
    }),
    db.workshopBallot.findMany({ where: { workshopId, participantId: id } }),
    pairNumber === null
      ? []
      : db.workshopParticipant.findMany({
          where: { workshopId, pairNumber, id: { not: id } },
          select: { initials: true },
        }),
    db.castingWish.findMany({
      where: { workshopId, participantId: id },
      orderBy: { createdAt: 'asc' },
      select: { name: true },
    }),
  ]);
  return {
    initials,
    tableId,
    role,
    pair: pairNumber === null ? null : { number: pairNumber, others: others.map((other) => other.initials) },
    notes: notes.map((note) => ({
      id: note.id,
      activity: note.activityKey,
      box: note.boxKey,
      text: note.text,
      colour: toColour(note.colour),
      state: STATES.find((known) => known === note.state) ?? 'wall',
    })),
    ballots: Object.fromEntries(
      ballots.map(({ activityKey, dots, castAt }) => [activityKey, { dots, isCast: castAt !== null }]),
    ),
    cards: await cardsHeld(context, participant),
    wishes: wishes.map(({ name }) => name),
  };
}

const STATES = ['private', 'wall', 'hidden'] as const;

async function cardsHeld(context: AppContext, participant: Participant): Promise<Record<string, Card>> {
  const { workshopId, id, tableId } = participant;
  const draws = await context.db.workshopDraw.findMany({
    where: { workshopId, OR: [{ participantId: id }, ...(tableId ? [{ tableId }] : [])] },
  });
  if (draws.length === 0) return {};
  const workshop = await context.db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { territoryId: true, initiativeId: true, template: true },
  });
  const template = readTemplate(workshop.template);
  const held: Record<string, Card> = {};
  for (const { activityKey, card } of draws) {
    const activity = findActivityOf(template, activityKey, 'draw');
    if (!activity) continue;
    const found = (await readDeck(context, workshop, activity.deck)).find(({ key }) => key === card);
    if (found) held[activityKey] = found;
  }
  return held;
}
