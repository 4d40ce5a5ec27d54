import type { AppContext } from '~/platform/context.server.ts';

interface Which {
  readonly pilotSlug: string;
  readonly messageKey: string;
}

/** Nothing of this message leaves any more. Twice changes nothing. */
export async function stopMessage(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { pilotSlug, messageKey, userId }: Which & { readonly userId: string },
): Promise<void> {
  const stop = { pilotSlug, messageKey, stoppedAt: clock.now(), stoppedById: userId };
  await db.messageStop.createMany({ data: [stop], skipDuplicates: true });
}

/** It goes on, from now: what was due while it was stopped is not sent. */
export async function resumeMessage({ db }: Pick<AppContext, 'db'>, { pilotSlug, messageKey }: Which): Promise<void> {
  await db.messageStop.deleteMany({ where: { pilotSlug, messageKey } });
}
