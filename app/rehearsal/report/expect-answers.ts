import { daysBetween } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { waveDay } from '~/surveys/waves/wave-day.ts';
import type { Profile } from '../behaviour/model.ts';
import { isReachable } from './find-survey-problems.ts';
import { standingOn, type TesterDays } from './tester-days.ts';

/** What one wave of questions may bring, after the assumptions about people. */
export interface SurveyExpectation {
  readonly survey: string;
  readonly wave: PilotDefinition['surveys'][number]['wave'];
  /**
   * `counted`: its day came for some of those who were played. `later`: it comes after the last day played.
   * `event`: it waits for something that happens, on no planned day. `unreachable`: it never comes.
   */
  readonly state: 'counted' | 'later' | 'event' | 'unreachable';
  /** Enrolled testers it is addressed to and whose day came while playing. */
  readonly due: number;
  /** Of them, those who have not left by the door. */
  readonly reachable: number;
  /** Answers: fewest, most likely, most, of those played. Whole numbers. */
  readonly answers: Range;
  /** Answers that were sent while playing; absent where they were not counted. */
  readonly given?: number;
  /** The same at the pilot's full size; null when nothing was counted. */
  readonly atFullSize: Range | null;
  /** Days that must be played for its day to come for everyone; null for an event. */
  readonly daysNeeded: number | null;
}

export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface AnswersQuery {
  readonly definition: PilotDefinition;
  readonly testers: readonly TesterDays[];
  readonly profileOf: (panelKey: string) => Profile;
  /** First day played, 'yyyy-mm-dd', and how many. */
  readonly from: string;
  readonly days: number;
  readonly dateOf: (day: number) => string;
  readonly scale: number;
}

/** Two thirds of thirty is twenty, whatever the last digit of a product says. */
const TINY = 1e-9;
const NOTHING: Range = { low: 0, likely: 0, high: 0 };

/**
 * Answers to expect from each wave of the plan: those who are still there and reachable on its day, times the share that
 * answers, which depends on whether they still use their space. A share is a range: so is what comes of it.
 */
export function expectAnswers(query: AnswersQuery): SurveyExpectation[] {
  return query.definition.surveys.map((survey) => expectWave(query, survey));
}

function expectWave(query: AnswersQuery, survey: PilotDefinition['surveys'][number]): SurveyExpectation {
  const { definition, testers, profileOf, from, days, dateOf, scale } = query;
  const given = testers.filter(({ answered }) => answered.includes(survey.key)).length;
  const base = {
    survey: survey.key,
    wave: survey.wave,
    due: 0,
    reachable: 0,
    answers: NOTHING,
    given,
    atFullSize: null,
  };
  if (survey.wave === 'event') return { ...base, state: 'event', daysNeeded: null };
  if (!isReachable(definition, survey.key)) return { ...base, state: 'unreachable', daysNeeded: null };
  const addressed = testers.filter(({ panelKey }) => !survey.panels || survey.panels.includes(panelKey));
  const dated = addressed.flatMap((tester) => {
    const on = waveDay(survey, definition.calendar, dateOf(tester.enrolledOn));
    return on === null || on > definition.calendar.endsOn ? [] : [{ tester, day: daysBetween(from, on) }];
  });
  const daysNeeded = Math.max(0, ...dated.map(({ day }) => day)) + 1;
  const due = dated.filter(({ tester, day }) => day >= tester.enrolledOn && day < days);
  if (due.length === 0) return { ...base, state: 'later', daysNeeded };
  /** How many answer as often as each share says: a count times a share is exact where a sum of shares is not. */
  const shares = new Map<{ readonly low: number; readonly high: number }, number>();
  for (const { tester, day } of due) {
    const standing = standingOn(tester, day, definition.thresholds.inactiveAfterDays);
    if (standing === 'left') continue;
    // Whoever answers the first questions is at the door: as present as can be.
    const share = profileOf(tester.panelKey).surveys[survey.wave === 'before' ? 'active' : standing];
    shares.set(share, (shares.get(share) ?? 0) + 1);
  }
  const counted = [...shares];
  const reachable = counted.reduce((sum, [, count]) => sum + count, 0);
  const low = counted.reduce((sum, [share, count]) => sum + share.low * count, 0);
  const high = counted.reduce((sum, [share, count]) => sum + share.high * count, 0);
  const range = (times: number): Range => ({
    low: Math.floor(low * times + TINY),
    likely: Math.round(((low + high) / 2) * times),
    high: Math.ceil(high * times - TINY),
  });
  return {
    ...base,
    state: 'counted',
    due: due.length,
    reachable,
    answers: range(1),
    atFullSize: range(scale),
    daysNeeded,
  };
}
