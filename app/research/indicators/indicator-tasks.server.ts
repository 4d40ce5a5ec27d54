import { z } from 'zod';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { noteOutages } from '~/pilots/outages/note-outages.server.ts';
import { asPilotState, hasBegun } from '~/pilots/protocol/life.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import {
  areIndicatorsDue,
  computeIndicators,
  indicatorsDoneAt,
  noteIndicatorsDone,
} from './compute-indicators.server.ts';

/** Each pilot that has begun and is not archived, once a night: the outages of its holders are noted first. A pilot whose folder is gone is passed over. */
export async function indicatorRound(context: AppContext): Promise<{ pilots: number }> {
  const rows = await context.db.pilot.findMany({ select: { slug: true, status: true } });
  let pilots = 0;
  for (const { slug, status } of rows) {
    const state = asPilotState(status);
    if (!hasBegun(state) || state === 'archived') continue;
    const definition = await getPilotDefinition(context, slug).catch(() => null);
    if (!definition || !(await areIndicatorsDue(context, definition))) continue;
    await noteOutages(context, definition);
    const isFirst = (await indicatorsDoneAt(context, slug)) === null;
    await computeIndicators(context, slug, { everything: isFirst });
    await noteIndicatorsDone(context, slug);
    pilots += 1;
  }
  return { pilots };
}

export const indicatorRoundTask: TaskHandler = { kind: 'indicator-round', run: (context) => indicatorRound(context) };

/** Every period of every indicator of a pilot; returns how many figures were written. */
export async function workOutIndicators(context: AppContext, pilotSlug: string): Promise<{ written: number }> {
  const done = await computeIndicators(context, pilotSlug, { everything: true });
  await noteIndicatorsDone(context, pilotSlug);
  return done;
}

const inputSchema = z.object({ pilotSlug: z.string() });

/** Asked for on the page: every period since the first day. */
export const computeIndicatorsTask: TaskHandler = {
  kind: 'compute-indicators',
  isWaitedFor: true,
  run: (context, input) => workOutIndicators(context, inputSchema.parse(input).pilotSlug),
};
