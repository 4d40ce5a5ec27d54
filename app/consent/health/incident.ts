import type { FaultPreset } from '~/holders/faults.ts';

/** An incident played at a simulated holder, as pages show it. */
export interface Incident {
  readonly id: string;
  readonly preset: FaultPreset;
  readonly startedAt: string;
  /** The instant at which it is, or was, over; null until someone stops it. */
  readonly endsAt: string | null;
  readonly isRunning: boolean;
}
