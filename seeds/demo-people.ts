import { quotientOfMonth } from '~/holders/synthetic/benefits.ts';
import { familyOf } from '~/holders/synthetic/family.ts';
import type { Household } from '~/holders/synthetic/household.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import { factsOf } from '~/rehearsal/behaviour/own-home.ts';

type Says = Readonly<Record<string, DeclaredAnswers>>;

/** A tester one may enter the demo as. */
export interface DemoTester {
  readonly door: string;
  readonly territoryId: string;
  readonly pilotSlug: string;
  readonly name: string;
  /** What they said of themselves, by declared dataset. */
  readonly says: Says | ((home: Household) => Says);
  /** Which simulated household holders tell, in a month 'yyyy-mm'; any that the sandbox picks without it. */
  readonly lives?: (home: Household, month: string) => boolean;
  /** The door of the social worker to whom they show a view. */
  readonly showsTo?: string;
}

/** The one in the pilot that has a whole panel. */
export const ODILE_DOOR = 'nantes-tester';

const HOME_FACTS = ['housing', 'tenure', 'occupants', 'surface', 'built-in', 'energy-class', 'heating', 'hot-water'];
const WORKS_FACTS = ['done', 'ended', 'cost', 'aid'];

const factsAbout = (home: Household, keys: readonly string[]): DeclaredAnswers =>
  Object.fromEntries(Object.entries(factsOf(home)).filter(([key]) => keys.includes(key)));

/** Odile, then one person in each of the other pilots, whose services the team tries before they open. */
export const DEMO_TESTERS: readonly DemoTester[] = [
  {
    ...{ door: ODILE_DOOR, territoryId: 'nantes', pilotSlug: 'hestia-zeus', name: 'Odile' },
    says: (home) => ({
      'declared/home': factsAbout(home, HOME_FACTS),
      'declared/works': factsAbout(home, WORKS_FACTS),
    }),
    // A family house heated with gas, of the commonest size, insulated by its owners last summer, with something left to
    // gain at night.
    lives: (home) => {
      const { kind, heating, hotWater, renovation, occupants, baseLoadWatts, surfaceM2 } = home;
      return (
        home.place === 'nantes' &&
        kind === 'house' &&
        heating === 'gas' &&
        hotWater === 'gas' &&
        occupants >= 3 &&
        baseLoadWatts > 150 &&
        surfaceM2 >= 110 &&
        renovation !== undefined &&
        renovation.on >= '2025-06-01' &&
        !familyOf(home).tenant
      );
    },
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
