import type { HolderId } from '../holder-ids.ts';
import { HOUSEHOLD_SEEDS } from './household.ts';

/**
 * A simulated meter number carries the seed of its home: 99 (no real meter begins so), one digit for the
 * holder, nine scrambled digits, two check digits. Another multiplier per holder, so that the two meters of a
 * home do not look alike.
 */
const KEYS: Record<HolderId, { digit: number; factor: number; offset: number }> = {
  enedis: { digit: 1, factor: 7_368_787, offset: 391_046_853 },
  grdf: { digit: 2, factor: 5_194_711, offset: 812_377_091 },
};

const PREFIX = 99;

/** The 14 digits by which a holder knows the home of a seed. */
export function subjectFor(holder: HolderId, seed: number): string {
  if (!Number.isInteger(seed) || seed < 0 || seed >= HOUSEHOLD_SEEDS)
    throw new RangeError(`Not a household seed: ${seed}`);
  const { digit, factor, offset } = KEYS[holder];
  const scrambled = (seed * factor + offset) % HOUSEHOLD_SEEDS;
  const head = `${PREFIX}${digit}${String(scrambled).padStart(9, '0')}`;
  return head + checkDigits(head);
}

/** The seed behind a number made by `subjectFor`; undefined for any other number. */
export function seedOf(holder: HolderId, subject: string): number | undefined {
  const { digit, factor, offset } = KEYS[holder];
  const head = subject.slice(0, 12);
  if (!/^\d{14}$/.test(subject) || !head.startsWith(`${PREFIX}${digit}`) || checkDigits(head) !== subject.slice(12)) {
    return undefined;
  }
  const modulus = BigInt(HOUSEHOLD_SEEDS);
  const scrambled = BigInt(head.slice(3));
  const moved = (scrambled - BigInt(offset) + modulus) % modulus;
  return Number((moved * inverse(BigInt(factor), modulus)) % modulus);
}

function checkDigits(head: string): string {
  return String(97 - (Number(head) % 97)).padStart(2, '0');
}

/** Inverse of `value` modulo `modulus`, which share no divisor (Euclid). */
function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, rest] = [modulus, value % modulus];
  let [before, now] = [0n, 1n];
  while (rest > 0n) {
    const times = previous / rest;
    [previous, rest] = [rest, previous - times * rest];
    [before, now] = [now, before - times * now];
  }
  return ((before % modulus) + modulus) % modulus;
}
