import { isFaultPreset, presetsOf } from '~/holders/faults.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { addDays, dayOf, instantOf, isDay } from '~/holders/local-time.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isSimulated } from '../holder-words.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';

export interface StartIncident {
  readonly pilotSlug: string;
  readonly holderId: string;
  readonly preset: string;
  /** Its last day (yyyy-mm-dd); null until someone stops it. */
  readonly lastDay: string | null;
  readonly userId: string;
}

/**
 * Makes a simulated holder of a pilot go through an incident, in the place of the one under way there. It holds for
 * this pilot alone.
 * Errors: a 404 Response (holder that is not the pilot's, or not simulated); AppError('consent.incident-unknown' |
 * 'consent.incident-day').
 */
export async function startIncident(context: AppContext, input: StartIncident): Promise<void> {
  const { pilotSlug, holderId, preset, lastDay, userId } = input;
  const { db, clock } = context;
  const definition = await getPilotDefinition(context, pilotSlug);
  const isHere = isHolderId(holderId) && definition.holders.includes(holderId);
  if (!isHere || !isSimulated(context.env, holderId)) throw new Response(null, { status: 404 });
  if (!isFaultPreset(preset) || !presetsOf(holderId).includes(preset)) throw new AppError('consent.incident-unknown');
  const now = clock.now();
  if (lastDay !== null && (!isDay(lastDay) || lastDay < dayOf(now.getTime())))
    throw new AppError('consent.incident-day');
  const endsAt = lastDay === null ? null : new Date(instantOf(addDays(lastDay, 1)));
  await db.$transaction(async (tx) => {
    // Two people who press at once follow each other: the second replaces the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`incident ${pilotSlug} ${holderId}`}))`;
    await tx.sandboxIncident.updateMany({
      where: { pilotSlug, holderId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      data: { endsAt: now, stoppedBy: userId },
    });
    // What the one before asked for ends with it.
    await tx.holderHour.updateMany({
      where: { pilotSlug, holderId, pausedUntil: { gt: now } },
      data: { pausedUntil: null },
    });
    await tx.sandboxIncident.create({
      data: { pilotSlug, holderId, preset, startedAt: now, endsAt, startedBy: userId },
    });
  }, TRANSACTION);
}
