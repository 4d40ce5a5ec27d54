import { z } from 'zod';
import type { DeclaredField } from './definition.ts';

/** What someone said of themselves, by field: a number or year, a day (yyyy-mm-dd), an option's key, or several. Unanswered: absent. */
export type DeclaredAnswers = Readonly<Record<string, number | string | readonly string[]>>;

/** The form of a declared dataset: every field may be left empty. `thisYear` bounds years that name no other end. */
export function answersSchema(fields: readonly DeclaredField[], thisYear: number) {
  return z.object(Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field, thisYear)])));
}

/** Only what was answered; an empty list of options is no answer. */
export function givenAnswers(parsed: Readonly<Record<string, unknown>>): DeclaredAnswers {
  const answers: Record<string, number | string | readonly string[]> = {};
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) answers[key] = value;
    if (Array.isArray(value) && value.length > 0) answers[key] = value.map(String);
  }
  return answers;
}

/** Of what was once stored, what the pilot still asks, in the sense it has now: a field that changed is unanswered. */
export function knownAnswers(fields: readonly DeclaredField[], stored: unknown, thisYear: number): DeclaredAnswers {
  const values = typeof stored === 'object' && stored !== null ? new Map(Object.entries(stored)) : new Map();
  const kept = fields.flatMap((field) => {
    const value: unknown = values.get(field.key);
    const result = fieldSchema(field, thisYear).safeParse(typeof value === 'number' ? String(value) : value);
    return result.success ? [[field.key, result.data] as const] : [];
  });
  return givenAnswers(Object.fromEntries(kept));
}

type FieldSchema = z.ZodType<DeclaredAnswers[string] | undefined, string | string[] | undefined>;

function fieldSchema(field: DeclaredField, thisYear: number): FieldSchema {
  const keys = (field.options ?? []).map(({ key }) => key);
  if (field.kind === 'choice') return z.enum(keys).optional();
  if (field.kind === 'choices') return z.array(z.enum(keys)).optional();
  if (field.kind === 'day') return dayUntil(thisYear);
  const { min = Number.NEGATIVE_INFINITY, decimals = 0 } = field;
  const max = field.max ?? (field.kind === 'year' ? thisYear : Number.POSITIVE_INFINITY);
  const bounded = (decimals === 0 ? z.int() : z.number().multipleOf(10 ** -decimals)).min(min).max(max);
  return z.string().optional().transform(readNumber).pipe(bounded.optional());
}

/** A day of this century, this year at the latest: a date field posts it as yyyy-mm-dd. */
const dayUntil = (thisYear: number): FieldSchema =>
  z.iso
    .date()
    .refine((day) => day >= '2000-01-01' && day <= `${thisYear}-12-31`)
    .optional();

/** "1 234,5" as people type it; anything that is no number stays as it was, for the message to be about it. */
function readNumber(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  const text = value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (text === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value;
}
