import { z } from 'zod';

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d$/;

/** What the forms that plan and change a workshop post; the browser and the server check the same. */
export const workshopFormSchema = z.object({
  title: z.string().trim().min(1).max(120),
  day: z.string().regex(DAY),
  time: z.string().regex(TIME),
  timeZone: z.string().min(1).max(60),
  place: z.string().trim().max(300).default(''),
  theme: z.string().trim().max(120).default(''),
});

/** Planning also chooses the workshop, and what its tables work on. */
export const planFormSchema = workshopFormSchema.extend({
  template: z.string().min(1).max(80),
  subjects: z.array(z.string().max(300)).max(24).default([]),
  moreSubjects: z.string().max(2000).default(''),
});

export type PlanForm = z.output<typeof planFormSchema>;

const MOST_TABLES = 24;

/** Chosen subjects and typed lines, in order, each once. */
export function subjectsOf(form: Pick<PlanForm, 'subjects' | 'moreSubjects'>): string[] {
  const lines = [...form.subjects, ...form.moreSubjects.split(/\r?\n/)].map((line) => line.replace(/\s+/g, ' ').trim());
  const byKey = new Map(lines.filter(Boolean).map((line) => [line.toLowerCase(), line] as const));
  return [...byKey.values()].slice(0, MOST_TABLES);
}
