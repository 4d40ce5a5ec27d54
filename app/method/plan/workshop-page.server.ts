import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { GUEST_STATES, type GuestState } from '../guests/guest-states.ts';
import { agendaTimes, type TimedStep } from './agenda-times.ts';
import { WORKSHOP_STATES, type WorkshopState } from './list-workshops.server.ts';

export interface WorkshopPage {
  readonly id: string;
  readonly initiativeId: string;
  readonly title: string;
  readonly theme: string;
  readonly place: string;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly state: WorkshopState;
  readonly joinCode: string;
  readonly version: number;
  readonly opened: boolean;
  readonly template: WorkshopTemplate;
  readonly agenda: readonly TimedStep[];
  readonly prepared: readonly string[];
  readonly tables: readonly { readonly number: number; readonly subject: string }[];
  /** How many guests stand in each state. */
  readonly guests: Readonly<Record<GuestState, number>>;
  readonly participants: number;
  /** Notes on the wall. */
  readonly notes: number;
  /** Notes that their authors still have to themselves. */
  readonly privateNotes: number;
}

/** A workshop as its preparation page shows it, without names. 404 when it is not this territory's. */
export async function workshopPage(
  context: AppContext,
  input: { territoryId: string; workshopId: string },
): Promise<WorkshopPage> {
  const { db } = context;
  const { workshopId } = input;
  const workshop = await findWorkshop(context, input);
  const template = templateOf(workshop);
  const [tables, byState, participants, notes, privateNotes] = await Promise.all([
    db.workshopTable.findMany({
      where: { workshopId },
      orderBy: { number: 'asc' },
      select: { number: true, subject: true },
    }),
    db.workshopGuest.groupBy({ by: ['state'], where: { workshopId }, _count: true }),
    db.workshopParticipant.count({ where: { workshopId } }),
    db.workshopNote.count({ where: { workshopId, state: 'wall' } }),
    db.workshopNote.count({ where: { workshopId, state: 'private' } }),
  ]);
  const { id, initiativeId, title, theme, place, startsAt, timeZone, joinCode, version, openedAt, prepared } = workshop;
  return {
    ...{ id, initiativeId, title, theme, place, timeZone, joinCode, version, template, prepared, tables },
    ...{ participants, notes, privateNotes },
    startsAt: startsAt.toISOString(),
    state: WORKSHOP_STATES.find((known) => known === workshop.state) ?? 'planned',
    opened: openedAt !== null || participants > 0,
    agenda: agendaTimes(template.steps, startsAt, timeZone),
    guests: Object.fromEntries(
      GUEST_STATES.map((state) => [state, byState.find((group) => group.state === state)?._count ?? 0]),
    ) as Record<GuestState, number>,
  };
}
