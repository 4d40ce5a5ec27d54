import { pick } from '~/platform/i18n/messages.ts';
import type { ExportPart } from './export-part.ts';
import { messages } from './messages.ts';
import { dateCell, toCsv } from './readings-csv.ts';

/** What the tester wrote on the board for the others, under the name chosen for it. */
export const exchangeFiles: ExportPart = async ({ db }, { tester, locale }) => {
  const words = pick(messages, locale);
  const member = await db.exchangeMember.findUnique({ where: { testerId: tester.id } });
  if (!member) return [];
  const posts = await db.exchangePost.findMany({ where: { authorId: tester.id }, orderBy: { at: 'asc' } });
  const rows = posts.map(({ at, kind, theme, body, state }) => [dateCell(at), member.name, kind, theme, state, body]);
  const headings = Object.values(words.exchangeHeadings);
  return [{ name: words.names.exchange, content: toCsv(locale, headings, rows), about: words.files.exchange }];
};
