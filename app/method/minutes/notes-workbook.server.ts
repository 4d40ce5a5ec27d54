import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import { messages } from '../messages/minutes.ts';
import { readRecord } from '../record/read-record.server.ts';
import { withoutPeople } from '../record/without-people.ts';
import { dotsOn, type WorkshopRecord } from '../record/workshop-record.ts';
import { activitiesOf, tableName } from './write-work.ts';

/** Every note of a workshop, one sheet per prompt's activity and one per form; people to meet are in it only when asked for. 404 when it is not this territory's. */
export async function notesWorkbook(
  context: AppContext,
  input: { territoryId: string; workshopId: string; locale: Locale; people?: boolean },
): Promise<Uint8Array> {
  const record = await readRecord(context, input);
  return writeXlsx(laySheets(input.people ? record : withoutPeople(record), input.locale));
}

/** The sheets of that workbook; one says that nothing was written when nothing was. */
export function laySheets(record: WorkshopRecord, locale: Locale): SheetToWrite[] {
  const t = pick(messages, locale);
  const { prompt, table, family, note, author, dots } = t.columns;
  const walls = activitiesOf(record, 'write').flatMap(({ key, boxes }): SheetToWrite[] => {
    const notes = record.notes.filter(({ activityKey }) => activityKey === key);
    if (notes.length === 0) return [];
    const question = (boxKey: string): string => {
      const box = boxes.find((known) => known.key === boxKey);
      return box ? inLocale(box.prompt, locale) : '';
    };
    const familyOf = (id: string | null) => record.clusters.find((cluster) => cluster.id === id);
    return [
      {
        name: question(boxes[0]?.key ?? ''),
        preamble: [record.title],
        headings: [prompt, table, family, note, author, dots],
        widths: [40, 24, 28, 60, 10, 10],
        rows: notes.map((one) => {
          const { boxKey, tableId, clusterId, text, author: initials, id } = one;
          const cluster = familyOf(clusterId);
          const got = dotsOn(record, id) + (cluster ? dotsOn(record, cluster.id) : 0);
          return [
            question(boxKey),
            tableName(record, tableId, locale),
            cluster?.name ?? '',
            text,
            initials,
            got > 0 ? String(got) : '',
          ];
        }),
      },
    ];
  });
  const forms = activitiesOf(record, 'form').flatMap(({ key, title, fields }): SheetToWrite[] => {
    const answers = record.answers.filter(({ activityKey }) => activityKey === key);
    if (answers.length === 0) return [];
    return [
      {
        name: inLocale(title, locale),
        preamble: [record.title],
        headings: [table, ...fields.map(({ label }) => inLocale(label, locale))],
        rows: answers.map(({ tableId, values }) => [
          tableName(record, tableId, locale),
          ...fields.map((field) => {
            const value = values[field.key] ?? '';
            return typeof value === 'string' ? value : value.join('\n');
          }),
        ]),
      },
    ];
  });
  const sheets = [...walls, ...forms];
  return sheets.length > 0
    ? sheets
    : [{ name: t.pageTitle, preamble: [record.title, t.nothing], headings: [note], rows: [] }];
}
