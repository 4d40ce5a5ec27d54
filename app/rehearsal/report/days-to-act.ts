import { addDays } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';

/** A day on which somebody of the team, or of the testers, has something to do by hand. */
export interface DayToAct {
  readonly on: string;
  /** Last of the days in a row on which it waits to be done; null for a single one. */
  readonly until: string | null;
  readonly kind: ActKind;
  /** Key of what it is about: a milestone, a message, a wave, a holder… */
  readonly about: string;
  readonly who: ActWho;
  /** Name of the one in charge, where the plan says it. */
  readonly name: string | null;
  /** People or things concerned; null when it does not count. */
  readonly count: number | null;
}

export type ActKind =
  | 'milestone'
  | 'meeting'
  | 'draw'
  | 'wave'
  | 'certify'
  | 'certify-again'
  | 'renewal'
  | 'agreements-end'
  | 'call'
  | 'vote-closes'
  | 'seats'
  | 'holder-waits-for-tester'
  | 'holder-waits-for-lead';
export type ActWho = 'lead' | 'facilitator' | 'researcher' | 'operator' | 'testers' | 'owner';

/** Something that happened while playing, on a day. */
export interface PlayedAct {
  readonly on: string;
  readonly kind: Extract<
    ActKind,
    'call' | 'vote-closes' | 'seats' | 'holder-waits-for-tester' | 'holder-waits-for-lead'
  >;
  readonly about: string;
}

export interface ActsQuery {
  readonly definition: PilotDefinition;
  /** First and last day played. */
  readonly from: string;
  readonly to: string;
  /** Days on which testers enrolled. */
  readonly enrolledOn: readonly string[];
  readonly certifies: boolean;
  readonly played: readonly PlayedAct[];
}

const PLAYED_WHO: Readonly<Record<PlayedAct['kind'], ActWho>> = {
  call: 'facilitator',
  'vote-closes': 'facilitator',
  seats: 'lead',
  'holder-waits-for-tester': 'testers',
  'holder-waits-for-lead': 'lead',
};

/** Every day, in order, from the first to the last played, on which someone must act. */
export function daysToAct(query: ActsQuery): DayToAct[] {
  const { from, to } = query;
  const all = [...ofThePlan(query), ...ofTheAgreements(query), ...ofThePlay(query)];
  return all.filter(({ on }) => on >= from && on <= to).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function ofThePlan({ definition, from, certifies }: ActsQuery): DayToAct[] {
  const { calendar, packages, messages, panels, surveys, governance } = definition;
  const act = (on: string, kind: ActKind, about: string, who: ActWho, name: string | null = null): DayToAct => ({
    ...{ on, kind, about, who, name },
    ...{ count: null, until: null },
  });
  const months = governance.certification?.validMonths;
  return [
    ...calendar.milestones
      .filter(({ doneOn }) => doneOn === undefined)
      .map(({ key, title, on, package: partOf, planB }) => {
        const name = packages.find((one) => one.key === partOf)?.owner ?? planB?.owner ?? null;
        return act(on, 'milestone', key ?? title.fr, name ? 'owner' : 'lead', name);
      }),
    ...messages.flatMap(({ key, kind, schedule }) =>
      kind === 'workshop' && schedule.once ? [act(schedule.once.on, 'meeting', key, 'facilitator')] : [],
    ),
    ...panels.flatMap(({ key, entry }) => (entry?.draw ? [act(addDays(entry.draw.on, 1), 'draw', key, 'lead')] : [])),
    ...surveys.flatMap(({ key, wave, afterDays }) => {
      if (wave === 'after') return [act(calendar.endsOn, 'wave', key, 'researcher')];
      return wave === 'during' && afterDays !== undefined
        ? [act(addDays(from, afterDays), 'wave', key, 'researcher')]
        : [];
    }),
    ...(certifies ? definition.services.map(({ key }) => act(from, 'certify', key, 'operator')) : []),
    ...(certifies && months
      ? definition.services.map(({ key }) => act(plusMonths(from, months), 'certify-again', key, 'operator'))
      : []),
  ];
}

/** Agreements given for so many months end then, each on its day; all of them on the last. */
function ofTheAgreements({ definition, enrolledOn }: ActsQuery): DayToAct[] {
  return definition.purposes.flatMap(({ key, until }) => {
    const { on: lastDay, months } = until;
    const ends = months === undefined ? [] : enrolledOn.map((day) => plusMonths(day, months));
    const one = { about: key, name: null, until: null };
    const renewals = countDays(ends.filter((end) => end < lastDay)).map(
      ([on, count]): DayToAct => ({ ...one, on, kind: 'renewal', who: 'testers', count }),
    );
    return [...renewals, { ...one, on: lastDay, kind: 'agreements-end', who: 'lead', count: null }];
  });
}

function ofThePlay({ played }: ActsQuery): DayToAct[] {
  const kinds = new Map<string, PlayedAct[]>();
  for (const act of played) {
    const name = `${act.kind} ${act.about}`;
    kinds.set(name, [...(kinds.get(name) ?? []), act]);
  }
  return [...kinds.values()].flatMap((acts) => {
    const [first] = acts;
    if (!first) return [];
    const { kind, about } = first;
    const days = countDays(acts.map(({ on }) => on));
    const waits = kind === 'holder-waits-for-tester' || kind === 'holder-waits-for-lead';
    return (waits ? inRows(days) : days.map(([on, count]) => ({ on, count, until: null }))).map((row) => ({
      ...{ ...row, kind, about, who: PLAYED_WHO[kind], name: null },
    }));
  });
}

type Row = Pick<DayToAct, 'on' | 'until'> & { readonly count: number };

/** What is met again every day until someone acts is one thing to do, from its first day to its last. */
function inRows(days: readonly [string, number][]): Row[] {
  const rows: Row[] = [];
  for (const [on, count] of days.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = rows.at(-1);
    if (last && addDays(last.until ?? last.on, 1) === on) {
      rows[rows.length - 1] = { on: last.on, until: on, count: Math.max(last.count, count) };
    } else rows.push({ on, until: null, count });
  }
  return rows;
}

function countDays(days: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts];
}

/** The same day so many months later, or the last one of a shorter month. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
