import type { PilotDefinition, PilotMilestone } from './definition.ts';

const DAY = 86_400_000;

/** The day, yyyy-mm-dd, that an instant falls on in an IANA zone. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

/** Days from `from` to `to`, negative when `to` comes first. Both yyyy-mm-dd. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

export interface PilotProgress {
  readonly state: 'to-come' | 'running' | 'over';
  /** From 1, within 1…weeks. */
  readonly week: number;
  readonly weeks: number;
}

/** The week that `today` is, counted from the first day of use; the last one may be short. */
export function progressOn(
  calendar: Pick<PilotDefinition['calendar'], 'startsOn' | 'endsOn'>,
  today: string,
): PilotProgress {
  const { startsOn, endsOn } = calendar;
  const weeks = Math.ceil((daysBetween(startsOn, endsOn) + 1) / 7);
  const week = Math.floor(daysBetween(startsOn, today) / 7) + 1;
  const state = today < startsOn ? 'to-come' : today > endsOn ? 'over' : 'running';
  return { state, week: Math.min(Math.max(week, 1), weeks), weeks };
}

export interface DatedMilestone extends PilotMilestone {
  readonly state: 'done' | 'late' | 'today' | 'to-come';
  /** 0 unless late. */
  readonly daysLate: number;
}

/** Milestones as they stand on `today`: what is due, not done and past is late. */
export function milestonesOn(milestones: readonly PilotMilestone[], today: string): DatedMilestone[] {
  return milestones.map((milestone) => {
    const { on, doneOn } = milestone;
    if (doneOn && doneOn <= today) return { ...milestone, state: 'done', daysLate: 0 };
    if (on < today) return { ...milestone, state: 'late', daysLate: daysBetween(on, today) };
    return { ...milestone, state: on === today ? 'today' : 'to-come', daysLate: 0 };
  });
}
