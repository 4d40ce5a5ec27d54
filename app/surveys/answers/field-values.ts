import { fieldOf, type ShownQuestion } from './shown.ts';

/** What stands in the fields of a page, by field name; those of a group of boxes are several. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** The fields that would post this answer. */
export function fieldsOf({
  question,
  value,
  comment,
}: Pick<ShownQuestion, 'question' | 'value' | 'comment'>): FieldValues {
  const { name, kind } = question;
  const other = comment ? { [fieldOf(name, 'comment')]: [comment] } : {};
  if (value === null || value === undefined) return other;
  if (kind === 'multiple' && Array.isArray(value)) return { [fieldOf(name)]: value.map(String), ...other };
  if (kind === 'ranking' && Array.isArray(value)) {
    return Object.fromEntries(value.map((choice, index) => [fieldOf(name, String(choice)), [String(index + 1)]]));
  }
  if (kind === 'matrix' && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([row, column]) => [fieldOf(name, row), [String(column)]]));
  }
  return { [fieldOf(name)]: [String(value)], ...other };
}

/** What was posted, to be shown again as it was typed. */
export function postedFields(form: FormData): FieldValues {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith('q.'));
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)]));
}
