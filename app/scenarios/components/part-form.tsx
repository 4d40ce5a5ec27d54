import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { z } from 'zod';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import type { FieldLike } from '~/ui/form/field-like.ts';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { messages as pages } from '../messages/pages.ts';
import type { FieldSpec, FormValues } from '../parts/part.ts';
import styles from './part-form.module.css';

/** The words of a form: what its fields, their hints and their groups are called. */
export interface FormWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
}

export interface PartFormProps {
  readonly id: string;
  readonly schema: z.ZodObject;
  readonly specs: readonly FieldSpec[];
  readonly values: FormValues;
  readonly words: FormWords;
  readonly revision: number;
  readonly reply: SubmissionResult<string[]> | null;
  readonly cancel?: string;
  /** Tells several forms of one page apart. */
  readonly intent?: string;
  readonly submit?: string;
  readonly look?: 'plain';
}

/** A form made of field specifications; the schema is the one that the action reads it with. */
export function PartForm(props: PartFormProps) {
  const { id, schema, specs, values, words, revision, reply, cancel, intent, submit, look } = props;
  const p = useMessages(pages);
  const [form, fields] = useZodForm({ id, schema, lastResult: reply, defaultValue: asDefaults(values) });
  const say = (errors: readonly string[] | undefined) => errors?.map((error) => inWords(error, p.errors));
  const allErrors = Object.fromEntries(Object.entries(form.allErrors).map(([name, errors]) => [name, say(errors)]));
  return (
    <Form method="post" {...getFormProps(form)} className={`stack ${styles.form}`}>
      <FormErrors
        form={{ id: form.id, errors: say(form.errors), allErrors, status: form.status }}
        labels={words.fields}
      />
      <input type="hidden" name="revision" value={revision} />
      {intent ? <input type="hidden" name="intent" value={intent} /> : null}
      {specs.map((spec) => {
        const metadata = fields[spec.name];
        if (!metadata) return null;
        const group = spec.group === undefined ? undefined : words.groups[spec.group];
        return (
          <div key={spec.name} className="stack">
            {group ? <h2 className={styles.group}>{group}</h2> : null}
            <Control
              spec={spec}
              field={{ ...asField(metadata), errors: say(metadata.errors) }}
              label={words.fields[spec.name] ?? spec.name}
              hint={words.hints[spec.name]}
            />
          </div>
        );
      })}
      <p className="buttons">
        <SubmitButton {...(look ? { look } : {})}>{submit ?? p.save}</SubmitButton>
        {cancel ? (
          <Link className="button is-quiet" to={cancel}>
            {p.cancel}
          </Link>
        ) : null}
      </p>
    </Form>
  );
}

interface ControlProps {
  readonly spec: FieldSpec;
  readonly field: FieldLike;
  readonly label: string;
  readonly hint: string | undefined;
}

function Control({ spec, field, label, hint }: ControlProps) {
  const t = useMessages(pages);
  const { kind, options = [] } = spec;
  if (kind === 'text') return <TextAreaField field={field} label={label} hint={hint} rows={3} />;
  if (kind === 'day') return <TextField field={field} label={label} hint={hint} type="date" />;
  if (kind === 'number') {
    return (
      <TextField
        field={{ ...field, step: spec.step ?? 1 }}
        label={label}
        hint={hint}
        type="number"
        inputMode="decimal"
      />
    );
  }
  if (kind === 'tick') return <CheckboxField field={field} label={label} hint={hint} />;
  if (kind === 'select') {
    return <SelectField field={field} label={label} hint={hint} options={options} placeholder={t.notSaid} />;
  }
  if (kind === 'ticks') {
    if (options.length === 0) return null;
    return <ChoiceCards field={field} label={label} hint={hint} options={options} multiple />;
  }
  return <TextField field={field} label={label} hint={hint} />;
}

/** Conform posts a box that is ticked as `on`; of a schema it does not know, its type expects single texts only. */
const asDefaults = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'boolean') return [name, value ? 'on' : ''];
      return [name, typeof value === 'string' ? value : [...value]];
    }),
  ) as Record<string, string>;

function inWords(error: string, words: Readonly<Record<string, string>>): string {
  return error.startsWith('@') ? (words[error.slice(1)] ?? error) : error;
}

/**
 * What a control needs of conform's metadata, whose properties are read one by one. Nearly everything of a scenario may
 * stay blank: saying so at each field would be noise.
 */
function asField(metadata: FieldLike): FieldLike {
  const { key, id, name, formId, errorId, descriptionId, initialValue, required } = metadata;
  const { minLength, maxLength, min, max, pattern, multiple } = metadata;
  return {
    ...{ key, id, name, formId, errorId, descriptionId, initialValue },
    required: required || undefined,
    ...{ minLength, maxLength, min, max, pattern, multiple },
  };
}
