import type { AppContext } from '~/platform/context.server.ts';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { type CastLine, mergeWishes } from './merge-wishes.ts';

export interface CastingPage {
  readonly title: string;
  readonly theme: string;
  readonly initiativeId: string;
  readonly phase: number;
  readonly lines: readonly CastLine[];
  /** Workshops ahead, nearest first: where somebody can be invited. */
  readonly ahead: readonly {
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly timeZone: string;
    readonly place: string;
  }[];
}

const MOST = 500;

/** Who was missing: wishes about the same person as one, with what the guest lists know of them. 404. */
export async function castingPage(
  context: AppContext,
  input: { territoryId: string; workshopId: string },
): Promise<CastingPage> {
  const { territoryId, workshopId } = input;
  const workshop = await findWorkshop(context, input);
  const { title, theme, initiativeId } = workshop;
  const [wishes, guests, ahead] = await Promise.all([
    context.db.castingWish.findMany({ where: { workshopId }, orderBy: { createdAt: 'asc' }, take: MOST }),
    context.db.workshopGuest.findMany({
      where: { workshop: { territoryId, initiativeId } },
      select: { name: true, email: true, source: true, state: true, workshop: { select: { title: true } } },
      orderBy: { createdAt: 'asc' },
      take: 4 * MOST,
    }),
    context.db.workshop.findMany({
      where: { territoryId, initiativeId, state: 'planned', id: { not: workshopId } },
      orderBy: { startsAt: 'asc' },
      select: { id: true, title: true, startsAt: true, timeZone: true, place: true },
      take: 20,
    }),
  ]);
  const known = guests.map(({ name, email, source, state, workshop }) => ({
    ...{ name, email: email ?? '', workshop: workshop.title },
    written: source === 'casting' && state !== 'to-invite',
  }));
  return {
    ...{ title, theme, initiativeId, phase: templateOf(workshop).phase },
    lines: mergeWishes(wishes, known),
    ahead: ahead.map(({ startsAt, ...workshop }) => ({ ...workshop, startsAt: startsAt.toISOString() })),
  };
}
