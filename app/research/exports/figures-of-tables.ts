import { cumulativeIncidence } from '~/statistics/cumulative-incidence.ts';
import { logRankTest } from '~/statistics/log-rank.ts';
import { retentionTable } from '~/statistics/retention-table.ts';
import { kaplanMeier } from '~/statistics/survival.ts';
import { FLOW_STAGES } from '../flow.ts';
import { type Cell, columnOf, type Table } from './table.ts';

/** The numbers of a figure as a file: what figures.R makes again, and compares with. */
export interface FigureNumbers {
  readonly name: 'flow' | 'retention' | 'stay' | 'stay-test' | 'causes';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const ALL = 'all';
/** Those whose panel is withheld, or everyone where it was left out. */
const NO_PANEL = 'withheld';
const WEEK = 7;
const CAUSES = ['silent', 'withdrew'] as const;

/**
 * The figures of the research page made again from what an export holds, and from nothing else. For everyone together
 * they are the page's own; by panel too, where no panel is withheld.
 */
export function figuresOfTables({ testers, activity }: { testers: Table; activity: Table }): FigureNumbers[] {
  const people = readTesters(testers, activity);
  const panels = [...new Set(people.map(({ panel }) => panel))].sort();
  const groups = [
    { name: ALL, people },
    ...panels.map((name) => ({ name, people: people.filter((one) => one.panel === name) })),
  ];
  return [
    {
      name: 'flow',
      columns: ['panel', 'stage', 'count'],
      rows: groups.flatMap(({ name, people: own }) => flowRows(name, own)),
    },
    {
      name: 'retention',
      columns: [
        ...['panel', 'week', 'known', 'classic', 'classic_lower', 'classic_upper'],
        ...['rolling', 'rolling_lower', 'rolling_upper'],
      ],
      rows: groups.flatMap(({ name, people: own }) => retentionRows(name, own)),
    },
    {
      name: 'stay',
      columns: ['panel', 'days', 'at_risk', 'events', 'censored', 'survival', 'error', 'lower', 'upper'],
      rows: groups.flatMap(({ name, people: own }) => stayRows(name, own)),
    },
    { name: 'stay-test', columns: ['chi_square', 'df', 'p'], rows: testRows(people) },
    { name: 'causes', columns: ['days', ...CAUSES], rows: causeRows(people) },
  ];
}

interface Tester {
  readonly panel: string;
  readonly stage: string;
  readonly followedDays: number | null;
  readonly stay: { readonly time: number; readonly event: boolean; readonly end: string } | null;
  readonly daysOfUse: readonly number[];
}

function readTesters(testers: Table, activity: Table): Tester[] {
  const use = new Map<Cell, number[]>();
  const [ids, qualifying, days] = ['id', 'qualifying', 'day_since_first_use'].map((name) => columnOf(activity, name));
  ids?.forEach((id, i) => {
    const day = days?.[i];
    if (qualifying?.[i] !== 1 || typeof day !== 'number') return;
    const own = use.get(id);
    if (own) own.push(day);
    else use.set(id, [day]);
  });
  const hasPanel = testers.columns.some(({ name }) => name === 'panel');
  const read = (name: string): Cell[] => columnOf(testers, name);
  const [panels, stages, followed, times, events, ends] = [
    ...(hasPanel ? [read('panel')] : [[]]),
    ...['stage', 'followed_days', 'stay_days', 'stay_event', 'stay_end'].map(read),
  ];
  return read('id').map((id, i) => {
    const time = times?.[i];
    return {
      panel: String(panels?.[i] ?? NO_PANEL),
      stage: String(stages?.[i]),
      followedDays: numberOr(followed?.[i]),
      stay: typeof time === 'number' ? { time, event: events?.[i] === 1, end: String(ends?.[i]) } : null,
      daysOfUse: use.get(id) ?? [],
    };
  });
}

const numberOr = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

function flowRows(panel: string, people: readonly Tester[]): Cell[][] {
  const reached = people.map(({ stage }) => (FLOW_STAGES as readonly string[]).indexOf(stage));
  return FLOW_STAGES.map((stage, i) => [panel, stage, reached.filter((at) => at >= i).length]);
}

function retentionRows(panel: string, people: readonly Tester[]): Cell[][] {
  const started = people.flatMap(({ followedDays, daysOfUse }) =>
    followedDays === null ? [] : [{ followedDays, daysOfUse }],
  );
  return retentionTable(started, WEEK).map(({ period, known, classic, classicInterval, rolling, rollingInterval }) => [
    ...[panel, period, known, classic, classicInterval.lower, classicInterval.upper],
    ...[rolling, rollingInterval.lower, rollingInterval.upper],
  ]);
}

const staysOf = (people: readonly Tester[]) => people.flatMap(({ stay, panel }) => (stay ? [{ ...stay, panel }] : []));

function stayRows(panel: string, people: readonly Tester[]): Cell[][] {
  return kaplanMeier(staysOf(people)).steps.map((step) => [
    ...[panel, step.time, step.atRisk, step.events, step.censored],
    ...[step.survival, step.standardError, step.lower, step.upper],
  ]);
}

function testRows(people: readonly Tester[]): Cell[][] {
  const test = logRankTest(staysOf(people).map((stay) => ({ ...stay, group: stay.panel })));
  return test ? [[test.chiSquare, test.df, test.p]] : [];
}

function causeRows(people: readonly Tester[]): Cell[][] {
  const caused = staysOf(people).map(({ time, event, end }) => ({
    time,
    cause: event ? (CAUSES.find((cause) => cause === end) ?? null) : null,
  }));
  return cumulativeIncidence(caused, CAUSES).map(({ time, incidence }) => [time, incidence.silent, incidence.withdrew]);
}
