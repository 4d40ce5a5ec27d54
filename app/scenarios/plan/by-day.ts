import type { PilotDefinition } from '~/pilots/definition.ts';

type Milestones = PilotDefinition['calendar']['milestones'];

/** Milestones in the order of their days, as a folder wants them; those of one day keep their order, undated ones end. */
export const byDay = (milestones: Milestones): Milestones =>
  milestones.toSorted((a, b) => Number(a.on === '') - Number(b.on === '') || a.on.localeCompare(b.on));

/** A scenario whose milestones follow one another. */
export const inOrder = (document: PilotDefinition): PilotDefinition => ({
  ...document,
  calendar: { ...document.calendar, milestones: byDay(document.calendar.milestones) },
});
