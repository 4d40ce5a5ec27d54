import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';
import type { CompletedAnswer } from '~/surveys/answers/read-answers.server.ts';
import type { StoredForm } from '~/surveys/form/stored-form.server.ts';

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

/** What one wave of the plan asked, and what was sent back. */
export interface AnsweredWave {
  readonly surveyKey: string;
  /** The versions that were answered, in order. */
  readonly forms: readonly StoredForm[];
  readonly answers: readonly CompletedAnswer[];
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
  readonly waves: readonly AnsweredWave[];
}
