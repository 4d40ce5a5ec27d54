export const RUBRICS = ['see', 'make', 'play', 'understand', 'stroll', 'together'] as const;
export type Rubric = (typeof RUBRICS)[number];

export const FREE_TIMES = ['day', 'evening', 'wednesday', 'weekend'] as const;
export type FreeTime = (typeof FREE_TIMES)[number];

export const ORDERS = ['date', 'price'] as const;

/** What choosing looks at in an event. */
export interface ChoosableEvent {
  readonly id: string;
  readonly rubric: Rubric;
  /** The local day, 'yyyy-mm-dd', and clock, 'hh:mm', at which it starts. */
  readonly day: string;
  readonly clock: string;
  /** The youngest age it is for, in years. */
  readonly fromAge: number;
  /** What the person pays. */
  readonly cents: number;
}

/** What somebody wants; what they say nothing of hides nothing. */
export interface Wishes {
  readonly rubrics: readonly Rubric[];
  readonly from: string | null;
  readonly to: string | null;
  readonly youngest: number | null;
  readonly budgetCents: number | null;
  /** Any of them is enough. */
  readonly when: readonly FreeTime[];
  readonly order: (typeof ORDERS)[number];
}

export const REASONS = ['rubric', 'date', 'age', 'budget', 'when'] as const;
export type Reason = (typeof REASONS)[number];

export interface Choice {
  /** Ids, in the order that was asked for. */
  readonly shown: readonly string[];
  /** How many are hidden, by the first reason of `REASONS` that hides them. */
  readonly hidden: Readonly<Record<Reason, number>>;
}

/** The events that fit, in order. Each is shown, or counted once among those hidden. */
export function chooseEvents(events: readonly ChoosableEvent[], wishes: Wishes): Choice {
  const hidden = { rubric: 0, date: 0, age: 0, budget: 0, when: 0 };
  const fitting = events.filter((event) => {
    const reason = whyHidden(event, wishes);
    if (reason) hidden[reason] += 1;
    return reason === null;
  });
  const byDate = (a: ChoosableEvent, b: ChoosableEvent): number =>
    compare(`${a.day} ${a.clock} ${a.id}`, `${b.day} ${b.clock} ${b.id}`);
  fitting.sort((a, b) => (wishes.order === 'price' ? a.cents - b.cents || byDate(a, b) : byDate(a, b)));
  return { shown: fitting.map(({ id }) => id), hidden };
}

function whyHidden({ rubric, day, clock, fromAge, cents }: ChoosableEvent, wishes: Wishes): Reason | null {
  const { rubrics, from, to, youngest, budgetCents, when } = wishes;
  if (rubrics.length > 0 && !rubrics.includes(rubric)) return 'rubric';
  if ((from !== null && day < from) || (to !== null && day > to)) return 'date';
  if (youngest !== null && fromAge > youngest) return 'age';
  if (budgetCents !== null && cents > budgetCents) return 'budget';
  if (when.length > 0 && !when.some((one) => isFree(one, day, clock))) return 'when';
  return null;
}

const EVENING = '18:00';

function isFree(time: FreeTime, day: string, clock: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (time === 'day') return clock < EVENING;
  if (time === 'evening') return clock >= EVENING;
  return time === 'wednesday' ? weekday === 3 : weekday === 0 || weekday === 6;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
