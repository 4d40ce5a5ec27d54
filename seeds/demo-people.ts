import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';

/** A tester one may enter the demo as. */
export interface DemoTester {
  readonly door: string;
  readonly territoryId: string;
  readonly pilotSlug: string;
  readonly name: string;
  /** The simulated home they live in; without one, that of the pilot's data. */
  readonly livesIn?: 'family-on-rsa';
  /** What they said of themselves, by declared dataset. */
  readonly says: Readonly<Record<string, DeclaredAnswers>>;
}

/** The one in the pilot that has a whole panel. */
export const ODILE_DOOR = 'nantes-tester';

/** Odile, then one person in each of the other pilots, whose services the team tries before they open. */
export const DEMO_TESTERS: readonly DemoTester[] = [
  { door: ODILE_DOOR, territoryId: 'nantes', pilotSlug: 'hestia-zeus', name: 'Odile', says: {} },
  {
    ...{ door: 'demeter-tester', territoryId: 'nantes', pilotSlug: 'demeter', name: 'Nadia' },
    says: { 'declared/household': { adults: 2, children: 1, lunches: 8, elsewhere: ['market'] } },
  },
  {
    ...{ door: 'mobilites-partagees-tester', territoryId: 'la-rochelle', pilotSlug: 'mobilites-partagees' },
    name: 'Mohamed',
    says: { 'declared/wishes': { obstacle: 'connections', recipients: ['authority', 'association'] } },
  },
  {
    ...{ door: 'mon-coach-mobilite-tester', territoryId: 'la-rochelle', pilotSlug: 'mon-coach-mobilite' },
    name: 'Jessica',
    says: {
      'declared/mobility': {
        ...{ car: 'petrol', 'car-year': 2015, commute: 8, 'remote-days': 1 },
        'could-do': ['bike', 'bus'],
      },
    },
  },
  {
    ...{ door: 'mon-parcours-social-tester', territoryId: 'lyon', pilotSlug: 'mon-parcours-social' },
    name: 'Farida',
    says: { 'declared/situation': { housing: 'tenant', rent: 480, 'worked-hours': 30, changed: ['work'] } },
  },
  {
    ...{ door: 'sortia-lyon-tester', territoryId: 'lyon', pilotSlug: 'sortia-lyon', name: 'Léo' },
    says: {
      'declared/tastes': { headings: ['see', 'stroll'], youngest: 7, budget: 12, when: ['weekend', 'wednesday'] },
    },
  },
];
