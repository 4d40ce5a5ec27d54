import { answersSchema, type DeclaredAnswers, givenAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';

/** The name of a question's field in a form. */
export const entryField = (key: string): string => `q-${key}`;

export interface EntryForm {
  readonly answers: DeclaredAnswers;
  /** Questions whose answer is none that they take. */
  readonly malformed: readonly string[];
  /** What was typed, by question, to show again. */
  readonly typed: Readonly<Record<string, string | string[]>>;
}

/** What was answered at the door. Several answers to tick are answered as soon as the form was sent: none is one. */
export function readEntryForm(form: FormData, questions: readonly DeclaredField[], thisYear: number): EntryForm {
  const typed: Record<string, string | string[]> = {};
  const answers: Record<string, DeclaredAnswers[string]> = {};
  const malformed: string[] = [];
  for (const question of questions) {
    const { key, kind } = question;
    const values = form.getAll(entryField(key)).map((value) => String(value).slice(0, 100));
    const value = kind === 'choices' ? values : (values[0] ?? '');
    typed[key] = value;
    const parsed = answersSchema([question], thisYear).safeParse(value === '' ? {} : { [key]: value });
    if (!parsed.success) malformed.push(key);
    else Object.assign(answers, kind === 'choices' ? { [key]: value } : {}, givenAnswers(parsed.data));
  }
  return { answers, malformed, typed };
}
