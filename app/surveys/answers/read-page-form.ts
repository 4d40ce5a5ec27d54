import type { QuestionItem, SurveyQuestion } from '../form/questions.ts';
import type { AnswerData } from './read-answers.server.ts';
import { type AnswerProblem, fieldOf } from './shown.ts';

/** Answers posted for some questions: null for one that was left without answer. */
export interface ReadPage {
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: Readonly<Record<string, AnswerProblem>>;
}

/** Beside “other”, in characters. */
const LONGEST_COMMENT = 300;
/** Of an answer on a line, on several. */
const LONGEST = { line: 300, text: 5000 } as const;
/** Answers that cannot stand beside others. */
const ALONE: readonly unknown[] = ['none', 'refused', 'dontknow'];

/**
 * What a page's form says about its questions, in survey-core's shapes. What no page of ours could post is no answer;
 * what somebody typed and we cannot read is a problem, and is not among the answers.
 */
export function readPageForm(questions: readonly SurveyQuestion[], form: FormData): ReadPage {
  const data: Record<string, unknown> = {};
  const problems: Record<string, AnswerProblem> = {};
  for (const question of questions) {
    const read = readAnswer(question, form);
    if ('problem' in read) problems[question.name] = read.problem;
    else data[question.name] = read.value;
    if (question.hasOther) {
      const chosen = 'problem' in read ? null : read.value;
      const isOther = chosen === 'other' || (Array.isArray(chosen) && chosen.includes('other'));
      data[`${question.name}-Comment`] = isOther ? typed(form, question, 'comment', LONGEST_COMMENT) : null;
    }
  }
  return { data, problems };
}

/** Answers with those of a page: what was left without answer is taken out. */
export function withPage(data: AnswerData, page: ReadPage['data']): AnswerData {
  const merged = { ...data, ...page };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined));
}

type Read = { readonly value: unknown } | { readonly problem: AnswerProblem };

function readAnswer(question: SurveyQuestion, form: FormData): Read {
  switch (question.kind) {
    case 'single':
    case 'rating':
    case 'consent':
      return { value: chosenOf(question.choices, form.get(fieldOf(question.name))) };
    case 'multiple':
      return { value: severalOf(question, form) };
    case 'matrix':
      return { value: matrixOf(question, form) };
    case 'ranking':
      return rankingOf(question, form);
    case 'number':
      return numberOf(textOf(form, fieldOf(question.name)));
    case 'date':
      return dateOf(textOf(form, fieldOf(question.name)));
    case 'text':
      return wordsOf(question, textOf(form, fieldOf(question.name)));
  }
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
};

const typed = (form: FormData, { name }: SurveyQuestion, part: string, longest: number): string | null =>
  textOf(form, fieldOf(name, part)).slice(0, longest) || null;

const chosenOf = (items: readonly QuestionItem[], posted: FormDataEntryValue | null): QuestionItem['value'] | null =>
  items.find(({ value }) => String(value) === posted)?.value ?? null;

function severalOf({ name, choices }: SurveyQuestion, form: FormData): unknown {
  const posted = form.getAll(fieldOf(name));
  const chosen = choices.map(({ value }) => value).filter((value) => posted.includes(String(value)));
  const ordinary = chosen.filter((value) => !ALONE.includes(value));
  const kept = ordinary.length > 0 ? ordinary : chosen.slice(0, 1);
  return kept.length > 0 ? kept : null;
}

function matrixOf({ name, rows, columns }: SurveyQuestion, form: FormData): unknown {
  const answered = rows.flatMap((row) => {
    const value = chosenOf(columns, form.get(fieldOf(name, row.value)));
    return value === null ? [] : [[String(row.value), value] as const];
  });
  return answered.length > 0 ? Object.fromEntries(answered) : null;
}

/** A rank beside each choice: all of them, each once, or none. */
function rankingOf({ name, choices }: SurveyQuestion, form: FormData): Read {
  const ranked = choices.map(({ value }) => ({ value, rank: textOf(form, fieldOf(name, value)) }));
  if (ranked.every(({ rank }) => rank === '')) return { value: null };
  const ordered = choices.map((_, index) => ranked.filter(({ rank }) => rank === String(index + 1)));
  if (ordered.some((at) => at.length !== 1)) return { problem: { kind: 'ranking' } };
  return { value: ordered.flatMap((at) => at.map(({ value }) => value)) };
}

/** A number as people write it here: spaces between thousands, a comma or a point. */
function numberOf(text: string): Read {
  if (text === '') return { value: null };
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? { value: Number(plain) } : { problem: { kind: 'number' } };
}

function dateOf(text: string): Read {
  if (text === '') return { value: null };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  const isReal = isDay && new Date(text).toISOString().startsWith(text);
  return isReal ? { value: text } : { problem: { kind: 'date' } };
}

function wordsOf({ isLong, maxLength }: SurveyQuestion, text: string): Read {
  if (text === '') return { value: null };
  const most = maxLength ?? (isLong ? LONGEST.text : LONGEST.line);
  return text.length > most ? { problem: { kind: 'long' } } : { value: text };
}
