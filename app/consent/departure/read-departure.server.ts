import type { AppContext } from '~/platform/context.server.ts';
import type { DepartureActKind } from './plan-departure.ts';

export interface DepartureView {
  readonly pilotSlug: string;
  readonly acts: readonly {
    readonly kind: DepartureActKind;
    readonly subject: string | null;
    readonly state: 'due' | 'waiting' | 'done' | 'impossible';
    readonly count: number | null;
  }[];
  readonly copies: { readonly asked: number; readonly confirmed: number };
}

/** How a departure went, by the id that only who left was given; null for one that is not known. */
export async function readDeparture({ db }: Pick<AppContext, 'db'>, id: string): Promise<DepartureView | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const departure = await db.departure.findUnique({
    where: { id },
    include: { acts: { orderBy: { position: 'asc' } } },
  });
  if (!departure) return null;
  const asked = await db.serviceCopy.count({ where: { departureId: id, cause: { not: null } } });
  const confirmed = await db.serviceCopy.count({ where: { departureId: id, state: 'gone' } });
  return {
    pilotSlug: departure.pilotSlug,
    acts: departure.acts.map(({ kind, subject, state, count }) => ({
      ...{ kind: kind as DepartureActKind, subject, count },
      state: state as DepartureView['acts'][number]['state'],
    })),
    copies: { asked, confirmed },
  };
}

export interface DepartureCount {
  readonly departures: number;
  /** Acts that somebody outside still has to do or confirm. */
  readonly waiting: number;
  /** Holders whose contract has no way of telling them. */
  readonly untold: number;
}

/** Departures of a pilot, counted. */
export async function countDepartures({ db }: Pick<AppContext, 'db'>, pilotSlug: string): Promise<DepartureCount> {
  const departures = await db.departure.count({ where: { pilotSlug } });
  const acts = (state: string) => db.departureAct.count({ where: { state, departure: { pilotSlug } } });
  return { departures, waiting: await acts('waiting'), untold: await acts('impossible') };
}
