import type { PilotDefinition } from './definition.ts';

export interface Budget {
  readonly total: number;
  /** Ordered or spent. */
  readonly committed: number;
  /** Promised in writing by partners. */
  readonly promised: number;
  /** Named by partners who have not promised it yet. */
  readonly hoped: number;
  /** What nobody brings yet; 0 when there is more than enough. */
  readonly toFind: number;
}

/** What the work packages cost in all, and who brings it. A partner who declined brings nothing. */
export function budgetOf({ packages, partners }: Pick<PilotDefinition, 'packages' | 'partners'>): Budget {
  const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + Math.round(b * 100), 0) / 100;
  const bring = partners.filter(({ commitment }) => commitment !== 'declined');
  const amounts = (secured: boolean): number =>
    sum(bring.filter((partner) => (partner.secured ?? false) === secured).map(({ amountEur = 0 }) => amountEur));
  const total = sum(packages.map(({ budgetEur }) => budgetEur));
  const promised = amounts(true);
  const hoped = amounts(false);
  const toFind = Math.max(0, sum([total, -promised, -hoped]));
  return { total, committed: sum(packages.map(({ committedEur }) => committedEur)), promised, hoped, toFind };
}
