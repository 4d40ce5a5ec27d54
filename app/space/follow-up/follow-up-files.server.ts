import type { ExportFile, ExportPart } from '~/consent/export/export-part.ts';
import { dateCell, toCsv } from '~/consent/export/readings-csv.ts';
import { listMyViews } from '~/consent/views/list-views.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { FollowUp, Reply } from '~/services/social/follow-up.ts';
import { messages as viewMessages } from '~/services/social/messages/view.ts';
import { isViewPart } from '~/services/social/view-parts.ts';
import { messages } from '../messages/follow-up.ts';
import { messages as myViewMessages } from '../messages/views.ts';
import { readFollowUp } from './follow-up.server.ts';

/** What a tester showed to somebody, and what the two wrote, for their archive; no file where there is none. */
export const followUpFiles: ExportPart = async (context, { tester, locale }) => {
  const t = pick(messages, locale).files;
  const views = await listMyViews(context, tester.id);
  const written = linesOf(await readFollowUp(context, tester.id), locale);
  const names = pick(viewMessages, locale).parts;
  const files: ExportFile[] = [];
  if (views.length > 0) {
    const rows = views.map(({ workerName, sharedAt, until, endedAt, parts, timesOpened }) => [
      ...[workerName, dateCell(sharedAt), dateCell(until), dateCell(endedAt)],
      parts
        .filter(isViewPart)
        .map((part) => names[part])
        .join(', '),
      String(timesOpened),
    ]);
    files.push({
      ...{ name: t.views.name, about: t.views.about },
      content: toCsv(locale, Object.values(t.views.headings), rows),
    });
  }
  if (written.length > 0) {
    files.push({
      ...{ name: t.written.name, about: t.written.about },
      content: toCsv(locale, Object.values(t.written.headings), written),
    });
  }
  return files;
};

/** Kind, who, when, words, state: each line of what was written, answers and progress under what they are about. */
function linesOf({ observations, goals, assessments }: FollowUp, locale: Locale): string[][] {
  const t = pick(messages, locale);
  const { kinds } = t.files.written;
  const at = (instant: string): string => dateCell(new Date(instant));
  const answers = (replies: readonly Reply[]): string[][] =>
    replies.map((one) => [kinds.reply, one.name, at(one.at), one.text, one.isWrong ? t.isWrong : '']);
  return [
    ...observations.flatMap((one) => [
      [kinds.observation, one.name, at(one.at), one.text, one.on],
      ...answers(one.replies),
    ]),
    ...goals.flatMap((one) => [
      [kinds.goal, one.name, at(one.at), [one.text, one.firstStep].filter(Boolean).join('. '), one.when ?? ''],
      ...one.marks.map((mark) => [kinds.mark, mark.name, at(mark.at), one.text, t.states[mark.state]]),
      ...answers(one.replies),
    ]),
    ...assessments.flatMap((one) => [
      [kinds.assessment, one.name, at(one.at), one.text, pick(myViewMessages, locale).states[one.state]],
      ...(one.answer ? [[kinds.reply, '', at(one.answer.at), one.answer.text, '']] : []),
    ]),
  ];
}
