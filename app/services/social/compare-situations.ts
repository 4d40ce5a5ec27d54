import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { ViewContent } from './view-parts.ts';

/** One line of two dates: what it is about, and its amount at each; null where nothing is known or nothing came. */
export interface ComparedLine {
  readonly key: string;
  /** A benefit as the office calls it; the page names the others by their key. */
  readonly title: Bilingual | null;
  readonly beforeEuros: number | null;
  readonly nowEuros: number | null;
  /** Decimals that it is told with. */
  readonly digits: 0 | 2;
}

/** The lines that are no benefit. */
export const COMPARED_KEYS = { total: 'total', quotient: 'quotient' } as const;

/**
 * What came in the last month known, in all and by benefit, and the family quotient, at two dates; only what is shown at
 * both is compared. Empty where nothing is.
 */
export function compareSituations(before: ViewContent, now: ViewContent): ComparedLine[] {
  const [then, today] = [before.paid?.latest, now.paid?.latest];
  const titles = new Map(
    [...(then?.payments ?? []), ...(today?.payments ?? [])].map(({ kind, title }) => [kind, title]),
  );
  const paid: ComparedLine[] = now.paid
    ? [
        { ...line(COMPARED_KEYS.total, null), ...both(centsOf(then?.totalCents), centsOf(today?.totalCents)) },
        ...[...titles].map(([kind, title]) => ({
          ...line(kind, title),
          ...both(sumOf(then?.payments, kind), sumOf(today?.payments, kind)),
        })),
      ]
    : [];
  const quotient: ComparedLine[] = now.household
    ? [
        {
          ...line(COMPARED_KEYS.quotient, null),
          ...both(before.household?.quotient ?? null, now.household.quotient),
          digits: 0,
        },
      ]
    : [];
  return [...paid, ...quotient];
}

const line = (key: string, title: Bilingual | null) => ({ key, title, digits: 2 as const });
const both = (beforeEuros: number | null, nowEuros: number | null) => ({ beforeEuros, nowEuros });
const centsOf = (cents: number | undefined): number | null => (cents === undefined ? null : cents / 100);

type Payments = NonNullable<NonNullable<ViewContent['paid']>['latest']>['payments'];

function sumOf(payments: Payments | undefined, kind: string): number | null {
  const of = payments?.filter((one) => one.kind === kind) ?? [];
  return of.length === 0 ? null : of.reduce((sum, { cents }) => sum + cents, 0) / 100;
}

/** What an assessment shows of today beside the two dates: the parts that no line compares. */
export const besideComparison = (now: ViewContent): ViewContent => ({ ...now, paid: null, household: null });
