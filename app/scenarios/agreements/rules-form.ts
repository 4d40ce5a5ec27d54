import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';

const days = z.coerce.number().int().min(1).max(1000);

/** Thresholds of a pilot. `@order` is put in words by the page. */
export const rulesSchema = z
  .object({ smallestGroup: z.coerce.number().int().min(3).max(100), inactiveAfterDays: days, dropoutAfterDays: days })
  .refine(({ inactiveAfterDays, dropoutAfterDays }) => dropoutAfterDays > inactiveAfterDays, {
    ...{ path: ['dropoutAfterDays'], error: '@order' },
  });

export const RULES = ['smallestGroup', 'inactiveAfterDays', 'dropoutAfterDays'] as const;

export function withRules(document: PilotDefinition, form: z.output<typeof rulesSchema>): PilotDefinition {
  const { smallestGroup, ...thresholds } = form;
  return { ...document, smallestGroup, thresholds };
}
