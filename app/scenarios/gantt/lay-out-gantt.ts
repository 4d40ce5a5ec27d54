import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { dayNumber, dayOf } from '../plan/days.ts';
import { idOf } from '../plan/network.ts';
import { slackOf } from '../plan/slack.ts';

/** Where everything stands on the picture of a calendar, in its own units (px of a 1,216-wide drawing). Pure. */
export const GANTT = {
  width: 1216,
  left: 200,
  right: 16,
  top: 40,
  barHeight: 24,
  rowHeight: 60,
  lineHeight: 18,
} as const;

export interface GanttMilestone {
  readonly id: string;
  readonly title: Bilingual;
  /** yyyy-mm-dd: the day it was done, or is due. */
  readonly on: string;
  /** Days that it may slip without moving another one, when it is still to do. */
  readonly free: number;
  readonly x: number;
  /** Until when it may slip without moving another one; x when it may not. */
  readonly slackX: number;
  readonly state: 'done' | 'slack' | 'tight' | 'late';
  /** The line of labels under the bar on which its name fits. */
  readonly line: number;
  readonly labelX: number;
}

export interface GanttRow {
  /** The package's key; '' for milestones of no package. */
  readonly key: string;
  readonly kind: PilotDefinition['packages'][number]['kind'] | null;
  readonly title: Bilingual;
  /** yyyy-mm-dd; '' when not dated. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly y: number;
  readonly height: number;
  readonly bar: { readonly x: number; readonly width: number; readonly done: number } | null;
  readonly milestones: readonly GanttMilestone[];
}

export interface GanttLayout {
  readonly height: number;
  readonly months: readonly { readonly x: number; readonly day: string; readonly strong: boolean }[];
  readonly rows: readonly GanttRow[];
  readonly todayX: number | null;
}

/** Widths of the two languages differ: the layout keeps room for the longer name. */
const CHARACTER = 7.5;
export const LONGEST_LABEL = 26;

export function layOutGantt(document: PilotDefinition, today: string): GanttLayout | null {
  const { calendar, packages } = document;
  const days = [
    ...packages.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]),
    ...calendar.milestones.map(({ on, doneOn }) => doneOn || on),
    ...[calendar.startsOn, calendar.endsOn],
  ].filter(Boolean);
  const first = days.toSorted()[0];
  const last = days.toSorted().at(-1);
  if (first === undefined || last === undefined) return null;
  const start = dayNumber(`${first.slice(0, 8)}01`);
  const end = dayNumber(firstOfNextMonth(last));
  const x = (day: number): number =>
    Math.round(GANTT.left + ((day - start) / (end - start)) * (GANTT.width - GANTT.right - GANTT.left));
  const slack = slackOf(calendar.milestones, calendar.endsOn);
  const placed = calendar.milestones.flatMap((one, index) => {
    const on = one.doneOn || one.on;
    if (on === '') return [];
    const id = idOf(one, index);
    const free = slack.get(id)?.free ?? 0;
    const state: GanttMilestone['state'] = one.doneOn ? 'done' : free > 0 ? 'slack' : free < 0 ? 'late' : 'tight';
    const slackX = state === 'slack' ? x(Math.min(dayNumber(on) + free, end)) : x(dayNumber(on));
    return [{ id, own: one.package ?? '', title: one.title, on, free, x: x(dayNumber(on)), slackX, state }];
  });
  const known = new Set(packages.map(({ key }) => key));
  const rows: GanttRow[] = [];
  let y: number = GANTT.top;
  const add = (
    row: Omit<GanttRow, 'y' | 'height' | 'milestones'>,
    own: readonly Omit<GanttMilestone, 'line' | 'labelX'>[],
  ) => {
    const milestones = withLabels(own);
    const lines = Math.max(1, ...milestones.map(({ line }) => line + 1));
    const height = GANTT.rowHeight + (lines - 1) * GANTT.lineHeight;
    rows.push({ ...row, y, height, milestones });
    y += height;
  };
  for (const pack of packages.toSorted((a, b) => (a.startsOn || '9').localeCompare(b.startsOn || '9'))) {
    const { key, kind, title, startsOn, endsOn, doneShare } = pack;
    const from = startsOn && endsOn ? x(dayNumber(startsOn)) : 0;
    const width = startsOn && endsOn ? Math.max(4, x(dayNumber(endsOn) + 1) - from) : 0;
    const bar = width > 0 ? { x: from, width, done: Math.round(width * doneShare) } : null;
    add(
      { key, kind, title, startsOn, endsOn, bar },
      placed.filter(({ own }) => own === key),
    );
  }
  const loose = placed.filter(({ own }) => !known.has(own));
  if (loose.length > 0)
    add({ key: '', kind: null, title: { fr: '', en: '' }, startsOn: '', endsOn: '', bar: null }, loose);
  const now = dayNumber(today);
  return {
    height: y + 36,
    months: monthsBetween(start, end).map((day, index) => ({
      ...{ x: x(dayNumber(day)), day, strong: index === 0 || day.slice(5, 7) === '01' },
    })),
    rows,
    todayX: now >= start && now <= end ? x(now) : null,
  };
}

/** Names under their diamonds, on the first line where they touch no other, and inside the picture. */
function withLabels(milestones: readonly Omit<GanttMilestone, 'line' | 'labelX'>[]): GanttMilestone[] {
  const ends: number[] = [];
  return milestones
    .toSorted((a, b) => a.x - b.x)
    .map(({ id, title, on, free, x, slackX, state }) => {
      const longest = Math.min(LONGEST_LABEL, Math.max(title.fr.length, title.en.length));
      const half = (longest * CHARACTER) / 2 + 4;
      const labelX = Math.round(Math.min(Math.max(x, GANTT.left + half), GANTT.width - half));
      const fits = ends.findIndex((end) => end <= labelX - half);
      const line = fits < 0 ? ends.length : fits;
      ends[line] = labelX + half;
      return { id, title, on, free, x, slackX, state, line, labelX };
    });
}

function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

function monthsBetween(start: number, end: number): string[] {
  const months: string[] = [];
  for (let day = dayOf(start); dayNumber(day) < end; day = firstOfNextMonth(day)) months.push(day);
  return months;
}
