import type { AppContext } from '~/platform/context.server.ts';
import type { JoinableWorkshop } from './find-by-code.server.ts';
import { findParticipant } from './find-participant.server.ts';
import { phoneView } from './phone-view.ts';
import { type PhoneOwn, readPhone } from './read-phone.server.ts';
import { readWall } from './read-wall.server.ts';
import type { WallState } from './wall-state.ts';

export type PhonePage =
  | { readonly stage: 'early' | 'over' | 'join'; readonly title: string }
  | {
      readonly stage: 'in';
      readonly workshop: JoinableWorkshop;
      readonly participantId: string;
      readonly wall: { readonly state: WallState; readonly now: number };
      readonly own: PhoneOwn;
      /** Whether its person asked to read the notes of the wall. */
      readonly reads: boolean;
    };

/** `?mur`: the notes under each family, for whoever cannot read the projector. */
export const readsWall = (request: Request): boolean => new URL(request.url).searchParams.has('mur');

/** What the page behind a code shows to the phone that asks. */
export async function openPhone(context: AppContext, request: Request, workshop: JoinableWorkshop): Promise<PhonePage> {
  const { title } = workshop;
  if (workshop.state === 'planned') return { stage: 'early', title };
  const participant = await findParticipant(context, request, workshop.joinCode);
  if (workshop.state === 'closed') return { stage: 'over', title };
  if (!participant) return { stage: 'join', title };
  const { template } = workshop;
  const reads = readsWall(request);
  const state = phoneView(await readWall(context, workshop.id), { template, tableId: participant.tableId, reads });
  const wall = { state, now: context.clock.now().getTime() };
  const own = await readPhone(context, participant);
  return { stage: 'in', workshop, participantId: participant.id, wall, own, reads };
}
