import type { FUNDING_TIERS, Partner } from '~/pilots/definition/people.ts';
import type { WorkPackage } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';

export interface Funder {
  readonly name: string;
  readonly tier: (typeof FUNDING_TIERS)[number] | null;
  readonly amountEur: number;
  readonly secured: boolean;
}

/** What a scenario costs and who pays: plain sums, in euros. */
export interface Money {
  readonly plannedEur: number;
  readonly committedEur: number;
  /** Packages, dearest first. */
  readonly packages: readonly Pick<WorkPackage, 'key' | 'kind' | 'title' | 'budgetEur' | 'committedEur'>[];
  /** Who brings money, most first. */
  readonly funders: readonly Funder[];
  readonly securedEur: number;
  /** Announced, not promised in writing. */
  readonly unsecuredEur: number;
  /** Of what is planned, what nobody announced; 0 when there is more than enough. */
  readonly toFindEur: number;
  readonly fullTime: number;
}

const sum = (amounts: readonly number[]): number => Math.round(amounts.reduce((all, one) => all + one, 0) * 100) / 100;

/** Who declined brings nothing any more. */
const brings = ({ commitment, amountEur = 0 }: Partner): boolean => commitment !== 'declined' && amountEur > 0;

export function moneyOf({ packages, partners, team }: PilotDefinition): Money {
  const funders = partners
    .filter(brings)
    .map(({ name, tier = null, amountEur = 0, secured = false }) => ({ name, tier, amountEur, secured }))
    .toSorted((a, b) => b.amountEur - a.amountEur);
  const plannedEur = sum(packages.map(({ budgetEur }) => budgetEur));
  const securedEur = sum(funders.filter(({ secured }) => secured).map(({ amountEur }) => amountEur));
  const unsecuredEur = sum(funders.filter(({ secured }) => !secured).map(({ amountEur }) => amountEur));
  return {
    plannedEur,
    committedEur: sum(packages.map(({ committedEur }) => committedEur)),
    packages: packages
      .map(({ key, kind, title, budgetEur, committedEur }) => ({ key, kind, title, budgetEur, committedEur }))
      .toSorted((a, b) => b.budgetEur - a.budgetEur),
    ...{ funders, securedEur, unsecuredEur },
    toFindEur: sum([Math.max(0, plannedEur - securedEur - unsecuredEur)]),
    fullTime: sum(team.map(({ fullTimeShare }) => fullTimeShare)),
  };
}
