import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Finding, Point } from './check.ts';

export type Acceptance = PilotDefinition['accepted'][number];

export interface AnsweredFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface LaunchVerdict {
  /** Nothing stands in the way: every finding is mended, or accepted by name with a reason. Advice never holds a launch. */
  readonly mayLaunch: boolean;
  /** Neither mended nor accepted; those that block come first. */
  readonly remaining: readonly Finding[];
  readonly accepted: readonly AnsweredFinding[];
  readonly advice: readonly Finding[];
}

/** Whether a scenario may become a pilot, from what preflight finds and what its lead took on. */
export function launchVerdict(findings: readonly Finding[], accepted: readonly Acceptance[]): LaunchVerdict {
  const asked = findings.filter(({ severity }) => severity !== 'advice');
  const answered = asked.flatMap((finding): AnsweredFinding[] => {
    const acceptance = acceptanceOf(finding, accepted);
    return acceptance ? [{ finding, acceptance }] : [];
  });
  const open = asked.filter((finding) => !acceptanceOf(finding, accepted));
  const remaining = [
    ...open.filter(({ severity }) => severity === 'blocks'),
    ...open.filter(({ severity }) => severity === 'warns'),
  ];
  return {
    mayLaunch: remaining.length === 0,
    remaining,
    accepted: answered,
    advice: findings.filter(({ severity }) => severity === 'advice'),
  };
}

/** What somebody wrote to answer for this finding, and for this one only. */
export function acceptanceOf(finding: Finding, accepted: readonly Acceptance[]): Acceptance | undefined {
  return accepted.find(({ check, about }) => check === finding.check && (about ?? '') === (finding.about ?? ''));
}

export const findingsOf = (points: readonly Point[]): Finding[] => points.flatMap(({ findings }) => findings);
