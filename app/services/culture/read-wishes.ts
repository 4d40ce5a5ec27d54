import { FREE_TIMES, type FreeTime, ORDERS, RUBRICS, type Rubric, type Wishes } from './choose-events.ts';

/** What somebody said they like, in the fields of `declared/tastes`; whatever else is there is passed over. */
export type Tastes = Readonly<Record<string, unknown>>;

/** Names in the address, as people read them there. */
export const FILTER = {
  rubrics: 'envie',
  from: 'du',
  to: 'au',
  youngest: 'age',
  budget: 'prix',
  when: 'quand',
  order: 'ordre',
  /** Present when a form was sent: what it leaves empty is meant. */
  sent: 'filtre',
  /** Everything, tastes put aside. */
  all: 'tout',
} as const;

export interface ReadWishes {
  readonly wishes: Wishes;
  /** Where the wishes come from: the address, what was said of oneself, or nowhere. */
  readonly from: 'form' | 'tastes' | 'nothing';
}

const NONE: Wishes = { rubrics: [], from: null, to: null, youngest: null, budgetCents: null, when: [], order: 'date' };

/** The wishes of an address; without any there, those that were said. What cannot be read asks for nothing. */
export function readWishes(params: URLSearchParams, tastes: Tastes): ReadWishes {
  if (params.has(FILTER.all)) return { wishes: NONE, from: 'nothing' };
  if (params.has(FILTER.sent)) return { wishes: wishesIn(params), from: 'form' };
  const said = wishesSaid(tastes);
  return { wishes: said, from: JSON.stringify(said) === JSON.stringify(NONE) ? 'nothing' : 'tastes' };
}

function wishesIn(params: URLSearchParams): Wishes {
  const euros = numberIn(params.get(FILTER.budget), 1000);
  return {
    rubrics: params.getAll(FILTER.rubrics).filter(isRubric),
    from: dayIn(params.get(FILTER.from)),
    to: dayIn(params.get(FILTER.to)),
    youngest: numberIn(params.get(FILTER.youngest), 120),
    budgetCents: euros === null ? null : Math.round(euros * 100),
    when: params.getAll(FILTER.when).filter(isFreeTime),
    order: ORDERS.find((one) => one === params.get(FILTER.order)) ?? 'date',
  };
}

function wishesSaid({ headings, youngest, budget, when }: Tastes): Wishes {
  return {
    ...NONE,
    rubrics: Array.isArray(headings) ? headings.filter(isRubric) : [],
    youngest: typeof youngest === 'number' ? youngest : null,
    budgetCents: typeof budget === 'number' ? Math.round(budget * 100) : null,
    when: Array.isArray(when) ? when.filter(isFreeTime) : [],
  };
}

const isRubric = (value: unknown): value is Rubric => RUBRICS.some((one) => one === value);
const isFreeTime = (value: unknown): value is FreeTime => FREE_TIMES.some((one) => one === value);
const dayIn = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

function numberIn(text: string | null, most: number): number | null {
  const value = Number((text ?? '').replace(',', '.').trim() || Number.NaN);
  return value >= 0 && value <= most ? value : null;
}
