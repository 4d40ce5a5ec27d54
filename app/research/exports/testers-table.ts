import { DAY_MS, type Rules, type Trajectory } from '~/pilots/standing/trajectory.ts';
import { WITHHELD } from '~/statistics/k-anonymity.ts';
import { countFlow, FLOW_EXITS, FLOW_STAGES, type FlowExit, type FlowStage } from '../flow.ts';
import { COLUMN_WORDS, END_CODES, EXIT_CODES, STAGE_CODES, TABLE_WORDS } from '../messages/export-data.ts';
import { stayOf } from '../stay.ts';
import { type Anonymised, type Known, NOT_KNOWN, weeksAround } from './anonymise.ts';
import type { QuasiKey } from './export-request.ts';
import type { ExportSource } from './source.ts';
import type { Cell, Column, Table } from './table.ts';

/** One tester as an export speaks of them. */
export interface Person {
  readonly pseudonym: string;
  /** What the export calls them. */
  readonly id: string;
  readonly trajectory: Trajectory;
  /** Epoch milliseconds from which days are counted: enrolment, or the first contact. */
  readonly origin: number;
}

/** Everyone of the log, in the order of what the export calls them, which says nothing of when they came. */
export function peopleOf(
  { trajectories }: Pick<ExportSource, 'trajectories'>,
  idOf: (pseudonym: string) => string,
): Person[] {
  return [...trajectories]
    .map(([pseudonym, trajectory]) => ({ pseudonym, id: idOf(pseudonym), trajectory, origin: originOf(trajectory) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function originOf({ stages, firstUseAt }: Trajectory): number {
  return stages.enrolled ?? Math.min(...Object.values(stages), firstUseAt ?? Number.POSITIVE_INFINITY);
}

/** What an outsider may know of each, in the same order. */
export function knownOf(people: readonly Person[], { definition, traits }: ExportSource): Known[] {
  const { startsOn, timeZone } = definition.calendar;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return people.map(({ pseudonym, trajectory }) => {
    const { enrolled } = trajectory.stages;
    return {
      panel: trajectory.panelKey,
      stratum: traits.get(pseudonym)?.stratum ?? NOT_KNOWN,
      channel: traits.get(pseudonym)?.channel ?? NOT_KNOWN,
      week: enrolled === undefined ? NOT_KNOWN : weeksAround(format.format(enrolled), startsOn, 1),
    };
  });
}

/** One row per person: what may be known of them, made coarse, then how far they went and how long they stayed. */
export function testersTable(
  people: readonly Person[],
  { columns, made }: Anonymised,
  { definition, rules }: Pick<ExportSource, 'definition' | 'rules'>,
): Table {
  const rows = people.map(({ id, trajectory, origin }, i): Cell[] => {
    const known = (made.rows[i] ?? []).map((value): Cell => (value === WITHHELD ? null : value));
    return [id, ...known, ...wayOf(trajectory, origin, rules)];
  });
  return {
    name: 'testers',
    means: TABLE_WORDS.testers,
    columns: [ID, ...columns.map(quasiColumn(definition)), ...WAY],
    rows,
  };
}

export const ID: Column = { name: 'id', type: 'text', unit: null, means: COLUMN_WORDS.id };

const NAMES: Readonly<Record<QuasiKey, string>> = {
  ...{ panel: 'panel', stratum: 'stratum', channel: 'channel', week: 'enrolment_weeks' },
};

const quasiColumn =
  ({ panels }: ExportSource['definition']) =>
  (key: QuasiKey): Column => {
    const unknown = {
      [NOT_KNOWN]: { fr: 'inconnu, ou parti avec la personne', en: 'unknown, or gone with the person' },
    };
    const titles = key === 'panel' ? Object.fromEntries(panels.map((panel) => [panel.key, panel.title])) : unknown;
    return { name: NAMES[key], type: 'text', unit: null, means: COLUMN_WORDS[key], codes: titles };
  };

const WAY: readonly Column[] = [
  { name: 'stage', type: 'text', unit: null, means: COLUMN_WORDS.stage, codes: pickCodes(STAGE_CODES, FLOW_STAGES) },
  { name: 'exit', type: 'text', unit: null, means: COLUMN_WORDS.exit, codes: EXIT_CODES },
  { name: 'first_use_day', type: 'integer', unit: 'day', means: COLUMN_WORDS.firstUseDay },
  { name: 'followed_days', type: 'integer', unit: 'day', means: COLUMN_WORDS.followedDays },
  { name: 'stay_days', type: 'integer', unit: 'day', means: COLUMN_WORDS.stayDays },
  { name: 'stay_event', type: 'integer', unit: null, means: COLUMN_WORDS.stayEvent },
  { name: 'stay_end', type: 'text', unit: null, means: COLUMN_WORDS.stayEnd, codes: END_CODES },
];

function wayOf(trajectory: Trajectory, origin: number, rules: Rules): Cell[] {
  const { firstUseAt, stages } = trajectory;
  const { stage, exit } = placeOf(trajectory, rules);
  const stay = stayOf(trajectory, rules);
  const followed = firstUseAt === null ? null : Math.min(rules.at, stages.completed ?? rules.at) - firstUseAt;
  return [
    ...[stage, exit],
    firstUseAt === null ? null : daysBetween(origin, firstUseAt),
    followed === null ? null : Math.floor(followed / DAY_MS),
    ...(typeof stay === 'string' ? [null, null, null] : [stay.time, stay.event ? 1 : 0, stay.end]),
  ];
}

/** Where one tester is in the flow: the flow's own count, of one. */
function placeOf(trajectory: Trajectory, rules: Rules): { stage: FlowStage; exit: FlowExit | null } {
  const { stages, exits } = countFlow([trajectory], rules);
  const exit = Object.entries(FLOW_EXITS).flatMap(([stage, names]) =>
    names.filter((_, i) => (exits[stage as keyof typeof FLOW_EXITS][i] ?? 0) > 0),
  )[0];
  return { stage: FLOW_STAGES[stages.lastIndexOf(1)] ?? 'contacted', exit: exit ?? null };
}

/** Whole days of 24 hours; negative before. */
export const daysBetween = (from: number, to: number): number => Math.floor((to - from) / DAY_MS);

function pickCodes(codes: typeof STAGE_CODES, keys: readonly string[]): typeof STAGE_CODES {
  return Object.fromEntries(Object.entries(codes).filter(([key]) => keys.includes(key)));
}
