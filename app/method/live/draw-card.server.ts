import { randomInt } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { activityOf, assertRunning, assertTakesIn } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import type { Card } from './decks.server.ts';
import type { Participant } from './find-participant.server.ts';
import { shuffle } from './spread.ts';

/**
 * Draws a card for somebody, or for their table once tables are seated: everybody at a table holds the same one. Cards
 * go round before one comes back. Drawing again answers the card one holds. Throws AppError `method.deck-empty`.
 */
export function drawCard(
  context: AppContext,
  participant: Pick<Participant, 'id' | 'workshopId'>,
  input: { activityKey: string; deck: readonly Card[] },
): Promise<string> {
  const { workshopId } = participant;
  const { activityKey, deck } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    activityOf(workshop, activityKey, 'draw');
    assertTakesIn(workshop, activityKey);
    const person = await tx.workshopParticipant.findUnique({
      where: { id: participant.id },
      select: { tableId: true },
    });
    const holder = person?.tableId
      ? { participantId: null, tableId: person.tableId }
      : { participantId: participant.id, tableId: null };
    const drawn = await tx.workshopDraw.findMany({ where: { workshopId, activityKey } });
    const held = drawn.find(
      ({ participantId, tableId }) => participantId === holder.participantId && tableId === holder.tableId,
    );
    if (held) return { result: held.card, changes: [] };
    const times = (key: string): number => drawn.filter(({ card }) => card === key).length;
    const least = Math.min(...deck.map(({ key }) => times(key)));
    const [card] = shuffle(
      deck.filter(({ key }) => times(key) === least),
      randomInt,
    );
    if (!card) throw new AppError('method.deck-empty');
    await tx.workshopDraw.create({ data: { workshopId, activityKey, ...holder, card: card.key } });
    return { result: card.key, changes: holder.tableId ? [{ kind: 'yours' as const }] : [] };
  });
}
