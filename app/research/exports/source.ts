import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';

/** What a tester said of themselves on coming in; it goes with their identity when they leave. */
export interface TesterTraits {
  readonly stratum: string | null;
  readonly channel: string | null;
}

/** One line of the activity log. */
export interface Entry {
  readonly pseudonym: string;
  readonly kind: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly detail: string | null;
}

/** Everything an export is made of, as read at one instant. Nothing in it says who anybody is. */
export interface ExportSource {
  readonly definition: PilotDefinition;
  readonly protocolVersion: number;
  readonly rules: Rules;
  /** By the pilot's own pseudonym, which no export shows. */
  readonly trajectories: ReadonlyMap<string, Trajectory>;
  readonly entries: readonly Entry[];
  readonly traits: ReadonlyMap<string, TesterTraits>;
}
