import type { PivotIdentity } from '../holder.ts';
import names from './data/civil-names.json';
import { familyOf } from './family.ts';
import { type Household, householdOf } from './household.ts';
import { between, drawsOf, oneOf } from './random.ts';
import { seedOf, subjectFor } from './subject.ts';

/**
 * The civil status of the person who takes part. It carries their number at the benefits office, which is asked by
 * civil status: surname (100) x three given names (20 each) x birth place (1,280) are more than there are seeds.
 */
const GIVEN = 20;
const PLACES_EACH = 160;
const PLACES = names.departments.length * PLACES_EACH;
const FRANCE = '99100';

export function civilStatusOf(seed: number): PivotIdentity {
  let left = Number(subjectFor('caf', seed).slice(4, 13));
  const take = (count: number): number => {
    const part = left % count;
    left = Math.floor(left / count);
    return part;
  };
  const [adult] = familyOf(householdOf(seed)).adults;
  const sex = adult?.sex ?? 'F';
  const place = take(PLACES);
  const [first, second, third] = [take(GIVEN), take(GIVEN), take(GIVEN)];
  return {
    familyName: `${names.surnameStarts[Math.floor(left / 10)]}${names.surnameEnds[left % 10]}`,
    givenNames: [first, GIVEN + second, 2 * GIVEN + third].map((at) => names.given[sex][at] ?? ''),
    birthDate: adult?.birthDate ?? '1980-01-01',
    sex,
    birthPlace: `${names.departments[Math.floor(place / PLACES_EACH)]}${String((place % PLACES_EACH) + 1).padStart(3, '0')}`,
    birthCountry: FRANCE,
  };
}

/** The seed of a civil status made by `civilStatusOf`; undefined for any other person. */
export function seedOfCivilStatus({
  familyName,
  givenNames,
  sex,
  birthPlace,
  birthDate,
}: PivotIdentity): number | undefined {
  const start = names.surnameStarts.findIndex((one) => familyName.startsWith(one));
  const end = names.surnameEnds.indexOf(familyName.slice(names.surnameStarts[start]?.length ?? 0));
  const [first = -1, second = -1, third = -1] = givenNames.map((one, at) => names.given[sex].indexOf(one) - at * GIVEN);
  const department = names.departments.indexOf(birthPlace.slice(0, 2));
  const place = department * PLACES_EACH + Number(birthPlace.slice(2)) - 1;
  if ([start, end, first, second, third, department].some((part) => part < 0)) return undefined;
  const number = place + PLACES * (first + GIVEN * (second + GIVEN * (third + GIVEN * (start * 10 + end))));
  const head = `9930${String(number).padStart(9, '0')}`;
  const seed = seedOf('caf', `${head}${String(97 - (Number(head) % 97)).padStart(2, '0')}`);
  return seed !== undefined && civilStatusOf(seed).birthDate === birthDate ? seed : undefined;
}

/** Given names of the others of the home, for holders that name them. */
export function givenNamesOf(home: Household, count: number): string[] {
  const draw = drawsOf(home.seed, 14);
  return Array.from({ length: count }, () => oneOf(draw, between(draw, [0, 1]) < 0.5 ? names.given.F : names.given.M));
}
