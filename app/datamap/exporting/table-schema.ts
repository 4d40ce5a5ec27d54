import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages as annex } from '../messages/annex.ts';
import { messages } from '../messages/words.ts';

/**
 * The CSV export described as a Table Schema (specs.frictionlessdata.io), column by column, in the words of its own
 * language: whoever receives the file can check it.
 */
export function tableSchema(locale: Locale) {
  const { sheet, hints, access, existence, source, personal } = pick(messages, locale);
  const { schema } = pick(annex, locale);
  const text = (name: string, description: string, constraints: object = {}) => ({
    ...{ name, title: name, description, type: 'string' },
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  });
  const known = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).flatMap(([key, word]) => (key === 'unknown' ? [] : [word]));
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    title: schema.title,
    description: schema.description,
    fields: [
      text(sheet.challenge, sheet.challenge, { required: true }),
      text(sheet.postIt, hints.postIt),
      text(sheet.information, hints.information),
      text(sheet.data, hints.data),
      text(sheet.holders, hints.holders),
      text(sheet.access, hints.access, { enum: known(access) }),
      {
        ...{ name: sheet.personal, title: sheet.personal, description: hints.personal, type: 'boolean' },
        trueValues: [personal.yes],
        falseValues: [personal.no],
      },
      text(sheet.note, hints.note),
      text(sheet.existence, hints.existence, { enum: known(existence) }),
      text(sheet.source, hints.source, { enum: known(source) }),
      text(sheet.theme, hints.theme),
      text(sheet.whoKnows, hints.whoKnows),
    ],
    missingValues: [''],
  };
}
