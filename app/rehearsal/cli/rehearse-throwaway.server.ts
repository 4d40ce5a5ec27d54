import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Env } from '~/platform/env.server.ts';
import { type RehearsalFigures, readFigures } from '../engine/figures.server.ts';
import { shareOut } from '../engine/panel-shares.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import type { RehearsalProblem } from '../engine/problems.ts';
import { type RehearsalProgress, rehearse } from '../engine/rehearse.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import { openThrowawayContext } from '../engine/throwaway-context.server.ts';

/** What `npm run rehearse -- … --json` prints. */
export interface RehearsalReport extends RehearsalFigures {
  readonly pilot: string;
  readonly seed: number;
  readonly testers: number;
  readonly days: number;
  /** First and last day played, 'yyyy-mm-dd'. */
  readonly from: string;
  readonly to: string;
  /** Files of the throw-away database and key store at the end. Not exact: a few pages from one run to the next. */
  readonly bytesOnDisk: number;
  /** Wall time, opening of the database included. */
  readonly seconds: number;
  readonly problems: readonly RehearsalProblem[];
}

interface RehearsalRequest {
  readonly definition: PilotDefinition;
  readonly testers: number;
  readonly days: number;
  readonly seed: number;
  readonly from: string;
  /** Stops it between two events; what it throws is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Plays a pilot on a database of its own, which is gone when this returns, whatever happens. */
export async function rehearseThrowaway(
  env: Env,
  request: RehearsalRequest,
  report: (progress: RehearsalProgress) => void = () => {},
): Promise<RehearsalReport> {
  const began = performance.now();
  const { definition, testers, days, seed, from, signal } = request;
  const calendar = simulatedDays(from, definition.calendar.timeZone);
  const context = await openThrowawayContext(env, calendar.instant(0, 0));
  try {
    await preparePilot(context, definition);
    const panels = shareOut(testers, definition.panels);
    const linkLabel = 'Rehearsal';
    const options = { pilotSlug: definition.slug, panels, days, seed, startsOn: from, linkLabel, signal };
    const { problems } = await rehearse(context, options, report);
    const figures = await readFigures(context, definition);
    const bytesOnDisk = await context.bytesOnDisk();
    return {
      ...{ pilot: definition.slug, seed, testers, days, from, to: calendar.date(days - 1) },
      ...figures,
      bytesOnDisk,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      problems,
    };
  } finally {
    await context.remove();
  }
}
