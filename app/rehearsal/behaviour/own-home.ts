import { addDays } from '~/holders/local-time.ts';
import { sandboxCustomer } from '~/holders/sandbox-customer.ts';
import { familyOf } from '~/holders/synthetic/family.ts';
import { type Household, householdOf, householdSeed } from '~/holders/synthetic/household.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';

/** The home that simulated holders tell of for a tester. */
export const homeOf = (tester: { town: string; pilotSlug: string; pseudonym: string }): Household =>
  householdOf(householdSeed(sandboxCustomer(tester)));

const HEATING = { gas: 'gas', electric: 'electricity', heatPump: 'heat-pump' } as const;
const HOT_WATER = { gas: 'gas-boiler', electric: 'electric-tank' } as const;
/** Euros a square metre of works, and the share that grants paid. */
const WORKS = { eurPerM2: 140, aidShare: 0.35 } as const;

/** What holders make true of a home, by the name that questions about homes go by. */
export function factsOf(home: Household): DeclaredAnswers {
  const { renovation, surfaceM2 } = home;
  const cost = Math.round((surfaceM2 * WORKS.eurPerM2) / 100) * 100;
  return {
    ...{ housing: home.kind, surface: surfaceM2, 'built-in': home.builtIn, occupants: home.occupants },
    ...{ heating: HEATING[home.heating], 'hot-water': HOT_WATER[home.hotWater] },
    ...{ 'energy-class': home.energyClass.toLowerCase(), tenure: familyOf(home).tenant ? 'tenant' : 'owner' },
    ...(renovation
      ? {
          ...{
            done: home.kind === 'house' ? ['roof', 'walls'] : ['walls', 'windows'],
            ended: addDays(renovation.on, -1),
          },
          ...{ cost, aid: Math.round((cost * WORKS.aidShare) / 100) * 100 },
        }
      : {}),
  };
}

/** What questions are asked of a home, or of works done in it, as opposed to other declared data. */
const ABOUT_HOME = 'heating';
const ABOUT_WORKS = 'ended';

/** Whether questions are about a home, or works done in it. */
export const isAboutHome = (fields: readonly DeclaredField[]): boolean =>
  fields.some(({ key }) => key === ABOUT_HOME || key === ABOUT_WORKS);

/**
 * What somebody says of themselves: of a home and its works, what holders make true of it, as far as they answer; else
 * what they would answer at random. Null for works that were never done.
 */
export function truly(
  home: Household,
  fields: readonly DeclaredField[],
  drawn: DeclaredAnswers,
): DeclaredAnswers | null {
  if (!isAboutHome(fields)) return drawn;
  if (!home.renovation && fields.some(({ key }) => key === ABOUT_WORKS)) return null;
  const facts = factsOf(home);
  // Who had works done knows their home, and wants to know what they brought in.
  const known = home.renovation ? fields.map(({ key }) => key) : Object.keys(drawn);
  return Object.fromEntries(
    known.flatMap((key) => {
      const answer = facts[key] ?? drawn[key];
      return answer === undefined ? [] : [[key, answer] as const];
    }),
  );
}
