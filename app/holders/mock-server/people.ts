import { manifests } from '../manifests.ts';
import { civilStatusOf } from '../synthetic/civil-status.ts';
import { familyOf } from '../synthetic/family.ts';
import { customerIn, householdOf, householdSeed } from '../synthetic/household.ts';
import { subjectFor } from '../synthetic/subject.ts';
import { PLACES } from '../synthetic/weather.ts';

/** How many simulated people of each town the server presents; any other word stands for a person too. */
const PEOPLE = 8;

/** The words that stand for the people presented, at every holder: 'nantes:1'… */
export const CUSTOMERS: readonly string[] = PLACES.flatMap((town) =>
  Array.from({ length: PEOPLE }, (_, at) => customerIn(town, `${at + 1}`)),
);

/** One simulated person, whole: every holder tells of the same one. */
export function personOf(customer: string) {
  const seed = householdSeed(customer);
  const home = householdOf(seed);
  const { adults, children } = familyOf(home);
  const { place, kind, surfaceM2, builtIn, energyClass, heating, occupants } = home;
  return {
    customer,
    civilStatus: civilStatusOf(seed),
    home: { town: place, kind, surfaceM2, builtIn, energyClass, heating, occupants },
    family: {
      adults: adults.map(({ birthDate, sex, situation }) => ({ birthDate, sex, situation })),
      children: children.map(({ birthDate }) => ({ birthDate })),
    },
    /** The number by which each holder knows them. */
    numbers: Object.fromEntries(Object.values(manifests).map(({ id }) => [id, subjectFor(id, seed)])),
  };
}
