import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';

/** How a group decides. Shares are 0 to 1. */
export const rulesSchema = z.object({
  debateDays: z.int().min(0),
  voteDays: z.int().min(1),
  quorumShare: z.number().min(0).max(1),
  majorityShare: z.number().min(0).max(1),
  openAtOnce: z.int().min(1),
});
export type AssemblyRules = z.infer<typeof rulesSchema>;

/**
 * What holds when a pilot's folder says nothing: two weeks to talk, one to vote, one member in two (the quorum that the
 * kit's cooperative scenario gives its members), more yes than no, and no more to follow at once than an evening's
 * meeting can hear. Usage, not law: a group writes its own.
 */
export const DEFAULT_RULES: AssemblyRules = {
  debateDays: 14,
  voteDays: 7,
  quorumShare: 0.5,
  majorityShare: 0.5,
  openAtOnce: 3,
};

/** The rules of a pilot: its own where it wrote some. */
export function rulesOf({ governance }: Pick<PilotDefinition, 'governance'>): AssemblyRules {
  const { debateDays, voteDays, quorumShare, majorityShare, openAtOnce } = governance.rules ?? {};
  return {
    debateDays: debateDays ?? DEFAULT_RULES.debateDays,
    voteDays: voteDays ?? DEFAULT_RULES.voteDays,
    quorumShare: quorumShare ?? DEFAULT_RULES.quorumShare,
    majorityShare: majorityShare ?? DEFAULT_RULES.majorityShare,
    openAtOnce: openAtOnce ?? DEFAULT_RULES.openAtOnce,
  };
}
