import { isCollective } from '~/governance/policy/policy.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';

/** One in `of` of the people invited, in a row of them: those at `index`, `index + of`… */
export interface PeopleSlice {
  readonly index: number;
  readonly of: number;
}

/** Testers that one process plays: fewer would spend their time opening databases. */
const TESTERS_A_SLICE = 140;
const NUMBERS_A_SLICE = 1_000;

/**
 * The slices in which a rehearsal is played, each in a process and a database of its own. Nobody's days depend on anyone
 * else's, unless people decide together: then everyone is in one. Depends on the question only, never on the machine: the
 * same seed gives the same figures everywhere. A quota is that of the whole panel in each slice.
 */
export function slicesFor(definition: PilotDefinition, testers: number): PeopleSlice[] {
  const of = isCollective(pilotPolicy(definition)) ? 1 : Math.ceil(testers / TESTERS_A_SLICE);
  return Array.from({ length: Math.max(1, of) }, (_, index) => ({ index, of }));
}

/** Whether the person at this rank among all those invited is in the slice. */
export const isIn = (slice: PeopleSlice | undefined, at: number): boolean => !slice || at % slice.of === slice.index;

/** Numbers that testers of one slice may bear, and so the homes that stand behind them, are nobody else's. */
export const firstNumberOf = ({ index }: PeopleSlice): number => index * NUMBERS_A_SLICE;
