import path from 'node:path';
import type { GovernanceModelKey } from '~/governance/models.ts';
import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Env } from '~/platform/env.server.ts';
import { loadBehaviour } from '../behaviour/load-behaviour.server.ts';
import { type RehearsalFigures, readFigures } from '../engine/figures.server.ts';
import type { IncidentEffect } from '../engine/incident-tally.ts';
import type { PlannedIncident } from '../engine/incidents.ts';
import { shareOut } from '../engine/panel-shares.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import type { RehearsalProblem } from '../engine/problems.ts';
import { type RehearsalProgress, rehearse } from '../engine/rehearse.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { openThrowawayContext, type ThrowawayContext } from '../engine/throwaway-context.server.ts';
import { type HeldContent, readContent } from '../engine/vault-content.server.ts';
import { certifyAll } from '../lab/certify-all.server.ts';
import type { GovernanceMeasure } from '../lab/measures.ts';
import { playLab } from '../lab/play-lab.server.ts';
import { underModel } from '../lab/under-model.ts';
import { writePilot } from '../lab/write-pilot.server.ts';
import { type ContentComparison, compareContent } from '../report/compare-content.ts';
import type { PlayedAct } from '../report/days-to-act.ts';
import { type Findings, makeFindings } from '../report/make-findings.ts';
import { testerDays } from '../report/tester-days.ts';

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

/** Most people whose data is opened to compare two rehearsals: everything they hold is kept in memory meanwhile. */
const MOST_COMPARED = 60;

/**
 * Plays a pilot on a database of its own, which is gone when this returns, whatever happens. With incidents it is played
 * twice, the same people drawing the same chances: once without them, to tell what they changed.
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
  /** What some of them hold at the end; nothing unless there is something to compare it with. */
  readonly content: readonly HeldContent[];
}

async function playOnce(
  env: Env,
  { definition, testers, days, seed, from, signal, incidents = [] }: RehearsalRequest,
  watched: readonly PlannedIncident[],
  report: (progress: RehearsalProgress) => void | Promise<void>,
): Promise<PlayedOnce> {
  const calendar = simulatedDays(from, definition.calendar.timeZone);
  const throwaway = await openThrowawayContext(env, calendar.instant(0, 0));
  try {
    const context = await withFolder(throwaway, definition);
    await preparePilot(context, definition);
    await certifyAll(context, definition);
    const panels = shareOut(testers, definition.panels);
    const options = {
      ...{ pilotSlug: definition.slug, panels, days, seed, startsOn: from, linkLabel: 'Rehearsal', signal },
      ...{ sendsMessages: true, reactsToMessages: true, incidents, watched, syncsAtTheEnd: watched.length > 0 },
    };
    const emptyBytes = await throwaway.bytesToStay();
    const playBegan = performance.now();
    const played = await rehearse(context, options, report);
    const playSeconds = secondsSince(playBegan);
    const figures = await readFigures(context, definition);
    const bytesOnDisk = await throwaway.bytesOnDisk();
    const bytesGrown = (await throwaway.bytesToStay()) - emptyBytes;
    const findings = makeFindings({
      ...{ definition, from, days, behaviour: loadBehaviour(), asked: testers, to: calendar.date(days - 1) },
      testers: testerDays(played.participants),
      dateOf: calendar.date,
      calls: played.calls,
      refusals: played.problems,
      acts: [...played.acts, ...(await readCalls(context, definition))],
    });
    const scale = findings.places / testers;
    const compared = watched.length > 0 ? played.participants.slice(0, MOST_COMPARED) : [];
    return {
      content: await readContent(context, compared),
      report: {
        ...{ pilot: definition.slug, seed, testers, days, from, to: calendar.date(days - 1) },
        ...figures,
        ...findings,
        ...{ bytesOnDisk, bytesGrown, playSeconds, itemsArrived: played.itemsArrived },
        itemsPerSecond: Math.round(played.itemsArrived / Math.max(0.1, playSeconds)),
        bytesPerItem: figures.readingsStored === 0 ? null : figures.vaultBytes / figures.readingsStored,
        fullSize: {
          testers: findings.places,
          items: Math.round(figures.readingsStored * scale),
          bytesGrown: Math.round(bytesGrown * scale),
        },
        // In kilobytes, says the system.
        peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
        refusals: played.problems,
        incidents: played.incidents,
      },
    };
  } finally {
    await throwaway.remove();
  }
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;

/** Messages that wait for somebody to call: their tester has no address, or would rather be called. */
async function readCalls({ db }: RehearsalContext, definition: PilotDefinition): Promise<PlayedAct[]> {
  const sends = await db.messageSend.findMany({
    where: { pilotSlug: definition.slug, outcome: 'to-call' },
    select: { at: true, messageKey: true },
    orderBy: { at: 'asc' },
  });
  const { timeZone } = definition.calendar;
  return sends.map(({ at, messageKey }) => ({ on: dayIn(at, timeZone), kind: 'call', about: messageKey }));
}

/** The same context, on a folder of its own: what is played need not be what the installation has on its disk. */
async function withFolder(context: ThrowawayContext, definition: PilotDefinition): Promise<RehearsalContext> {
  const folders = path.join(context.directory, 'pilots');
  await writePilot(folders, definition);
  return { ...context, env: { ...context.env, PILOTS_DIR: folders } };
}
