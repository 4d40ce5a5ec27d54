import type { HolderGrant, HolderManifest } from './holder.ts';
import { civilStatusOf } from './synthetic/civil-status.ts';
import { subjectFor } from './synthetic/subject.ts';

/** What a simulated holder grants for the household of a seed. */
export function sandboxGrant({ id, returnsIdentity }: HolderManifest, seed: number): HolderGrant {
  return { subject: subjectFor(id, seed), ...(returnsIdentity && { identity: civilStatusOf(seed) }) };
}

/** The same, as a simulated holder writes it on the return address. */
export function sandboxReturn(manifest: HolderManifest, seed: number): Record<string, string> {
  const { subject, identity } = sandboxGrant(manifest, seed);
  return {
    [manifest.subject.parameter]: subject,
    ...(identity && {
      family_name: identity.familyName,
      given_name: identity.givenNames.join(' '),
      birthdate: identity.birthDate,
      gender: identity.sex === 'M' ? 'male' : 'female',
      birthplace: identity.birthPlace,
      birthcountry: identity.birthCountry,
    }),
  };
}
