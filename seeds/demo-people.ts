import { quotientOfMonth } from '~/holders/synthetic/benefits.ts';
import { familyOf } from '~/holders/synthetic/family.ts';
import type { Household } from '~/holders/synthetic/household.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';

/** A tester one may enter the demo as. */
export interface DemoTester {
  readonly door: string;
  readonly territoryId: string;
  readonly pilotSlug: string;
  readonly name: string;
  /** What they said of themselves, by declared dataset. */
  readonly says: Readonly<Record<string, DeclaredAnswers>>;
  /** Which simulated household holders tell, in a month 'yyyy-mm'; any that the sandbox picks without it. */
  readonly lives?: (home: Household, month: string) => boolean;
  /** The door of the social worker to whom they show a view. */
  readonly showsTo?: string;
}

/** The one in the pilot that has a whole panel. */
export const ODILE_DOOR = 'nantes-tester';

/** Odile, then one person in each of the other pilots, whose services the team tries before they open. */
export const DEMO_TESTERS: readonly DemoTester[] = [
  {
    ...{ door: ODILE_DOOR, territoryId: 'nantes', pilotSlug: 'hestia-zeus', name: 'Odile', says: {} },
    // A family house heated with gas, not renovated, with something to gain at night.
    lives: ({ kind, heating, hotWater, renovation, occupants, baseLoadWatts }) =>
      kind === 'house' &&
      heating === 'gas' &&
      hotWater === 'gas' &&
      !renovation &&
      occupants >= 3 &&
      baseLoadWatts > 150,
  },
  {
    ...{ door: 'nantes-shopper', territoryId: 'nantes', pilotSlug: 'demeter', name: 'Nadia' },
    says: { 'declared/household': { adults: 2, children: 1, lunches: 8, elsewhere: ['market'] } },
  },
  {
    ...{ door: 'la-rochelle-member', territoryId: 'la-rochelle', pilotSlug: 'mobilites-partagees' },
    name: 'Mohamed',
    says: { 'declared/wishes': { obstacle: 'connections', recipients: ['authority', 'association'] } },
  },
  {
    ...{ door: 'la-rochelle-driver', territoryId: 'la-rochelle', pilotSlug: 'mon-coach-mobilite' },
    name: 'Jessica',
    says: {
      'declared/mobility': {
        ...{ car: 'petrol', 'car-year': 2015, commute: 8, 'remote-days': 1 },
        'could-do': ['bike', 'bus'],
      },
    },
  },
  {
    ...{ door: 'lyon-claimant', territoryId: 'lyon', pilotSlug: 'mon-parcours-social' },
    name: 'Farida',
    showsTo: 'lyon-social-worker',
    says: { 'declared/situation': { housing: 'tenant', rent: 480, 'worked-hours': 30, changed: ['work'] } },
    // One adult without work, who rents, with two children of school age: on the RSA.
    lives: (home) => {
      const { adults, children, tenant, rentCents } = familyOf(home);
      return (
        adults.length === 1 &&
        adults[0]?.situation === 'no-work' &&
        children.length === 2 &&
        children.every(({ birthDate }) => birthDate < '2022-01-01') &&
        tenant &&
        rentCents < 60_000
      );
    },
  },
  {
    ...{ door: 'lyon-outgoer', territoryId: 'lyon', pilotSlug: 'sortia-lyon', name: 'Léo' },
    says: {
      'declared/tastes': { headings: ['see', 'stroll'], youngest: 7, budget: 12, when: ['weekend', 'wednesday'] },
    },
    // Two children who go out, and a quotient that gives a right to more than the displayed price.
    lives: (home, month) =>
      home.place === 'lyon' && familyOf(home).children.length === 2 && quotientOfMonth(home, month) < 700,
  },
];
