import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { ApartJob } from '~/platform/apart/run-apart.server.ts';
import type { Env } from '~/platform/env.server.ts';
import type { CallCounts } from '../engine/call-tally.ts';
import { type HeldFigures, readHeld, readUseFigures, type UseFigures } from '../engine/figures.server.ts';
import { withFolder } from '../engine/in-folder.server.ts';
import type { IncidentEffect } from '../engine/incident-tally.ts';
import type { PlannedIncident } from '../engine/incidents.ts';
import { type LoggedActivity, readLog } from '../engine/log-rows.server.ts';
import { shareOut } from '../engine/panel-shares.ts';
import { firstNumberOf, type PeopleSlice } from '../engine/people-slice.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import type { RehearsalProblem } from '../engine/problems.ts';
import { type RehearsalProgress, rehearse } from '../engine/rehearse.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { openThrowawayContext } from '../engine/throwaway-context.server.ts';
import { type HeldContent, readContent } from '../engine/vault-content.server.ts';
import { certifyAll } from '../lab/certify-all.server.ts';
import type { PlayedAct } from '../report/days-to-act.ts';
import { type TesterDays, testerDays } from '../report/tester-days.ts';

export interface SliceRequest {
  readonly env: Env;
  readonly definition: PilotDefinition;
  /** Of the whole rehearsal. */
  readonly testers: number;
  readonly days: number;
  readonly seed: number;
  readonly from: string;
  /** What is played, and what connections are watched around, played or not. */
  readonly incidents: readonly PlannedIncident[];
  readonly watched: readonly PlannedIncident[];
  readonly slice: PeopleSlice;
}

/** What came of a slice. Plain data: it comes from another process. */
export interface PlayedSlice extends HeldFigures {
  /** Of its people; null when they are some of them only, whose log is then in `log`. */
  readonly use: UseFigures | null;
  readonly log: readonly LoggedActivity[];
  readonly testers: readonly TesterDays[];
  readonly problems: readonly RehearsalProblem[];
  readonly calls: CallCounts;
  readonly acts: readonly PlayedAct[];
  readonly itemsArrived: number;
  readonly incidents: readonly IncidentEffect[];
  /** What some of them hold at the end; nothing unless there is something to compare it with. */
  readonly content: readonly HeldContent[];
  readonly bytesOnDisk: number;
  readonly bytesGrown: number;
  /** Most memory that this process ever held (resident set). */
  readonly peakMemoryBytes: number;
  readonly process: number;
}

/** Most people whose data is opened to compare two rehearsals: everything they hold is kept in memory meanwhile. */
const MOST_COMPARED = 60;

/** Plays some of a pilot's people on a database of their own, which is gone when this returns, whatever happens. */
export async function playSlice(
  { env, definition, testers, days, seed, from, incidents, watched, slice }: SliceRequest,
  report: (progress: RehearsalProgress) => void | Promise<void>,
): Promise<PlayedSlice> {
  const calendar = simulatedDays(from, definition.calendar.timeZone);
  const throwaway = await openThrowawayContext(env, calendar.instant(0, 0));
  try {
    const context = await withFolder(throwaway, definition);
    await preparePilot(context, definition);
    await certifyAll(context, definition);
    const { slug } = definition;
    await context.db.pilot.update({ where: { slug }, data: { lastPseudonym: firstNumberOf(slice) } });
    const emptyBytes = await throwaway.bytesToStay();
    const panels = shareOut(testers, definition.panels);
    const played = await rehearse(
      context,
      {
        ...{ pilotSlug: slug, panels, days, seed, startsOn: from, linkLabel: 'Rehearsal', slice },
        ...{ sendsMessages: true, reactsToMessages: true, incidents, watched, syncsAtTheEnd: watched.length > 0 },
      },
      report,
    );
    const { participants, problems, calls, itemsArrived, acts, incidents: effects } = played;
    const compared = watched.length > 0 ? participants.slice(0, Math.ceil(MOST_COMPARED / slice.of)) : [];
    const isWhole = slice.of === 1;
    return {
      ...(await readHeld(context, definition)),
      use: isWhole ? await readUseFigures(context, definition) : null,
      log: isWhole ? [] : await readLog(context, slug),
      testers: testerDays(participants),
      ...{ problems, calls, itemsArrived, incidents: effects },
      acts: [...acts, ...(await readCalls(context, definition))],
      content: await readContent(context, compared),
      bytesOnDisk: await throwaway.bytesOnDisk(),
      bytesGrown: (await throwaway.bytesToStay()) - emptyBytes,
      // In kilobytes, says the system.
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
      process: process.pid,
    };
  } finally {
    await throwaway.remove();
  }
}

/** A slice as a job: how many have enrolled is told as its step. */
export const sliceJob: ApartJob<SliceRequest, PlayedSlice> = {
  kind: 'rehearsal-slice',
  run: (request, report) => playSlice(request, ({ day, days, enrolled }) => report(day / days, `${enrolled}`)),
};

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
