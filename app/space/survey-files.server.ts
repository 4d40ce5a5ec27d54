import { json } from '~/consent/export/agreement-files.server.ts';
import type { ExportPart } from '~/consent/export/export-part.ts';
import { dateCell, toCsv } from '~/consent/export/readings-csv.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { answerData } from '~/surveys/answers/read-answers.server.ts';
import { answerWords } from '~/surveys/components/answer-words.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { formVersion } from '~/surveys/form/stored-form.server.ts';
import { messages } from './messages/survey-files.ts';

/** What a tester answered to surveys, sent or not, for their archive: in words, and as it is kept. No file without any. */
export const surveyFiles: ExportPart = async ({ db }, { tester, definition, locale }) => {
  const t = pick(messages, locale);
  const { pilotSlug, pseudonym } = tester;
  const rows = await db.surveyAnswer.findMany({ where: { pilotSlug, pseudonym }, orderBy: { startedAt: 'asc' } });
  if (rows.length === 0) return [];
  const lines: string[][] = [];
  for (const { surveyKey, formVersion: version, completedAt, ...row } of rows) {
    const title = definition.surveys.find(({ key }) => key === surveyKey)?.title;
    const form = await formVersion(db, { pilotSlug, surveyKey, version });
    const data = answerData(row.data);
    for (const question of form ? questionsOf(form.definition) : []) {
      const comment = String(data[`${question.name}-Comment`] ?? '');
      const words = answerWords(question, { value: data[question.name] ?? null, comment }, locale);
      if (words.length === 0) continue;
      lines.push([
        ...[title ? inLocale(title, locale) : surveyKey, completedAt ? dateCell(completedAt) : t.notSent],
        ...[inLocale(question.title, locale), words.join(' ; ')],
      ]);
    }
  }
  const kept = rows.map(({ surveyKey, formVersion: version, mode, startedAt, completedAt, data }) => ({
    ...{ survey: surveyKey, formVersion: version, mode, startedAt, completedAt, answers: data },
  }));
  return [
    { name: t.name, about: t.about, content: toCsv(locale, Object.values(t.headings), lines) },
    { name: t.machine, about: t.machineAbout, content: json(kept) },
  ];
};
