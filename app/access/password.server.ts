import { hash } from '@node-rs/argon2';

/** Fewest characters of a password; no other rule (NIST SP 800-63B, ANSSI 2021). */
export const PASSWORD_MIN = 12;

/** Argon2id with the parameters of the OWASP password storage cheat sheet (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
