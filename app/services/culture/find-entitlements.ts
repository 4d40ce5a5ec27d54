/** A fare, and what it takes to be entitled to it: a quotient, an age, or a card. */
export type FareRule =
  | { readonly code: string; readonly quotientBelow: number }
  | { readonly code: string; readonly belowAge: number }
  | { readonly code: string; readonly card: string };

export interface CultureRules {
  /** 'yyyy-mm-dd', as every day here. */
  readonly validFrom: string;
  /** The quotient of a month is accepted until the end of this many months later. */
  readonly acceptedMonthsAfter: number;
  readonly fares: readonly FareRule[];
  readonly cards: readonly { readonly code: string; readonly labels: readonly string[] }[];
}

export interface Situation {
  readonly day: string;
  /** The latest quotient known; null when none was given. `month` is 'yyyy-mm', `euros` the quotient itself. */
  readonly quotient: { readonly month: string; readonly euros: number } | null;
  /** Ages in years of the children at the first day of that month. */
  readonly childrenAges: readonly number[];
  readonly cards: readonly { readonly label: string; readonly until: string }[];
}

/** A fare that one is entitled to, until a day (included), and by what. Never who one is. */
export interface Entitlement {
  readonly fare: string;
  readonly because: 'quotient-below' | 'age-below' | 'card';
  /** Euros of quotient, or years of age, under which one must be; null for a card. */
  readonly limit: number | null;
  readonly until: string;
}

/** A fare that one is not entitled to on that day, and why. */
export interface NoEntitlement {
  readonly fare: string;
  readonly because:
    | 'quotient-unknown'
    | 'quotient-too-old'
    | 'quotient-not-below'
    | 'ages-unknown'
    | 'no-child-below'
    | 'no-card'
    | 'card-ended';
  readonly limit: number | null;
  /** The day until which it did hold; null when it never did, as far as is known. */
  readonly ended: string | null;
}

export interface Entitlements {
  readonly holds: readonly Entitlement[];
  readonly doesNot: readonly NoEntitlement[];
}

/** Which fares a household is entitled to on a day, each told once: it holds, or it does not. */
export function findEntitlements(rules: CultureRules, situation: Situation): Entitlements {
  const found = rules.fares.map((rule) => judge(rules, rule, situation));
  return {
    holds: found.filter((one): one is Entitlement => 'until' in one),
    doesNot: found.filter((one): one is NoEntitlement => 'ended' in one),
  };
}

function judge(rules: CultureRules, rule: FareRule, situation: Situation): Entitlement | NoEntitlement {
  if ('card' in rule) return judgeCard(rules, rule, situation);
  const { quotient, childrenAges, day } = situation;
  const limit = 'quotientBelow' in rule ? rule.quotientBelow : rule.belowAge;
  const no = (because: NoEntitlement['because'], ended: string | null = null): NoEntitlement => {
    return { fare: rule.code, because, limit, ended };
  };
  if (!quotient) return no('quotientBelow' in rule ? 'quotient-unknown' : 'ages-unknown');
  const until = lastDayAccepted(quotient.month, rules.acceptedMonthsAfter);
  const isBelow = 'quotientBelow' in rule ? quotient.euros < limit : childrenAges.some((age) => age < limit);
  if (!isBelow) return no('quotientBelow' in rule ? 'quotient-not-below' : 'no-child-below');
  if (until < day) return no('quotient-too-old', until);
  return { fare: rule.code, because: 'quotientBelow' in rule ? 'quotient-below' : 'age-below', limit, until };
}

function judgeCard(
  rules: CultureRules,
  rule: Extract<FareRule, { readonly card: string }>,
  { cards, day }: Situation,
): Entitlement | NoEntitlement {
  const labels = rules.cards.find(({ code }) => code === rule.card)?.labels ?? [];
  const untils = cards.filter(({ label }) => labels.includes(label)).map(({ until }) => until);
  const last = untils.sort().at(-1);
  if (last === undefined) return { fare: rule.code, because: 'no-card', limit: null, ended: null };
  if (last < day) return { fare: rule.code, because: 'card-ended', limit: null, ended: last };
  return { fare: rule.code, because: 'card', limit: null, until: last };
}

/** The last day of the month that comes `months` after 'yyyy-mm'. */
export function lastDayAccepted(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number + months, 0)).toISOString().slice(0, 10);
}
