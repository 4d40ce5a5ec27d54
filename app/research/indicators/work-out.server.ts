import { dayIn } from '~/pilots/calendar.ts';
import type { PilotIndicator } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { periodsBetween } from '~/pilots/indicators/periods.ts';
import type { ResearchContext } from '../research-context.server.ts';
import { activityPoints, type WorkedOut } from './activity-points.ts';
import { answerPoints } from './answer-points.ts';
import { livedPeriods } from './lived-periods.ts';
import { readerOf } from './read-answer.server.ts';

/** Periods that are over are looked at again for so long: entries that come late are counted. */
const LOOKED_BACK = 2;

export interface WorkOutOptions {
  /** Every period since the first, rather than the last ones. */
  readonly everything: boolean;
}

/**
 * One indicator as the pilot's protocol in force says to work it out, for the periods that may have changed; none where
 * it does not say how, or where the team notes it down.
 */
export async function workOut(
  context: ResearchContext,
  definition: PilotDefinition,
  indicator: PilotIndicator,
  { everything }: WorkOutOptions,
): Promise<WorkedOut[]> {
  if (indicator.from === 'activity') return countedPoints(context, definition, indicator, everything);
  if (indicator.from === 'feature') return sharedPoints(context, definition, indicator);
  if (indicator.from === 'survey') return answeredPoints(context, definition, indicator);
  return [];
}

async function countedPoints(
  context: ResearchContext,
  definition: PilotDefinition,
  { activities, counts }: PilotIndicator,
  everything: boolean,
): Promise<WorkedOut[]> {
  const { slug, calendar, panels } = definition;
  const { what = 'testers', outOf = 'enrolled', outOfActivities, per = 'month' } = counts ?? {};
  const lived = { from: await firstDay(context, definition), at: context.clock.now() };
  const periods = livedPeriods(definition, lived, per).slice(everything ? 0 : -1 - LOOKED_BACK);
  const from = periods[0]?.start;
  if (from === undefined || activities.length === 0) return [];
  const isRatio = what === 'events' && outOfActivities !== undefined;
  const query = {
    ...{ pilotSlug: slug, kinds: activities, per, timeZone: calendar.timeZone, from, at: context.clock.now() },
    reachedBy: isRatio || !outOfActivities ? [outOf] : outOfActivities,
  };
  // Of times out of other times, everybody who did either counts, however far they had come.
  const ofAnyone = { ...query, reachedBy: isRatio ? [...activities, ...outOfActivities] : query.reachedBy };
  const [done, below, comings] = await Promise.all([
    context.countActivity(ofAnyone),
    isRatio ? context.countActivity({ ...ofAnyone, kinds: outOfActivities }) : [],
    isRatio ? [] : context.countComings(query),
  ]);
  return activityPoints({
    as: isRatio ? 'ratio' : what === 'events' ? 'rate' : 'testers',
    panelKeys: panels.map(({ key }) => key),
    ...{ periods, done, outOf: below, comings },
  });
}

async function answeredPoints(
  context: ResearchContext,
  { slug, calendar, panels }: PilotDefinition,
  { survey, asks }: PilotIndicator,
): Promise<WorkedOut[]> {
  if (survey === undefined || !asks) return [];
  const worthOf = readerOf(asks);
  const read = async (surveyKey: string) =>
    (await context.readAnswers({ pilotSlug: slug, surveyKey })).map(({ pseudonym, panelKey, completedAt, data }) => ({
      ...{ pseudonym, panelKey, on: dayIn(completedAt, calendar.timeZone), value: worthOf(data) },
    }));
  const [answers, earlier] = await Promise.all([read(survey), asks.since === undefined ? null : read(asks.since)]);
  const panelKeys = panels.map(({ key }) => key);
  return answerPoints({ panelKeys, answers, earlier, isShare: asks.choices !== undefined });
}

async function sharedPoints(
  context: ResearchContext,
  definition: PilotDefinition,
  { shares }: PilotIndicator,
): Promise<WorkedOut[]> {
  if (!shares) return [];
  const today = dayIn(context.clock.now(), definition.calendar.timeZone);
  const means = (await context.readSharedMeans(definition.slug)).filter(
    ({ service, result }) => service === shares.service && result === shares.result,
  );
  const months = new Map(means.map((mean) => [mean.month ?? today.slice(0, 7), mean]));
  return [...months].flatMap(([month, { mean, people }]) => {
    const [period] = periodsBetween(`${month}-01`, `${month}-01`, 'month');
    return period ? [{ panelKey: '', period, value: mean, low: null, high: null, above: null, people }] : [];
  });
}

/** The day on which use began: the calendar's first one, or the first that the log holds while that one is to come. */
export async function firstDay(
  { db, clock }: Pick<ResearchContext, 'db' | 'clock'>,
  { slug, calendar, activities }: PilotDefinition,
): Promise<string> {
  const dayOf = (at: Date): string => dayIn(at, calendar.timeZone);
  if (calendar.startsOn <= dayOf(clock.now())) return calendar.startsOn;
  const kinds = activities.filter(({ qualifying }) => qualifying).map(({ kind }) => kind);
  const first = await db.activityEntry.findFirst({
    where: { pilotSlug: slug, kind: { in: kinds } },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  return first ? dayOf(first.at) : calendar.startsOn;
}
