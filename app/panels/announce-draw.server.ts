import { randomBytes } from 'node:crypto';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { dayIn } from './confirm-day.ts';
import { fingerprint } from './fingerprint.server.ts';

export interface AnnounceDraw {
  readonly pilotSlug: string;
  readonly panelKey: string;
  /** The day from which it may be run, yyyy-mm-dd. */
  readonly drawOn: string;
  readonly userId: string;
}

/**
 * Announces the draw of a panel: a secret is made by the machine, shown to nobody, and its fingerprint is published, so
 * that the secret can be neither changed nor chosen after candidates are known. Announced once: asking again changes
 * nothing, not even the day.
 * Errors: a 404 Response for a panel without a draw; AppError('panels.draw-day') for a day that is not to come.
 */
export async function announceDraw(
  context: AppContext,
  { pilotSlug, panelKey, drawOn, userId }: AnnounceDraw,
): Promise<void> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const draw = definition.panels.find(({ key }) => key === panelKey)?.entry?.draw;
  if (!draw) throw new Response(null, { status: 404 });
  const now = context.clock.now();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(drawOn) || drawOn <= dayIn(now, definition.calendar.timeZone)) {
    throw new AppError('panels.draw-day');
  }
  const secret = randomBytes(32).toString('hex');
  await context.db.panelDraw.createMany({
    data: [
      {
        ...{ pilotSlug, panelKey, secret, commitment: fingerprint(secret), announcedAt: now, announcedById: userId },
        ...{ drawOn, confirmDays: draw.confirmDays },
      },
    ],
    skipDuplicates: true,
  });
}
