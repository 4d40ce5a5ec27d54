import type { Entry, EntryValue } from '~/platform/entry.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** Months that the calendar of payments looks back on, this one included. */
const MONTHS = 6;
/** Days for which a deadline that has passed, or an aid that was paid, is still worth telling. */
const LATELY = 45;
/** Payments come "around" a day: this far from it is still the same day of the month. */
const SAME_DAY = 2;

export interface Payment {
  readonly kind: string;
  readonly title: Bilingual;
  readonly cents: number;
  /** yyyy-mm of the right. */
  readonly forMonth: string;
  /** yyyy-mm-dd. */
  readonly paidOn: string;
}

/** One benefit, this month and the one before: null where nothing came. */
export interface Change {
  readonly kind: string;
  readonly title: Bilingual;
  readonly beforeCents: number | null;
  readonly cents: number | null;
}

export interface PaidMonth {
  /** yyyy-mm */
  readonly month: string;
  /** null: this month, and nothing has come yet. */
  readonly totalCents: number | null;
  readonly byKind: readonly { readonly kind: string; readonly title: Bilingual; readonly cents: number }[];
}

/** Something on a date, in the words of who noted it. */
export interface DatedStep {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  /** yyyy-mm-dd */
  readonly on: string;
  readonly cents: number | null;
}

export interface SituationView {
  /** yyyy-mm-dd */
  readonly today: string;
  /** The last month in which something came; null when nothing is known. */
  readonly latest: {
    readonly month: string;
    readonly isThisMonth: boolean;
    readonly totalCents: number;
    readonly payments: readonly Payment[];
  } | null;
  /** Against the month before; null when it is not known. */
  readonly changes: { readonly before: string; readonly list: readonly Change[] } | null;
  /** When the next payment should come, going by the last ones. */
  readonly next: { readonly on: string; readonly months: number } | null;
  readonly months: readonly PaidMonth[];
  /** What is to come, soonest first. */
  readonly ahead: readonly DatedStep[];
  /** Deadlines that have passed and aids that were paid, latest first. */
  readonly lately: readonly DatedStep[];
  /** Cards and passes, the first to end first. */
  readonly papers: readonly { readonly id: string; readonly label: string; readonly until: string }[];
  readonly household: {
    readonly month: string;
    readonly quotient: number;
    readonly adults: number | null;
    readonly ages: readonly number[];
  } | null;
}

export interface SituationFacts {
  readonly today: string;
  /** The local day of an entry. */
  readonly dayOf: (at: number) => string;
  readonly titleOfKind: (kind: string) => Bilingual;
  readonly payments: readonly Entry[];
  readonly household: readonly Entry[];
  readonly path: readonly Entry[];
  readonly rights: readonly Entry[];
}

/** What a person receives, what changed, what comes next: of what their holders gave back, and nothing else. */
export function situationView(facts: SituationFacts): SituationView {
  const { today, titleOfKind } = facts;
  const payments = facts.payments
    .map(
      (entry): Payment => ({
        kind: text(entry, 'kind'),
        title: titleOfKind(text(entry, 'kind')),
        cents: number(entry, 'amount') ?? 0,
        forMonth: text(entry, 'month'),
        paidOn: facts.dayOf(entry.at),
      }),
    )
    .filter(({ paidOn }) => paidOn <= today)
    .sort((a, b) => (a.paidOn === b.paidOn ? b.cents - a.cents : a.paidOn < b.paidOn ? -1 : 1));
  const steps = facts.path.map(
    (entry): DatedStep => ({
      id: entry.id,
      kind: text(entry, 'kind'),
      label: text(entry, 'label'),
      on: text(entry, 'on'),
      cents: number(entry, 'amount'),
    }),
  );
  return {
    today,
    ...paidLatest(payments, today),
    next: nextPayment(payments, today),
    months: paidMonths(payments, today),
    ahead: steps.filter(({ on }) => on >= today).sort(byDay((step) => step.on)),
    lately: steps
      .filter(({ kind, on }) => kind !== 'appointment' && on < today && on >= daysFrom(today, -LATELY))
      .sort(byDay((step) => step.on))
      .reverse(),
    papers: facts.rights
      .map((entry) => ({ id: entry.id, label: text(entry, 'label'), until: text(entry, 'until') }))
      .filter(({ until }) => until >= daysFrom(today, -LATELY))
      .sort(byDay((paper) => paper.until)),
    household: latestHousehold(facts.household),
  };
}

