import type { HolderId } from '../holder-ids.ts';
import { HOUSEHOLD_SEEDS } from './household.ts';

/**
 * A simulated customer number carries the seed of its home: 99 (no real meter begins so), one digit for a holder of
 * meters and two for another, nine scrambled digits, two check digits. Another multiplier per holder, so that the
 * numbers of one home do not look alike.
 */
const KEYS: Record<HolderId, { code: number; factor: number; offset: number }> = {
  enedis: { code: 1, factor: 7_368_787, offset: 391_046_853 },
  grdf: { code: 2, factor: 5_194_711, offset: 812_377_091 },
  caf: { code: 30, factor: 6_022_141, offset: 137_035_999 },
  'grocer-a': { code: 31, factor: 3_141_593, offset: 271_828_183 },
  'grocer-b': { code: 32, factor: 8_314_463, offset: 577_215_665 },
  'grocer-c': { code: 33, factor: 1_618_033, offset: 693_147_181 },
  'metropole-lyon': { code: 38, factor: 3_358_979, offset: 106_167_011 },
  dgfip: { code: 39, factor: 5_671_281, offset: 838_064_103 },
  edf: { code: 40, factor: 4_123_107, offset: 464_101_615 },
  engie: { code: 41, factor: 2_449_489, offset: 742_783_177 },
  sncf: { code: 34, factor: 4_669_201, offset: 291_609_103 },
  thales: { code: 35, factor: 2_502_907, offset: 875_095_891 },
  'ticket-office': { code: 42, factor: 6_854_101, offset: 854_101_967 },
  traces: { code: 36, factor: 1_414_213, offset: 562_373_095 },
  yelo: { code: 37, factor: 2_236_067, offset: 977_499_789 },
};

const PREFIX = 99;

/** The 14 digits (15 where there is no meter) by which a holder knows the home of a seed. */
export function subjectFor(holder: HolderId, seed: number): string {
  if (!Number.isInteger(seed) || seed < 0 || seed >= HOUSEHOLD_SEEDS)
    throw new RangeError(`Not a household seed: ${seed}`);
  const { code, factor, offset } = KEYS[holder];
  const scrambled = (seed * factor + offset) % HOUSEHOLD_SEEDS;
  const head = `${PREFIX}${code}${String(scrambled).padStart(9, '0')}`;
  return head + checkDigits(head);
}

/** The seed behind a number made by `subjectFor`; undefined for any other number. */
export function seedOf(holder: HolderId, subject: string): number | undefined {
  const { code, factor, offset } = KEYS[holder];
  const [head, check] = [subject.slice(0, -2), subject.slice(-2)];
  const start = `${PREFIX}${code}`;
  const isOurs = /^\d+$/.test(head) && head.length === start.length + 9 && head.startsWith(start);
  if (!isOurs || checkDigits(head) !== check) return undefined;
  const modulus = BigInt(HOUSEHOLD_SEEDS);
  const scrambled = BigInt(head.slice(start.length));
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
