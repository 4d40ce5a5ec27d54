import type { Submission } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { $ZodType, input, output } from 'zod/v4/core';
import type { Locale } from '~/platform/i18n/messages.ts';
import { formErrorMap } from './zod-errors.ts';

/**
 * Reads a posted form (or a query) with the schema that the browser uses too; errors are in the reader's language.
 * In an action: `if (submission.status !== 'success') return submission.reply()`.
 */
export function parseForm<Schema extends $ZodType>(
  payload: FormData | URLSearchParams,
  options: { readonly schema: Schema; readonly locale: Locale },
): Submission<input<Schema>, string[], output<Schema>> {
  return parseWithZod(payload, { schema: options.schema, error: formErrorMap(options.locale) });
}
