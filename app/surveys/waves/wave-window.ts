import { addDays } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { waveDay } from './wave-day.ts';

type Survey = PilotDefinition['surveys'][number];

/** One tester, as far as waves go. Days are days of the pilot's zone, yyyy-mm-dd. */
export interface TesterDates {
  readonly panelKey: string;
  readonly enrolledOn: string;
  /** The day of their first activity of a kind; undefined where there is none, or where it may not be recorded. */
  readonly firstOn: (kind: string) => string | undefined;
}

export interface WaveWindow {
  readonly opensOn: string;
  /** The last day on which it can be answered; null: as long as the pilot runs. */
  readonly closesOn: string | null;
}

/**
 * When a wave can be answered by a tester. `elsewhere`: another panel's; `unplanned`: no day comes for them;
 * `waiting`: what it waits for has not happened.
 */
export type WavePlan = WaveWindow | 'elsewhere' | 'unplanned' | 'waiting';

/**
 * Pure: the same plan and the same days give the same window. A wave never opens before the person enrolled, and closes
 * after `openDays` days, or with the last day of use; one that comes after use goes on past it.
 */
export function waveWindow(survey: Survey, calendar: PilotDefinition['calendar'], tester: TesterDates): WavePlan {
  if (survey.panels && !survey.panels.includes(tester.panelKey)) return 'elsewhere';
  const day = survey.wave === 'event' ? eventDay(survey, tester) : waveDay(survey, calendar, tester.enrolledOn);
  if (day === 'waiting') return day;
  if (day === null) return 'unplanned';
  const [, opensOn = day] = [day, tester.enrolledOn].sort();
  const last = survey.openDays === undefined ? null : addDays(opensOn, survey.openDays - 1);
  if (survey.wave === 'after') return { opensOn, closesOn: last };
  if (opensOn > calendar.endsOn) return 'unplanned';
  return { opensOn, closesOn: last === null || last > calendar.endsOn ? calendar.endsOn : last };
}

function eventDay({ event }: Survey, { firstOn }: TesterDates): string | null | 'waiting' {
  if (!event) return null;
  const [first] = event.activities.flatMap((kind) => firstOn(kind) ?? []).sort();
  return first === undefined ? 'waiting' : addDays(first, event.days);
}

/** Where a wave stands for somebody on `today`. */
export type WaveMoment = 'coming' | 'open' | 'over';

export function momentOf({ opensOn, closesOn }: WaveWindow, today: string): WaveMoment {
  if (today < opensOn) return 'coming';
  return closesOn !== null && today > closesOn ? 'over' : 'open';
}

/** Days after sending during which one may still change one's answers, while the wave is open. */
export const CHANGE_DAYS = 7;

/** The last day on which answers sent on `sentOn` may be changed. */
export function changeableUntil({ closesOn }: WaveWindow, sentOn: string): string {
  const last = addDays(sentOn, CHANGE_DAYS);
  return closesOn !== null && closesOn < last ? closesOn : last;
}
