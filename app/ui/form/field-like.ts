/**
 * What a field component needs to know of a field. Every `FieldMetadata` of conform fits;
 * `{ id, name }` is enough for a field outside conform, such as a filter.
 */
export interface FieldLike {
  readonly key?: string;
  readonly id: string;
  readonly name: string;
  readonly formId?: string;
  readonly errorId?: string;
  readonly descriptionId?: string;
  readonly errors?: readonly string[];
  readonly initialValue?: unknown;
  readonly required?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly pattern?: string;
  readonly multiple?: boolean;
}

export interface FieldIds {
  readonly hintId: string;
  readonly errorId: string;
}

export function fieldIds(field: FieldLike): FieldIds {
  return {
    hintId: field.descriptionId ?? `${field.id}-description`,
    errorId: field.errorId ?? `${field.id}-error`,
  };
}

/** The attributes that every control shares; `aria-describedby` names hint then error, when they are there. */
export function controlProps(field: FieldLike, hasHint: boolean) {
  const { hintId, errorId } = fieldIds(field);
  const invalid = Boolean(field.errors?.length);
  return {
    id: field.id,
    name: field.name,
    form: field.formId,
    required: field.required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': [hasHint && hintId, invalid && errorId].filter(Boolean).join(' ') || undefined,
  };
}

/** A field's first value as text; arrays and files have none. */
export function textValue(field: FieldLike): string | undefined {
  const { initialValue } = field;
  if (typeof initialValue === 'string') return initialValue;
  return typeof initialValue === 'number' ? String(initialValue) : undefined;
}

/** The values that are chosen at first, for check boxes and choice cards. */
export function chosenValues(field: FieldLike): readonly string[] {
  const { initialValue } = field;
  if (Array.isArray(initialValue)) return initialValue.filter((value) => typeof value === 'string');
  const text = textValue(field);
  return text === undefined ? [] : [text];
}
