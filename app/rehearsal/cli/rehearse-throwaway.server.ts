import { availableParallelism } from 'node:os';
import pMap from 'p-map';
import type { GovernanceModelKey } from '~/governance/models.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { runApart } from '~/platform/apart/run-apart.server.ts';
import type { Env } from '~/platform/env.server.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { loadBehaviour } from '../behaviour/load-behaviour.server.ts';
import { listCalls } from '../engine/call-tally.ts';
import { type RehearsalFigures, readUseFigures, type UseFigures } from '../engine/figures.server.ts';
import { withFolder } from '../engine/in-folder.server.ts';
import { type IncidentEffect, joinEffects } from '../engine/incident-tally.ts';
import type { PlannedIncident } from '../engine/incidents.ts';
import { writeLogs } from '../engine/log-rows.server.ts';
import { type PeopleSlice, slicesFor } from '../engine/people-slice.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import { joinProblems, type RehearsalProblem } from '../engine/problems.ts';
import type { RehearsalProgress } from '../engine/rehearse.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import { openThrowawayContext } from '../engine/throwaway-context.server.ts';
import type { HeldContent } from '../engine/vault-content.server.ts';
import type { GovernanceMeasure } from '../lab/measures.ts';
import { playLab } from '../lab/play-lab.server.ts';
import { underModel } from '../lab/under-model.ts';
import { type ContentComparison, compareContent } from '../report/compare-content.ts';
import { type Findings, makeFindings } from '../report/make-findings.ts';
import { type PlayedSlice, playSlice, sliceJob } from './play-slice.server.ts';

/** What `npm run rehearse -- … --json` prints. */
export interface RehearsalReport extends RehearsalFigures, Findings {
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
  /** Simulated seconds aside: from the first day to the last, opening and closing of the database left out. */
  readonly playSeconds: number;
  readonly itemsArrived: number;
  readonly itemsPerSecond: number;
  /** Of sealed bytes; null when nothing is held. */
  readonly bytesPerItem: number | null;
  /** What the pilot added to an empty database and its keys, journal left out. */
  readonly bytesGrown: number;
  /** The same at the pilot's full size, after as many days. */
  readonly fullSize: { readonly testers: number; readonly items: number; readonly bytesGrown: number };
  /** Most memory that the process ever held (resident set). */
  readonly peakMemoryBytes: number;
  /** What use cases refused while it was played. */
  readonly refusals: readonly RehearsalProblem[];
  /** What each incident did; none unless some were played. */
  readonly incidents: readonly IncidentEffect[];
  /** The same people without the incidents; absent when none was played. */
  readonly without?: {
    readonly retention: RehearsalFigures['retention'];
    readonly flow: RehearsalFigures['flow'];
    readonly content: ContentComparison;
  };
  /** What the pilot does to those who take part under the model that was asked for; absent when none was. */
  readonly governance?: GovernanceMeasure;
}

