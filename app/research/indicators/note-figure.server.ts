import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Period } from '~/pilots/indicators/periods.ts';
import { periodOf } from '~/pilots/indicators/series.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Lived, livedPeriods } from './lived-periods.ts';
import { firstDay } from './work-out.server.ts';

export interface NotedFigure {
  readonly indicatorKey: string;
  /** First day of a period that has begun. */
  readonly start: string;
  /** null takes the figure back. */
  readonly value: number | null;
  readonly note: string;
  /** staff:<uuid>, and their name */
  readonly author: string;
  readonly authorName: string;
}

export const LONGEST_NOTE = 300;

/**
 * Keeps a figure that the team gathered, beside those typed in before it: the last one counts, and taking it back is a row
 * too. Refuses, with a coded error, an indicator that is not the team's, a period that has not begun, a value that is no
 * number.
 */
export async function noteFigure(context: AppContext, definition: PilotDefinition, noted: NotedFigure): Promise<void> {
  const { db, clock } = context;
  const { indicatorKey, start, value, note, author, authorName } = noted;
  const lived = { from: await firstDay(context, definition), at: clock.now() };
  const period = notablePeriods(definition, indicatorKey, lived).find((one) => one.start === start);
  if (!period) throw new AppError('research.unknown-period');
  if (value !== null && !Number.isFinite(value)) throw new AppError('research.no-number');
  if (note.length > LONGEST_NOTE) throw new AppError('research.long-note');
  const pilot = await db.pilot.findUnique({ where: { slug: definition.slug }, select: { protocolVersion: true } });
  await db.indicatorValue.create({
    data: {
      ...{ pilotSlug: definition.slug, indicatorKey, panelKey: '', value, author, authorName, note: note || null },
      ...{ periodStart: new Date(period.start), periodEnd: new Date(period.end), isOver: true },
      ...{ protocolVersion: pilot?.protocolVersion ?? 1, computedAt: clock.now() },
    },
  });
}

/** The periods for which the team may note a figure, latest first; none of an indicator that is not theirs. */
export function notablePeriods(definition: PilotDefinition, indicatorKey: string, lived: Lived): Period[] {
  const indicator = definition.indicators.find(({ key }) => key === indicatorKey);
  if (indicator?.from !== 'team') return [];
  const per = periodOf(indicator);
  return per === 'wave' ? [] : livedPeriods(definition, lived, per).toReversed();
}

/** "1 234,5" and "1,234.5" are the same number; null when it is none. */
export function readFigure(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-');
  const decimal = /,\d{3}(\D|$)/.test(bare) && bare.includes('.') ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(decimal) ? Number(decimal) : null;
}
