import type { Activity, ActivityOf, Box } from '~/kit/schema/activities.ts';
import type { HarvestKind } from '~/kit/schema/parts.ts';
import { dotsOn, type RecordAnswer, subjectOf, type WorkshopRecord } from '../record/workshop-record.ts';

/** Something that a workshop leaves, as read on its walls and in its forms. */
export interface ProposedItem {
  readonly kind: HarvestKind;
  readonly text: string;
  readonly detail: Readonly<Record<string, string | readonly string[]>>;
  readonly challenge: string;
  readonly author: string;
  readonly points: number;
  readonly sourceKind: 'cluster' | 'note' | 'answer';
  readonly sourceId: string;
}

/**
 * What the template says its walls and forms become: each family is one item, each note left alone is one, each filled
 * form is one named by its first field. In the order of the agenda; within a prompt, what got most dots first.
 */
export function proposeHarvest(record: WorkshopRecord): ProposedItem[] {
  const activities = record.template.steps.flatMap((step) => step.activities);
  return activities.flatMap((activity) => fromActivity(record, activity));
}

function fromActivity(record: WorkshopRecord, activity: Activity): ProposedItem[] {
  if (activity.kind === 'write') {
    return activity.boxes.flatMap((box) => (box.harvest ? fromBox(record, activity, box, box.harvest) : []));
  }
  if (activity.kind === 'form' && activity.harvest) return fromForm(record, activity, activity.harvest);
  return [];
}

function fromBox(record: WorkshopRecord, activity: ActivityOf<'write'>, box: Box, kind: HarvestKind): ProposedItem[] {
  const notes = record.notes.filter((note) => note.activityKey === activity.key && note.boxKey === box.key);
  const families = record.clusters.filter(({ activityKey }) => activityKey === activity.key);
  const grouped = families.flatMap((family): ProposedItem[] => {
    const members = notes.filter(({ clusterId }) => clusterId === family.id);
    if (members.length === 0 || family.name.trim() === '') return [];
    const points = members.reduce((sum, { id }) => sum + dotsOn(record, id), dotsOn(record, family.id));
    return [
      {
        ...{ kind, points, text: family.name.trim(), sourceKind: 'cluster', sourceId: family.id, author: '' },
        detail: { notes: members.map(({ text }) => text) },
        challenge: subjectOf(record, family.tableId),
      },
    ];
  });
  const inFamily = new Set(families.filter(({ name }) => name.trim() !== '').map(({ id }) => id));
  const alone = notes
    .filter(({ clusterId }) => clusterId === null || !inFamily.has(clusterId))
    .map(
      ({ id, text, author, tableId }): ProposedItem => ({
        ...{ kind, text: text.trim(), author, sourceKind: 'note', sourceId: id, detail: {} },
        points: dotsOn(record, id),
        challenge: subjectOf(record, tableId),
      }),
    )
    .filter(({ text }) => text !== '');
  return [...grouped, ...alone].sort((a, b) => b.points - a.points);
}

function fromForm(record: WorkshopRecord, activity: ActivityOf<'form'>, kind: HarvestKind): ProposedItem[] {
  const first = activity.fields[0]?.key ?? '';
  return record.answers
    .filter(({ activityKey }) => activityKey === activity.key)
    .flatMap((answer): ProposedItem[] => {
      const text = titleOf(answer, first);
      if (text === '') return [];
      return [
        {
          ...{ kind, text, points: 0, author: '', sourceKind: 'answer', sourceId: answer.id, detail: answer.values },
          challenge: subjectOf(record, answer.tableId),
        },
      ];
    });
}

function titleOf(answer: RecordAnswer, field: string): string {
  const value = answer.values[field] ?? '';
  return (typeof value === 'string' ? value : value.join(', ')).replace(/\s+/g, ' ').trim();
}
