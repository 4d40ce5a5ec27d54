import type { AppContext } from '~/platform/context.server.ts';
import type { IndicatorPoint, IndicatorSeries } from './series.ts';

/** More than a year of weeks, for every panel and indicator of a pilot, with what was corrected since. */
const MOST_ROWS = 20_000;

/**
 * The series of a pilot's indicators as last worked out: of each period the last row, in order. All of it is read at once;
 * it grows with periods, not with testers.
 */
export async function readSeries({ db }: Pick<AppContext, 'db'>, pilotSlug: string): Promise<IndicatorSeries[]> {
  const rows = await db.indicatorValue.findMany({
    where: { pilotSlug },
    orderBy: { id: 'desc' },
    distinct: ['indicatorKey', 'panelKey', 'periodStart'],
    take: MOST_ROWS,
  });
  const series = new Map<string, { indicatorKey: string; panelKey: string; points: IndicatorPoint[] }>();
  for (const row of rows) {
    const { indicatorKey, panelKey, periodStart, periodEnd } = row;
    const key = `${indicatorKey}|${panelKey}`;
    const one = series.get(key) ?? { indicatorKey, panelKey, points: [] };
    const { value, low, high, above, people, isOver, protocolVersion, authorName, note } = row;
    one.points.push({
      ...{ start: dayOf(periodStart), end: dayOf(periodEnd) },
      ...{ value, low, high, above, people, isOver, protocolVersion, authorName, note },
    });
    series.set(key, one);
  }
  for (const { points } of series.values()) points.sort((a, b) => (a.start < b.start ? -1 : 1));
  return [...series.values()];
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
