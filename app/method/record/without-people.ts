import type { WorkshopRecord } from './workshop-record.ts';

/** The same workshop without the people that it named as worth meeting: what may be read by those who do not run it. */
export function withoutPeople(record: WorkshopRecord): WorkshopRecord {
  const activities = record.template.steps.flatMap((step) => step.activities);
  const boxes = new Set<string>();
  const answersHidden = new Set<string>();
  for (const activity of activities) {
    if (activity.kind === 'form') {
      const { key, fields, harvest } = activity;
      for (const field of fields)
        if (harvest === 'person' || field.namesPeople) answersHidden.add(`${key} ${field.key}`);
    }
    if (activity.kind !== 'write') continue;
    for (const box of activity.boxes) if (box.harvest === 'person') boxes.add(`${activity.key} ${box.key}`);
  }
  const named = new Set(record.naming);
  const naming = record.notes.filter(
    ({ id, clusterId, activityKey, boxKey }) =>
      boxes.has(`${activityKey} ${boxKey}`) || named.has(id) || (clusterId !== null && named.has(clusterId)),
  );
  const notes = record.notes.filter((note) => !naming.includes(note));
  const kept = new Set(notes.map(({ clusterId }) => clusterId));
  const emptied = new Set(naming.map(({ clusterId }) => clusterId).filter((id) => !kept.has(id)));
  return {
    ...record,
    notes,
    clusters: record.clusters.filter(({ id }) => !emptied.has(id)),
    answers: record.answers
      .filter(({ id }) => !named.has(id))
      .map((answer) => ({
        ...answer,
        values: Object.fromEntries(
          Object.entries(answer.values).filter(([key]) => !answersHidden.has(`${answer.activityKey} ${key}`)),
        ),
      })),
    ...{ wishes: [], naming: [] },
  };
}
