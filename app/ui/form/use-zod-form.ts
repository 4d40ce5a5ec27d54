import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { useLocale } from '~/platform/i18n/locale-context.tsx';
import { parseForm } from './parse-form.ts';

export interface ZodFormOptions<Schema extends z.ZodObject> {
  /** The schema that the action uses too. */
  readonly schema: Schema;
  /** What the action returned: `submission.reply()`. */
  readonly lastResult?: SubmissionResult<string[]> | null;
  readonly defaultValue?: DefaultValue<z.input<Schema>>;
  /** Stable id of the form; give one when a page has several. */
  readonly id?: string;
}

/**
 * A form on conform and zod: checked on leaving a field, then at each stroke; checked again on the server.
 * `const [form, fields] = useZodForm({ schema, lastResult })`, then `<Form method="post" {...getFormProps(form)}>`.
 */
export function useZodForm<Schema extends z.ZodObject>(options: ZodFormOptions<Schema>) {
  const locale = useLocale();
  return useForm<z.input<Schema>, z.output<Schema>>({
    id: options.id,
    lastResult: options.lastResult,
    defaultValue: options.defaultValue,
    constraint: getZodConstraint(options.schema),
    onValidate: ({ formData }) => parseForm(formData, { schema: options.schema, locale }),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
  });
}
