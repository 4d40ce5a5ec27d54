import { type QuestionItem, questionsOf, type SurveyQuestion } from '~/surveys/form/questions.ts';
import { COLUMN_WORDS, MODE_CODES, TABLE_WORDS } from '../messages/export-data.ts';
import { maskContacts } from './mask-contacts.ts';
import type { AnsweredWave } from './source.ts';
import type { Cell, Table } from './table.ts';
import { daysBetween, ID, type Person } from './testers-table.ts';

/** One value given: the row of a matrix or the rank it stands at, if any. */
type Given = readonly [row: string | null, value: string];

/**
 * One row per value given to a question that the form asks. A closed question yields its own codes and nothing else; a
 * text only when asked for, addresses and long numbers masked; addresses asked as such, never.
 */
export function answersTable(
  people: readonly Person[],
  waves: readonly AnsweredWave[],
  { openTexts }: { readonly openTexts: boolean },
): Table {
  const byPseudonym = new Map(people.map((person) => [person.pseudonym, person]));
  const rows = waves.flatMap(({ surveyKey, forms, answers }) => {
    const questions = new Map(forms.map((form) => [form.version, questionsOf(form.definition)]));
    return answers.flatMap(({ pseudonym, formVersion, mode, completedAt, data }) => {
      const person = byPseudonym.get(pseudonym);
      if (!person) return [];
      const day = daysBetween(person.origin, completedAt.getTime());
      return (questions.get(formVersion) ?? []).flatMap((question) =>
        [
          ...givenTo(question, data[question.name], openTexts),
          ...(openTexts && question.hasOther ? textIn(data[`${question.name}-Comment`], 'other') : []),
        ].map(([row, value]): Cell[] => [person.id, surveyKey, formVersion, mode, day, question.name, row, value]),
      );
    });
  });
  const order = (row: readonly Cell[]): string => JSON.stringify([row[1], row[0], row[5], row[6] ?? '', row[7]]);
  return {
    name: 'answers',
    means: TABLE_WORDS.answers,
    columns: [
      ID,
      { name: 'survey', type: 'text', unit: null, means: COLUMN_WORDS.survey },
      { name: 'form_version', type: 'integer', unit: null, means: COLUMN_WORDS.formVersion },
      { name: 'mode', type: 'text', unit: null, means: COLUMN_WORDS.mode, codes: MODE_CODES },
      { name: 'day', type: 'integer', unit: 'day', means: COLUMN_WORDS.day },
      { name: 'question', type: 'text', unit: null, means: COLUMN_WORDS.question },
      { name: 'row', type: 'text', unit: null, means: COLUMN_WORDS.row },
      { name: 'value', type: 'text', unit: null, means: COLUMN_WORDS.value },
    ],
    rows: rows
      .map((row) => ({ row, key: order(row) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row),
  };
}

/** What each question asked, and what its codes mean: one row per question, then one per code. */
export function questionsTable(waves: readonly AnsweredWave[]): Table {
  const rows = waves.flatMap(({ surveyKey, forms }) =>
    forms.flatMap(({ version, definition }) =>
      questionsOf(definition).flatMap((question): Cell[][] => {
        const place = [surveyKey, version, question.name] as const;
        const items = (what: string, list: readonly QuestionItem[]): Cell[][] =>
          list.map(({ value, title }) => [...place, what, String(value), title.fr, title.en]);
        return [
          [...place, question.kind, null, question.title.fr, question.title.en],
          ...items('row', question.rows),
          ...items('code', question.kind === 'matrix' ? question.columns : question.choices),
        ];
      }),
    ),
  );
  return {
    name: 'questions',
    means: TABLE_WORDS.questions,
    columns: [
      { name: 'survey', type: 'text', unit: null, means: COLUMN_WORDS.survey },
      { name: 'form_version', type: 'integer', unit: null, means: COLUMN_WORDS.formVersion },
      { name: 'question', type: 'text', unit: null, means: COLUMN_WORDS.question },
      { name: 'what', type: 'text', unit: null, means: COLUMN_WORDS.what },
      { name: 'code', type: 'text', unit: null, means: COLUMN_WORDS.code },
      { name: 'fr', type: 'text', unit: null, means: COLUMN_WORDS.inFrench },
      { name: 'en', type: 'text', unit: null, means: COLUMN_WORDS.inEnglish },
    ],
    rows,
  };
}

const ADDRESSES: readonly string[] = ['email', 'tel', 'url'];

function givenTo(question: SurveyQuestion, answer: unknown, openTexts: boolean): Given[] {
  switch (question.kind) {
    case 'single':
    case 'rating':
    case 'consent':
      return codesIn(answer, question.choices).map((code): Given => [null, code]);
    case 'multiple':
      return listOf(answer).flatMap((one) => codesIn(one, question.choices).map((code): Given => [null, code]));
    case 'ranking':
      return listOf(answer).flatMap((one, i) =>
        codesIn(one, question.choices).map((code): Given => [String(i + 1), code]),
      );
    case 'matrix':
      return question.rows.flatMap(({ value }) =>
        codesIn(isRecord(answer) ? answer[String(value)] : undefined, question.columns).map(
          (code): Given => [String(value), code],
        ),
      );
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? [[null, String(answer)]] : [];
    case 'date':
      return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? [[null, answer]] : [];
    case 'text':
      return openTexts && !ADDRESSES.includes(question.inputType) ? textIn(answer, null) : [];
  }
}

const codesIn = (answer: unknown, items: readonly QuestionItem[]): string[] =>
  items.filter(({ value }) => value === answer).map(({ value }) => String(value));

const listOf = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : []);

const isRecord = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

function textIn(answer: unknown, row: string | null): Given[] {
  const text = typeof answer === 'string' ? maskContacts(answer.trim()) : '';
  // A spreadsheet would take it for a formula.
  return text === '' ? [] : [[row, /^[=+\-@]/.test(text) ? `'${text}` : text]];
}
