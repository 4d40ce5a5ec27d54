import { HARVEST_KINDS, type HarvestKind } from '~/kit/schema/parts.ts';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';

/** What a workshop gives, in the kit's order: the kinds that its prompts and forms harvest, and people when it casts. */
export function givesOf(template: Pick<WorkshopTemplate, 'steps'>): HarvestKind[] {
  const found = new Set<HarvestKind>();
  for (const activity of template.steps.flatMap(({ activities }) => activities)) {
    if (activity.kind === 'write') for (const { harvest } of activity.boxes) if (harvest) found.add(harvest);
    if (activity.kind === 'form' && activity.harvest) found.add(activity.harvest);
    if (activity.kind === 'sheet') found.add('data-item');
    if (activity.kind === 'casting') found.add('person');
  }
  return HARVEST_KINDS.filter((kind) => found.has(kind));
}

/** What its tables work on, when it has tables. */
export function tablesAbout(template: Pick<WorkshopTemplate, 'steps'>) {
  for (const activity of template.steps.flatMap(({ activities }) => activities)) {
    if (activity.kind === 'tables') return activity.about;
  }
  return undefined;
}