export interface RehearsalRequest {
  readonly definition: PilotDefinition;
  readonly testers: number;
  readonly days: number;
  readonly seed: number;
  readonly from: string;
  /** Plays it under this model instead of its own, and measures what that changes. */
  readonly governance?: GovernanceModelKey | undefined;
  /** What simulated holders go through. */
  readonly incidents?: readonly PlannedIncident[];
  /** Stops it between two events; what it throws is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Plays a pilot on databases of its own, which are gone when this returns, whatever happens: one, or several at once when
 * there are many people (see slicesFor). With incidents it is played twice, the same people drawing the same chances: once
 * without them, to tell what they changed.
 */
export async function rehearseThrowaway(
  env: Env,
  request: RehearsalRequest,
  report: (progress: RehearsalProgress) => void | Promise<void> = () => {},
): Promise<RehearsalReport> {
  const began = performance.now();
  const { incidents = [], signal, governance: model } = request;
  const definition = model ? underModel(request.definition, model) : request.definition;
  const asked = { ...request, definition };
  const half = (from: number) => (now: RehearsalProgress) =>
    report({ ...now, day: from + now.day, days: now.days * 2 });
  const without =
    incidents.length === 0 ? undefined : await playOnce(env, { ...asked, incidents: [] }, incidents, half(0));
  const played = await playOnce(env, asked, incidents, without ? half(request.days) : report);
  signal?.throwIfAborted();
  const governance = model ? (await playLab(env, { definition, models: [model] }))[0] : undefined;
  const comparison = without && {
    retention: without.report.retention,
    flow: without.report.flow,
    content: compareContent(without.content, played.content),
  };
  return {
    ...played.report,
    seconds: secondsSince(began),
    ...(comparison ? { without: comparison } : {}),
    ...(governance ? { governance } : {}),
  };
}

interface PlayedOnce {
  readonly report: Omit<RehearsalReport, 'seconds'>;
  readonly content: readonly HeldContent[];
}

async function playOnce(
  env: Env,
  request: RehearsalRequest,
  watched: readonly PlannedIncident[],
  report: (progress: RehearsalProgress) => void | Promise<void>,
): Promise<PlayedOnce> {
  const { definition, testers, days, seed, from } = request;
  const calendar = simulatedDays(from, definition.calendar.timeZone);
  const playBegan = performance.now();
  const slices = await playSlices(env, request, watched, report);
  const playSeconds = secondsSince(playBegan);
  const sum = (count: (slice: PlayedSlice) => number): number => slices.reduce((all, slice) => all + count(slice), 0);
  const itemsArrived = sum((slice) => slice.itemsArrived);
  const readingsStored = sum((slice) => slice.readingsStored);
  const vaultBytes = sum((slice) => slice.vaultBytes);
  const bytesGrown = sum((slice) => slice.bytesGrown);
  const refusals = joinProblems(slices.map(({ problems }) => problems));
  const findings = makeFindings({
    ...{ definition, from, days, behaviour: loadBehaviour(), asked: testers, to: calendar.date(days - 1) },
    testers: slices.flatMap((slice) => slice.testers),
    dateOf: calendar.date,
    calls: listCalls(slices.map(({ calls }) => calls)),
    refusals,
    acts: slices.flatMap(({ acts }) => acts),
  });
  const scale = findings.places / testers;
  return {
    content: slices.flatMap(({ content }) => content),
    report: {
      ...{ pilot: definition.slug, seed, testers, days, from, to: calendar.date(days - 1) },
      ...(await figuresOfUse(env, definition, slices, calendar.instant(days, 0))),
      ...{ readingsStored, vaultBytes, ...findings },
      ...{ bytesOnDisk: sum((slice) => slice.bytesOnDisk), bytesGrown, playSeconds, itemsArrived },
      itemsPerSecond: Math.round(itemsArrived / Math.max(0.1, playSeconds)),
      bytesPerItem: readingsStored === 0 ? null : vaultBytes / readingsStored,
      fullSize: {
        testers: findings.places,
        items: Math.round(readingsStored * scale),
        bytesGrown: Math.round(bytesGrown * scale),
      },
      peakMemoryBytes: peakMemory(slices),
      refusals,
      incidents: joinEffects(slices.map((slice) => slice.incidents)),
    },
  };
}

/** As many at once as there are processors, in processes of their own where there are several. */
async function playSlices(
  env: Env,
  { definition, testers, days, seed, from, incidents = [], signal }: RehearsalRequest,
  watched: readonly PlannedIncident[],
  report: (progress: RehearsalProgress) => void | Promise<void>,
): Promise<PlayedSlice[]> {
  const slices = slicesFor(definition, testers);
  const request = { env, definition, testers, days, seed, from, incidents, watched };
  const [only] = slices;
  if (only && slices.length === 1) {
    return [
      await playSlice({ ...request, slice: only }, async (now) => {
        signal?.throwIfAborted();
        await report(now);
      }),
    ];
  }
  const played = slices.map(() => 0);
  const enrolled = slices.map(() => 0);
  const tell = () =>
    report({ day: Math.floor((total(played) / slices.length) * days), days, enrolled: total(enrolled), testers });
  const playApart = (slice: PeopleSlice): Promise<PlayedSlice> => {
    const onProgress: ReportProgress = async (progress, step) => {
      played[slice.index] = progress;
      enrolled[slice.index] = Number(step);
      await tell();
    };
    return runApart(sliceJob, { ...request, slice }, onProgress, { signal });
  };
  return pMap(slices, playApart, { concurrency: availableParallelism() });
}

/** Of one slice its own; of several, those of their logs put together. */
async function figuresOfUse(
  env: Env,
  definition: PilotDefinition,
  slices: readonly PlayedSlice[],
  at: Date,
): Promise<UseFigures> {
  const use = slices.length === 1 ? slices[0]?.use : undefined;
  if (use) return use;
  const throwaway = await openThrowawayContext(env, at);
  try {
    const context = await withFolder(throwaway, definition);
    await preparePilot(context, definition);
    const logs = slices.map(({ log }) => log);
    await writeLogs(context, definition.slug, logs);
    return await readUseFigures(context, definition);
  } finally {
    await throwaway.remove();
  }
}

/** Of the processes that ran at once: each one's peak, whether or not at the same moment. */
function peakMemory(slices: readonly PlayedSlice[]): number {
  const peaks = new Map<number, number>();
  for (const slice of slices) peaks.set(slice.process, Math.max(slice.peakMemoryBytes, peaks.get(slice.process) ?? 0));
  const largest = [...peaks.values()].toSorted((a, b) => b - a);
  return total(largest.slice(0, availableParallelism()));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
