import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { kaplanMeier } from '~/statistics/survival.ts';
import { samplesOf } from '../describe-stay.ts';
import { countFlow } from '../flow.ts';
import type { EngagementQuery } from '../grouping.ts';
import { publishFlows } from '../publish-flow.ts';
import { publishableWeeks } from '../publish-retention.ts';
import { retentionRow } from '../retention.ts';
import type { CurveSource, SourceKind } from './curve-source.ts';

export interface SourceGroup {
  readonly key: string;
  readonly title: Bilingual;
  readonly members: readonly Trajectory[];
}

/** Groups that share nobody, each with its curve as the query's audience may see it; none when they may not be told apart. */
export function sourcesOf(
  definition: Pick<PilotDefinition, 'governance' | 'theme'>,
  groups: readonly SourceGroup[],
  kind: Exclude<SourceKind, 'published'>,
  query: EngagementQuery,
): CurveSource[] {
  const members = groups.map((group) => group.members);
  const samples = samplesOf(members, query);
  if (!samples) return [];
  const isOther = query.audience === 'other';
  const flows = members.map((people) => countFlow(people, query));
  const shown = isOther ? publishFlows(flows, query.smallestGroup) : null;
  const weeks = isOther ? publishableWeeks(members, query, query.smallestGroup) : null;
  return groups.flatMap(({ key, title, members: people }, i): CurveSource[] => {
    const sample = samples[i] ?? [];
    if (sample.length === 0) return [];
    const steps = shown?.[i]?.steps;
    const enrolled = isOther ? steps?.find(({ stage }) => stage === 'enrolled')?.count : flows[i]?.stages[2];
    const activated = isOther ? steps?.find(({ stage }) => stage === 'activated')?.count : flows[i]?.stages[5];
    const row = retentionRow(people, 'rolling', query);
    const cells = weeks ? row.cells.map((cell) => (cell && weeks.includes(cell.period) ? cell : null)) : row.cells;
    return [
      {
        ...{ key, kind, title, governance: definition.governance.model, theme: definition.theme, published: null },
        ...{ curve: kaplanMeier(sample, query.interval), sample },
        firstUse: enrolled && activated !== undefined ? { share: activated / enrolled, of: enrolled } : null,
        retention: { ...row, size: weeks ? Math.max(0, ...cells.map((cell) => cell?.known ?? 0)) : row.size, cells },
      },
    ];
  });
}
