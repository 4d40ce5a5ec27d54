import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which are read for something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A code of 80 random bits, by which its voter finds their ballot again among those published. */
export function newBallotCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % 32]).join('');
}

/** The code as typed, without its dashes and with look-alikes put right; null when it is none. */
export function readBallotCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
