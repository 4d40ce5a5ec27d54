import path from 'node:path';
import type { GovernanceModelKey } from '~/governance/models.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Env } from '~/platform/env.server.ts';
import { type RehearsalFigures, readFigures } from '../engine/figures.server.ts';
import { shareOut } from '../engine/panel-shares.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import type { RehearsalProblem } from '../engine/problems.ts';
import { type RehearsalProgress, rehearse } from '../engine/rehearse.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { openThrowawayContext, type ThrowawayContext } from '../engine/throwaway-context.server.ts';
import { certifyAll } from '../lab/certify-all.server.ts';
import type { GovernanceMeasure } from '../lab/measures.ts';
import { playLab } from '../lab/play-lab.server.ts';
import { underModel } from '../lab/under-model.ts';
import { writePilot } from '../lab/write-pilot.server.ts';

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
  /** What the pilot does to those who take part under the model that was asked for; absent when none was. */
  readonly governance?: GovernanceMeasure;
}

interface RehearsalRequest {
  readonly definition: PilotDefinition;
  readonly testers: number;
  readonly days: number;
  readonly seed: number;
  readonly from: string;
  /** Plays it under this model instead of its own, and measures what that changes. */
  readonly governance?: GovernanceModelKey | undefined;
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
  const { testers, days, seed, from, signal, governance: model } = request;
  const definition = model ? underModel(request.definition, model) : request.definition;
  const calendar = simulatedDays(from, definition.calendar.timeZone);
  const throwaway = await openThrowawayContext(env, calendar.instant(0, 0));
  try {
    const context = model ? await withFolder(throwaway, definition) : throwaway;
    await preparePilot(context, definition);
    await certifyAll(context, definition);
    const panels = shareOut(testers, definition.panels);
    const linkLabel = 'Rehearsal';
    const options = { pilotSlug: definition.slug, panels, days, seed, startsOn: from, linkLabel, signal };
    const { problems } = await rehearse(context, options, report);
    const figures = await readFigures(context, definition);
    const bytesOnDisk = await throwaway.bytesOnDisk();
    signal?.throwIfAborted();
    const governance = model ? (await playLab(env, { definition, models: [model] }))[0] : undefined;
    return {
      ...{ pilot: definition.slug, seed, testers, days, from, to: calendar.date(days - 1) },
      ...figures,
      bytesOnDisk,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      problems,
      ...(governance ? { governance } : {}),
    };
  } finally {
    await throwaway.remove();
  }
}

/** The same context, on a folder that says another model than the installation's. */
async function withFolder(context: ThrowawayContext, definition: PilotDefinition): Promise<RehearsalContext> {
  const folders = path.join(context.directory, 'pilots');
  await writePilot(folders, definition);
  return { ...context, env: { ...context.env, PILOTS_DIR: folders } };
}
