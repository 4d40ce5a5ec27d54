import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type ResearchContext, researchContext } from '../research-context.server.ts';
import type { WorkedOut } from './activity-points.ts';
import { type WorkOutOptions, workOut } from './work-out.server.ts';

/**
 * Works out the indicators of a pilot and keeps what is new: a period that goes on has one row, replaced; one that is over
 * gets another row only when it reads otherwise than the last one, under the version of the protocol that says so.
 * Returns how many figures were written.
 */
export async function computeIndicators(
  context: AppContext,
  pilotSlug: string,
  options: WorkOutOptions = { everything: false },
): Promise<{ written: number }> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const research = researchContext(context);
  let written = 0;
  for (const indicator of definition.indicators) {
    const points = await workOut(research, definition, indicator, options);
    for (const point of points) written += await keep(research, definition, indicator.key, point);
  }
  return { written };
}

async function keep(
  { db, clock }: ResearchContext,
  { slug, calendar }: PilotDefinition,
  indicatorKey: string,
  { panelKey, period, ...figures }: WorkedOut,
): Promise<number> {
  const at = clock.now();
  const periodStart = new Date(period.start);
  const where = { pilotSlug: slug, indicatorKey, panelKey, periodStart };
  const last = await db.indicatorValue.findFirst({ where, orderBy: { id: 'desc' } });
  // Until the pilot's last day, then its last period is over too.
  const today = dayIn(at, calendar.timeZone);
  const isOver = period.end <= today || today > calendar.endsOn;
  if (last && last.isOver === isOver && FIGURES.every((name) => last[name] === figures[name])) return 0;
  const pilot = await db.pilot.findUnique({ where: { slug }, select: { protocolVersion: true } });
  const data = {
    ...{ ...where, ...figures, periodEnd: new Date(period.end), isOver, computedAt: at },
    protocolVersion: pilot?.protocolVersion ?? 1,
  };
  if (last && !last.isOver) await db.indicatorValue.update({ where: { id: last.id }, data });
  else await db.indicatorValue.create({ data });
  return 1;
}

const FIGURES = ['value', 'low', 'high', 'above', 'people'] as const;

/** When the indicators of a pilot were last worked out; null before the first time. */
export async function indicatorsDoneAt({ db }: Pick<AppContext, 'db'>, slug: string): Promise<Date | null> {
  return (await db.setting.findUnique({ where: { key: doneKey(slug) } }))?.updatedAt ?? null;
}

/** Whether they were not since its last night. */
export async function areIndicatorsDue(
  context: Pick<AppContext, 'db' | 'clock'>,
  { slug, calendar }: PilotDefinition,
): Promise<boolean> {
  const last = await indicatorsDoneAt(context, slug);
  const night = (at: Date): string => dayIn(new Date(at.getTime() - NIGHT_MS), calendar.timeZone);
  return last === null || night(last) !== night(context.clock.now());
}

export async function noteIndicatorsDone({ db, clock }: Pick<AppContext, 'db' | 'clock'>, slug: string): Promise<void> {
  const updatedAt = clock.now();
  const where = { key: doneKey(slug) };
  await db.setting.upsert({ where, create: { ...where, value: {}, updatedAt }, update: { updatedAt } });
}

/** From three in the morning, a new night's figures are due. */
const NIGHT_MS = 3 * 3_600_000;
const doneKey = (pilotSlug: string): string => `indicators.${pilotSlug}`;
