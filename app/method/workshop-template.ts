import type { Activity, ActivityOf } from '~/kit/schema/activities.ts';
import { type WorkshopStep, type WorkshopTemplate, workshopTemplateSchema } from '~/kit/schema/workshop.ts';

/** The agenda stored with a workshop. It was valid when stored: one that no longer fits the schema is a defect. */
export function readTemplate(stored: unknown): WorkshopTemplate {
  return workshopTemplateSchema.parse(stored);
}

export interface PlacedActivity {
  readonly step: WorkshopStep;
  readonly activity: Activity;
}

/** An activity and the step it belongs to. */
export function findActivity(template: WorkshopTemplate, activityKey: string): PlacedActivity | undefined {
  for (const step of template.steps) {
    const activity = step.activities.find(({ key }) => key === activityKey);
    if (activity) return { step, activity };
  }
  return undefined;
}

/** The same, when it is of the kind expected. */
export function findActivityOf<K extends Activity['kind']>(
  template: WorkshopTemplate,
  activityKey: string,
  kind: K,
): ActivityOf<K> | undefined {
  const found = findActivity(template, activityKey)?.activity;
  return found?.kind === kind ? (found as ActivityOf<K>) : undefined;
}

/** What the agenda gives to each table to work on; undefined when nobody sits at tables. */
export function tablesAbout(template: Pick<WorkshopTemplate, 'steps'>): ActivityOf<'tables'>['about'] | undefined {
  const activities = template.steps.flatMap((step) => step.activities);
  return activities.flatMap((one) => (one.kind === 'tables' ? [one.about] : []))[0];
}
