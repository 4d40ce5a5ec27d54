import type { PilotDefinition } from '~/pilots/definition.ts';
import type { CalendarView } from './components/gantt-figure.tsx';
import { calendarFinding } from './gantt/calendar-finding.ts';
import { layOutGantt } from './gantt/lay-out-gantt.ts';
import { milestoneLines } from './gantt/milestone-lines.ts';

/** Everything that the figure of a calendar shows. */
export const calendarView = (document: PilotDefinition, today: string): CalendarView => ({
  finding: calendarFinding(document, today),
  layout: layOutGantt(document, today),
  lines: milestoneLines(document),
  today,
});
