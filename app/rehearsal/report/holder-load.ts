import { CONNECTIONS_PER_ROUND } from '~/consent/connections-per-round.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { HolderCalls } from '../engine/call-tally.ts';
import type { ReportProblem } from './problem.ts';

/** What the pilot asks of one holder at its full size, and what the holder takes. */
export interface HolderLoad {
  readonly holder: string;
  /** Testers of the full panel who would be connected to it if everybody agreed. */
  readonly testers: number;
  /** Calls of one sync on an ordinary day, and of the first one, which fetches the past. */
  readonly callsPerSync: number;
  readonly callsAtFirst: number;
  /** Every connection once a day, at the full size. */
  readonly perDay: number;
  /** The fullest hour: ordinary syncs of that hour and the connections made in it. */
  readonly worstHour: number;
  readonly mostPerDay: number;
  readonly mostPerHour: number;
  /** Counted while playing. */
  readonly played: number;
}

/** Holders correct what they published last: a sync asks for these days again, and for the one that has come. */
const DAYS_PER_SYNC = 4;
/** One an hour. */
const ROUNDS_PER_DAY = 24;
const DAYS_PER_MONTH = 30.4375;

export interface LoadQuery {
  readonly definition: PilotDefinition;
  readonly calls: readonly HolderCalls[];
  /** Testers at full size for each one that was played. */
  readonly scale: number;
}

export function holderLoads({ definition, calls, scale }: LoadQuery): HolderLoad[] {
  const places = definition.panels.reduce((sum, { size }) => sum + size, 0);
  const asked = definition.holders.filter(isHolderId).map((holder) => ({
    holder,
    datasets: definition.datasets.filter((dataset) => dataset.holder === holder),
  }));
  return asked.map(({ holder, datasets }) => {
    const { datasets: known, quotas } = manifests[holder];
    const windows = (days: number, key: string): number => {
      const longest = known.find((dataset) => dataset.key === key)?.maxWindowDays ?? days;
      return Math.max(1, Math.ceil(days / longest));
    };
    const total = (daysOf: (dataset: (typeof datasets)[number]) => number): number =>
      datasets.reduce((sum, dataset) => sum + windows(daysOf(dataset), dataset.key), 0);
    const callsPerSync = total(() => DAYS_PER_SYNC);
    const callsAtFirst = total(({ historyMonths }) => Math.max(1, historyMonths * DAYS_PER_MONTH));
    const counted = calls.find((one) => one.holder === holder);
    const inARound = Math.min(places, CONNECTIONS_PER_ROUND);
    const connecting = Math.ceil((counted?.mostConnectionsInAnHour ?? 0) * scale);
    return {
      ...{ holder, testers: places, callsPerSync, callsAtFirst, played: counted?.calls ?? 0 },
      perDay: places * callsPerSync,
      worstHour: inARound * callsPerSync + connecting * callsAtFirst,
      mostPerHour: Math.min(quotas.perHour ?? Number.POSITIVE_INFINITY, quotas.perSecond * 3600),
      mostPerDay: Math.min((quotas.perHour ?? Number.POSITIVE_INFINITY) * 24, quotas.perSecond * 86_400),
    };
  });
}

/** A panel that cannot be served in a day, an hour that overflows, and a round of our own that is too small. */
export function findLoadProblems(loads: readonly HolderLoad[]): ReportProblem[] {
  const connections = Math.max(0, ...loads.map(({ testers }) => testers));
  const most = CONNECTIONS_PER_ROUND * ROUNDS_PER_DAY;
  return [
    ...loads.flatMap(({ holder, perDay, mostPerDay, worstHour, mostPerHour }): ReportProblem[] => {
      if (perDay > mostPerDay) return [{ kind: 'quota-impossible', holder, needed: perDay, most: mostPerDay }];
      if (worstHour > mostPerHour) return [{ kind: 'quota-tight', holder, needed: worstHour, most: mostPerHour }];
      return [];
    }),
    ...(connections > most ? [{ kind: 'round-too-small', connections, most } as const] : []),
  ];
}
