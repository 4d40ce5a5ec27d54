import { z } from 'zod';
import type { EntryFields } from '~/platform/entry.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

interface FieldBase {
  /** Key in Entry.fields. */
  readonly name: string;
  readonly title: Bilingual;
  /** Never left out by the holder. */
  readonly required?: boolean;
  /** Shown by the holder only under this permission of its manifest; under the dataset's own when left out. */
  readonly scope?: string;
}

/** What a field of a line may be. `cents` are whole cents of euro; `day` is 'yyyy-mm-dd', `month` 'yyyy-mm'; `instant` is ISO 8601. */
export type LineField = FieldBase &
  (
    | { readonly kind: 'text' | 'cents' | 'day' | 'month' | 'instant' | 'flag' }
    | { readonly kind: 'number'; readonly unit?: Bilingual; readonly decimals?: number }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Bilingual>> }
  );

/** What a field of an entry may be: one thing, or lines (of a receipt) each with fields of its own. */
export type EntryField = LineField | (FieldBase & { readonly kind: 'lines'; readonly lines: readonly LineField[] });

const valueSchema = (field: LineField): z.ZodType => {
  switch (field.kind) {
    case 'text':
      return z.string().min(1).max(500);
    case 'number':
      return z.number();
    case 'cents':
      return z.int();
    case 'day':
      return z.iso.date();
    case 'month':
      return z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
    case 'instant':
      return z.iso.datetime({ offset: true });
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(field.options));
  }
};

const objectOf = (fields: readonly EntryField[]): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      fields.map((field) => {
        const schema = field.kind === 'lines' ? z.array(objectOf(field.lines)) : valueSchema(field);
        return [field.name, field.required ? schema : schema.optional()];
      }),
    ),
  );

/** Checks the fields of an entry before it is kept: what the manifest says, of the kind it says, and nothing else. */
export const entrySchema = (fields: readonly EntryField[]): z.ZodType<EntryFields> =>
  objectOf(fields) as z.ZodType<EntryFields>;
