import type { Entitlements } from './find-entitlements.ts';

export interface FarePrice {
  readonly fare: string;
  readonly cents: number;
}

export interface PriceQuestion {
  /** The day of the event, 'yyyy-mm-dd'. */
  readonly day: string;
  /** What the venue asks, by fare; everybody may pay the full one. */
  readonly prices: readonly FarePrice[];
  readonly fullCents: number;
  readonly entitlements: Entitlements;
  /** The age of each child who comes along, in years. */
  readonly childrenAges: readonly number[];
}

/** What one person pays, by which fare, and how much less than everybody. */
export interface PersonPrice {
  readonly age: number | null;
  readonly fare: string;
  readonly cents: number;
  readonly savingCents: number;
  /** Null at the full price. */
  readonly because: 'quotient-below' | 'age-below' | 'card' | null;
  /** Until when the entitlement holds; null at the full price. */
  readonly until: string | null;
}

export interface Price {
  readonly me: PersonPrice;
  readonly children: readonly PersonPrice[];
  readonly totalCents: number;
  readonly savingCents: number;
  /** A lower fare of this venue that one has today and no longer on the day of the event. */
  readonly endsBefore: { readonly fare: string; readonly until: string } | null;
}

/**
 * The price of an event for one person and the children who come along: the lowest that each is entitled to on the day
 * of the event, never more than the full price. A fare by quotient is the whole household's; a card is its holder's; a
 * fare by age is that of whoever has the age.
 */
export function findPrice(question: PriceQuestion): Price {
  const { day, prices, fullCents, entitlements, childrenAges } = question;
  const inForce = entitlements.holds.filter(({ until }) => until >= day);
  const priceOf = (age: number | null): PersonPrice => {
    let best: PersonPrice = { age, fare: 'full', cents: fullCents, savingCents: 0, because: null, until: null };
    for (const { fare, cents } of prices) {
      const right = inForce.find((one) => one.fare === fare && isFor(one, age));
      if (!right || cents >= best.cents) continue;
      const { because, until } = right;
      best = { age, fare, cents, savingCents: fullCents - cents, because, until };
    }
    return best;
  };
  const me = priceOf(null);
  const children = childrenAges.map((age) => priceOf(age));
  const all = [me, ...children];
  const lost = entitlements.holds
    .filter((one) => one.until < day && isFor(one, null))
    .filter((one) => prices.some(({ fare, cents }) => fare === one.fare && cents < me.cents))
    .map(({ fare, until }) => ({ fare, until }));
  return {
    me,
    children,
    totalCents: all.reduce((sum, { cents }) => sum + cents, 0),
    savingCents: all.reduce((sum, { savingCents }) => sum + savingCents, 0),
    endsBefore: lost[0] ?? null,
  };
}

function isFor({ because, limit }: Entitlements['holds'][number], age: number | null): boolean {
  if (because === 'age-below') return age !== null && limit !== null && age < limit;
  return because === 'quotient-below' || age === null;
}
