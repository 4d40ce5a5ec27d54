import { Temporal } from 'temporal-polyfill';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { dayIn, startOfDay } from '../local-day.ts';
import { MOST_MONTHS, type ViewChoice, WORD_LENGTH } from './shared-view.ts';

interface Shower {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly serviceKey: string;
}

/**
 * The last day that a view of this service may have, chosen now: three months away, and never past the agreement nor the
 * pilot; null while no agreement lets this service show anybody anything.
 */
export async function lastDayOfView(
  { db, clock }: { db: Pick<Tx, 'consent'>; clock: AppContext['clock'] },
  { testerId, definition, serviceKey }: Shower,
): Promise<string | null> {
  const now = clock.now();
  const { timeZone, endsOn } = definition.calendar;
  const keys = definition.purposes.filter(({ services }) => services.includes(serviceKey)).map(({ key }) => key);
  const granted = await db.consent.findFirst({
    where: { testerId, purposeKey: { in: keys }, state: 'granted', expiresAt: { gt: now } },
    orderBy: { expiresAt: 'desc' },
    select: { expiresAt: true },
  });
  if (!granted?.expiresAt) return null;
  const months = Temporal.PlainDate.from(dayIn(timeZone, now)).add({ months: MOST_MONTHS }).toString();
  // What ends at a midnight ends with the day before.
  const agreed = dayIn(timeZone, new Date(granted.expiresAt.getTime() - 1));
  return [months, agreed, endsOn].sort()[0] ?? null;
}

/**
 * The instant at which a chosen view ends. Errors: AppError('consent.view-not-agreed' | 'consent.view-empty' |
 * 'consent.view-date' (until: the last day possible) | 'consent.view-word').
 */
export async function endOfChoice(
  context: { db: Pick<Tx, 'consent'>; clock: AppContext['clock'] },
  { parts, word, lastDay }: ViewChoice,
  shower: Shower,
): Promise<Date> {
  const last = await lastDayOfView(context, shower);
  if (!last) throw new AppError('consent.view-not-agreed');
  if (parts.length === 0 && word === '') throw new AppError('consent.view-empty');
  if (word.length > WORD_LENGTH) throw new AppError('consent.view-word');
  const { timeZone } = shower.definition.calendar;
  if (!isDay(lastDay) || lastDay < dayIn(timeZone, context.clock.now()) || lastDay > last) {
    throw new AppError('consent.view-date');
  }
  return startOfDay(timeZone, Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString());
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
