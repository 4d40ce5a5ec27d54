import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { idOf } from '../plan/network.ts';
import { criticalPath, slackOf } from '../plan/slack.ts';

/** What a calendar says, worst first: its title as a finding, in words given by the page. */
export interface CalendarFinding {
  readonly kind: 'empty' | 'overdue' | 'late' | 'tight' | 'holds';
  /** Milestones that the finding is about. */
  readonly about: readonly Bilingual[];
  /** Dated milestones still to do, and those of them that have some slack. */
  readonly toDo: number;
  readonly withSlack: number;
  /** Days that every one of them may slip without moving another. */
  readonly least: number;
  /** The chain that decides of the last day, and its slack in days. */
  readonly chain: readonly Bilingual[];
  readonly slack: number;
}

export function calendarFinding(document: PilotDefinition, today: string): CalendarFinding {
  const { milestones, endsOn } = document.calendar;
  const titles = new Map(milestones.map((one, index) => [idOf(one, index), one.title]));
  const named = (ids: readonly string[]): Bilingual[] => ids.flatMap((id) => titles.get(id) ?? []);
  const slack = [...slackOf(milestones, endsOn).values()];
  const path = criticalPath(milestones, endsOn);
  const overdue = milestones.filter(({ on, doneOn }) => on !== '' && !doneOn && on < today);
  const late = slack.filter(({ free }) => free < 0);
  const tight = slack.filter(({ free }) => free === 0);
  const figures = {
    toDo: slack.length,
    withSlack: slack.filter(({ free }) => free > 0).length,
    least: Math.min(...slack.map(({ free }) => free), Number.MAX_SAFE_INTEGER),
    chain: named(path?.ids ?? []),
    slack: path?.slack ?? 0,
  };
  if (milestones.every(({ on }) => on === '')) return { kind: 'empty', about: [], ...figures };
  if (overdue.length > 0) return { kind: 'overdue', about: overdue.map(({ title }) => title), ...figures };
  if (late.length > 0) return { kind: 'late', about: named(late.map(({ id }) => id)), ...figures };
  if (tight.length > 0) return { kind: 'tight', about: named(tight.map(({ id }) => id)), ...figures };
  return { kind: 'holds', about: [], ...figures };
}
