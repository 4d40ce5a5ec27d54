import type { AppContext } from '~/platform/context.server.ts';
import { agendaOf } from './change-workshop.server.ts';
import type { JoinableWorkshop } from './find-by-code.server.ts';
import { findParticipant } from './find-participant.server.ts';
import { type PhoneState, phoneView } from './phone-view.ts';
import { type PhoneOwn, readPhone } from './read-phone.server.ts';
import { readWall } from './read-wall.server.ts';

export type PhonePage =
  | { readonly stage: 'early' | 'over' | 'join'; readonly title: string }
  | {
      readonly stage: 'in';
      readonly workshop: Pick<JoinableWorkshop, 'joinCode' | 'title' | 'territoryName' | 'initiativeTheme'>;
      readonly participantId: string;
      readonly wall: { readonly state: PhoneState; readonly now: number };
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
  const { joinCode, territoryName, initiativeTheme, theme } = workshop;
  const { tableId } = participant;
  const template = await agendaOf(context, workshop.id);
  const reads = readsWall(request);
  const state = phoneView(await readWall(context, workshop.id), { template, theme, tableId, reads });
  const wall = { state, now: context.clock.now().getTime() };
  const own = await readPhone(context, participant);
  const shown = { joinCode, title, territoryName, initiativeTheme };
  return { stage: 'in', workshop: shown, participantId: participant.id, wall, own, reads };
}
