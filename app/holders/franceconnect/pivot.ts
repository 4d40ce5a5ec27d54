import { z } from 'zod';
import type { PivotIdentity } from '../holder.ts';

/** The claims of a civil status, as FranceConnect writes them. */
export const pivotClaims = z.object({
  /** At birth. */
  family_name: z.string().min(1),
  /** All of them, with a space between. */
  given_name: z.string().min(1),
  birthdate: z.iso.date(),
  gender: z.enum(['male', 'female']),
  /** INSEE; empty for who was born abroad. */
  birthplace: z
    .string()
    .regex(/^([0-9AB]{5})?$/)
    .default(''),
  birthcountry: z.string().regex(/^\d{5}$/),
});

export function pivotOf(claims: z.infer<typeof pivotClaims>): PivotIdentity {
  const { family_name, given_name, birthdate, gender, birthplace, birthcountry } = claims;
  return {
    familyName: family_name,
    // API Particulier takes three.
    givenNames: given_name.split(/\s+/).filter(Boolean).slice(0, 3),
    birthDate: birthdate,
    sex: gender === 'male' ? 'M' : 'F',
    birthPlace: birthplace,
    birthCountry: birthcountry,
  };
}
