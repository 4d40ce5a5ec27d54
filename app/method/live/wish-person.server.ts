import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { activityOf, assertRunning, assertTakesIn } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import type { Participant } from './find-participant.server.ts';

export interface Wish {
  readonly name: string;
  readonly organisation: string;
  readonly why: string;
  /** They offer to get in touch themselves. */
  readonly willContact: boolean;
}

const cut = (text: string, most: number): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, most);

/** Names somebody who was missing. Not on the wall: a name is for the facilitator's guest list. */
export function wishPerson(
  context: AppContext,
  participant: Pick<Participant, 'id' | 'workshopId' | 'initials'>,
  input: Wish & { activityKey: string },
): Promise<void> {
  const { workshopId, id: participantId } = participant;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    activityOf(workshop, input.activityKey, 'casting');
    assertTakesIn(workshop, input.activityKey);
    const name = cut(input.name, 120);
    if (name === '') throw new AppError('method.nothing-written');
    await tx.castingWish.create({
      data: {
        workshopId,
        participantId,
        name,
        organisation: cut(input.organisation, 120),
        why: cut(input.why, 400),
        proposedBy: input.willContact ? participant.initials : '',
        createdAt: context.clock.now(),
      },
    });
    return { result: undefined, changes: [] };
  });
}
