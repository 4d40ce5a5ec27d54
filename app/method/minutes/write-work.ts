import type { ActivityOf } from '~/kit/schema/activities.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/minutes.ts';
import { dotsOn, type RecordNote, type WorkshopRecord } from '../record/workshop-record.ts';
import type { MinutesBlock } from './minutes-document.ts';

/** The tools of one kind, in the order of the agenda. */
export function activitiesOf<K extends 'write' | 'vote' | 'form'>(record: WorkshopRecord, kind: K): ActivityOf<K>[] {
  const all = record.template.steps.flatMap((step) => step.activities);
  return all.filter((activity): activity is ActivityOf<K> => activity.kind === kind);
}

/** A table in words, or '' for the whole room. */
export function tableName(record: WorkshopRecord, tableId: string | null, locale: Locale): string {
  const table = record.tables.find(({ id }) => id === tableId);
  return table ? pick(messages, locale).tableName(table.number, table.subject) : '';
}

const signed = ({ text, author }: RecordNote): string => (author ? `${text} (${author})` : text);

/** Each prompt with its families, those with most dots first, then the notes left alone. */
export function wallBlocks(record: WorkshopRecord, locale: Locale): MinutesBlock[] {
  const t = pick(messages, locale);
  return activitiesOf(record, 'write').flatMap(({ key, boxes }) =>
    boxes.flatMap((box): MinutesBlock[] => {
      const notes = record.notes.filter((note) => note.activityKey === key && note.boxKey === box.key);
      if (notes.length === 0) return [];
      const families = record.clusters
        .map(({ id, name, tableId }) => ({
          ...{ name, table: tableName(record, tableId, locale) },
          dots: dotsOn(record, id),
          notes: notes.filter(({ clusterId }) => clusterId === id),
        }))
        .filter((family) => family.notes.length > 0)
        .sort((a, b) => b.dots - a.dots);
      const alone = notes.filter(({ clusterId }) => !record.clusters.some(({ id }) => id === clusterId));
      const rows = [
        ...families.map(({ name, table, dots, notes: members }) => [
          [t.family(name, dots), table].filter(Boolean).join(', '),
          members.map(signed).join(' · '),
        ]),
        ...(alone.length > 0 ? [[t.alone, alone.map(signed).join(' · ')]] : []),
      ];
      return [
        { kind: 'heading', text: inLocale(box.prompt, locale) },
        { kind: 'table', headings: [t.columns.family, t.columns.note], rows },
      ];
    }),
  );
}

const stepOf = (record: WorkshopRecord, key: string) =>
  record.template.steps.find(({ activities }) => activities.some((activity) => activity.key === key));

/** Each vote, most dots first. */
export function voteBlocks(record: WorkshopRecord, locale: Locale): MinutesBlock[] {
  const t = pick(messages, locale);
  const nameOf = (id: string): string =>
    record.clusters.find((cluster) => cluster.id === id)?.name ??
    record.notes.find((note) => note.id === id)?.text ??
    '';
  return activitiesOf(record, 'vote').flatMap(({ key, of }, index): MinutesBlock[] => {
    const cast = record.dots.filter(({ activityKey, on }) => activityKey === key && nameOf(on) !== '');
    if (cast.length === 0) return [];
    const boxes = activitiesOf(record, 'write').find((write) => write.key === of)?.boxes ?? [];
    const prompt = boxes.length === 1 ? boxes[0]?.prompt : stepOf(record, key)?.title;
    return [
      { kind: 'heading', text: prompt ? inLocale(prompt, locale) : t.vote(index + 1) },
      {
        kind: 'table',
        headings: [t.columns.what, t.columns.dots],
        rows: [...cast].sort((a, b) => b.dots - a.dots).map(({ on, dots }) => [nameOf(on), String(dots)]),
      },
    ];
  });
}

/** Each filled form, field by field. */
export function formBlocks(record: WorkshopRecord, locale: Locale): MinutesBlock[] {
  const t = pick(messages, locale);
  return activitiesOf(record, 'form').flatMap(({ key, title, fields }) =>
    record.answers
      .filter(({ activityKey }) => activityKey === key)
      .flatMap((answer): MinutesBlock[] => {
        const rows = fields.flatMap((field) => {
          const value = answer.values[field.key] ?? '';
          const words = typeof value === 'string' ? value : value.filter(Boolean).join(' · ');
          return words.trim() === '' ? [] : [[inLocale(field.label, locale), words]];
        });
        if (rows.length === 0) return [];
        const table = tableName(record, answer.tableId, locale);
        return [
          { kind: 'heading', text: [inLocale(title, locale), table].filter(Boolean).join(', ') },
          { kind: 'table', headings: [t.columns.prompt, t.columns.answer], rows },
        ];
      }),
  );
}