/** The household as the benefits office last worked it out. */
export function latestHousehold(entries: readonly Entry[]): SituationView['household'] {
  const entry = entries.at(-1);
  if (!entry) return null;
  const children = entry.fields.children;
  return {
    month: entry.id,
    quotient: number(entry, 'quotient') ?? 0,
    adults: number(entry, 'adults'),
    ages: Array.isArray(children)
      ? (children as readonly Readonly<Record<string, EntryValue>>[]).map(({ age }) => Number(age))
      : [],
  };
}

function paidLatest(payments: readonly Payment[], today: string): Pick<SituationView, 'latest' | 'changes'> {
  const last = payments.at(-1);
  const first = payments[0];
  if (!first || !last) return { latest: null, changes: null };
  const month = monthOf(last.paidOn);
  const of = payments.filter(({ paidOn }) => monthOf(paidOn) === month);
  const before = monthFrom(month, -1);
  return {
    latest: { month, isThisMonth: month === monthOf(today), totalCents: total(of), payments: of },
    changes:
      before < monthOf(first.paidOn)
        ? null
        : {
            before,
            list: changesOf(
              payments.filter(({ paidOn }) => monthOf(paidOn) === before),
              of,
            ),
          },
  };
}

/** Benefits whose amount is not the same, by the size of the difference. */
function changesOf(before: readonly Payment[], after: readonly Payment[]): Change[] {
  const kinds = new Map([...before, ...after].map(({ kind, title }) => [kind, title]));
  const sumOf = (some: readonly Payment[], kind: string): number | null => {
    const of = some.filter((one) => one.kind === kind);
    return of.length > 0 ? total(of) : null;
  };
  return [...kinds]
    .map(([kind, title]) => ({ kind, title, beforeCents: sumOf(before, kind), cents: sumOf(after, kind) }))
    .filter(({ beforeCents, cents }) => beforeCents !== cents)
    .sort((a, b) => gap(b) - gap(a));
}

const gap = ({ beforeCents, cents }: Change): number => Math.abs((cents ?? 0) - (beforeCents ?? 0));

/** Told only where the last payments fell around one day of the month, at least two months running. */
function nextPayment(payments: readonly Payment[], today: string): SituationView['next'] {
  const lastDays = new Map<string, number>();
  for (const { paidOn } of payments) lastDays.set(monthOf(paidOn), Number(paidOn.slice(8)));
  const days = [...lastDays.values()].slice(-3);
  const day = days.at(-1);
  if (day === undefined || days.length < 2 || days.some((one) => Math.abs(one - day) > SAME_DAY)) return null;
  const on = (month: string): string => `${month}-${String(Math.min(day, lengthOf(month))).padStart(2, '0')}`;
  const month = monthOf(today);
  const isPaid = lastDays.has(month);
  const soonest = isPaid || on(month) < today ? on(monthFrom(month, 1)) : on(month);
  return { on: soonest, months: days.length };
}

function paidMonths(payments: readonly Payment[], today: string): PaidMonth[] {
  const first = payments[0];
  if (!first) return [];
  const current = monthOf(today);
  return Array.from({ length: MONTHS }, (_, index) => monthFrom(current, index - MONTHS + 1))
    .filter((month) => month >= monthOf(first.paidOn))
    .map((month) => {
      const of = payments.filter(({ paidOn }) => monthOf(paidOn) === month);
      const kinds = new Map(of.map(({ kind, title }) => [kind, title]));
      return {
        month,
        totalCents: of.length === 0 && month === current ? null : total(of),
        byKind: [...kinds].map(([kind, title]) => ({
          kind,
          title,
          cents: total(of.filter((one) => one.kind === kind)),
        })),
      };
    });
}

const total = (payments: readonly Payment[]): number => payments.reduce((sum, { cents }) => sum + cents, 0);

const monthOf = (day: string): string => day.slice(0, 7);

export function monthFrom(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

function lengthOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function daysFrom(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function byDay<T>(dayOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
}

function text({ fields }: Entry, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function number({ fields }: Entry, name: string): number | null {
  const value = fields[name];
  return typeof value === 'number' ? value : null;
}
