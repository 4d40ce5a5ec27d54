import type { GrantStore } from '~/holders/grant-store.ts';
import type { Faults } from '~/holders/sandbox-world.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { SimulatedClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Behaviour } from '../behaviour/model.ts';
import type { PlayedAct } from '../report/days-to-act.ts';
import type { CallTally } from './call-tally.ts';
import type { IncidentTally } from './incident-tally.ts';
import type { PlannedIncident } from './incidents.ts';
import type { ProblemTally } from './problems.ts';
import type { SimulatedDays } from './simulated-days.ts';

/** A context whose clock the rehearsal moves. Its outbound calls must reach simulated holders on the same clock. */
export interface RehearsalContext extends AppContext {
  readonly clock: SimulatedClock;
  /** What the simulated holders behind outboundFetch remember. */
  readonly grants: GrantStore;
  /** What they go through, where the rehearsal decides it: read at every call. */
  readonly faults?: Faults;
}

/** What every act of a rehearsal plays on. */
export interface Stage {
  readonly context: RehearsalContext;
  readonly definition: PilotDefinition;
  readonly behaviour: Behaviour;
  readonly days: SimulatedDays;
  readonly problems: ProblemTally;
  readonly calls: CallTally;
  /** Days after which a connection is synced again, whether anyone looks or not. */
  readonly syncEveryDays: number;
  /** The same, when its tester opens their space. */
  readonly syncOnVisitAfterDays: number;
  /** First day of the last week, in which everyone is synced once more; null: no such week. */
  readonly catchUpFrom: number | null;
  /** Day on whose evening every connection is synced once more; null: none. */
  readonly lastDay: number | null;
  /** Makes the whole page at each visit, not only when it has something new to show. */
  readonly readsEveryPage: boolean;
  /** Sends what the pilot plans to write to its testers. */
  readonly sendsMessages: boolean;
  readonly reactsToMessages: boolean;
  readonly signal: AbortSignal | undefined;
  readonly isDemo: boolean;
  /** What somebody would have had to do by hand, as it happened. */
  readonly acts: PlayedAct[];
  /** Ids of the proposals made, in order. */
  readonly proposals: string[];
  readonly incidents: readonly PlannedIncident[];
  /** Days near an incident, in which connections are synced every day. */
  isWatched(day: number): boolean;
  readonly hits: IncidentTally;
  /** The simulated day under way, from 0. */
  today: number;
  /** Readings and entries that arrived, those of testers who left since included. */
  itemsArrived: number;
}

export const dateOf = (stage: Stage): string => stage.days.date(stage.today);
