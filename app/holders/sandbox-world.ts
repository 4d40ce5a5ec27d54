import type { Clock } from '~/platform/clock.ts';
import type { FaultPreset } from './faults.ts';
import type { GrantStore } from './grant-store.ts';
import type { HolderId } from './holder-ids.ts';
import type { ReferenceId } from './reference-ids.ts';

/** Which incident each simulated holder is going through. Read at every request, so it may change on the way. */
export type Faults = { [id in HolderId | ReferenceId]?: FaultPreset | undefined };

export interface SandboxOptions {
  readonly faults?: Faults;
  /**
   * Whether the quota per second counts. Off by default: in a rehearsal the clock stands still while
   * thousands of calls are made. The quota per hour always counts.
   */
  readonly countSeconds?: boolean;
  /** Whether the quota per hour counts; a rehearsal of a large panel may sync everyone at one instant. Default true. */
  readonly countHours?: boolean;
}

/** What the simulated holders live in. */
export interface SandboxWorld {
  readonly store: GrantStore;
  readonly clock: Clock;
  readonly options: SandboxOptions;
}
