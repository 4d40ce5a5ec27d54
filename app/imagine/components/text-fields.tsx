import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { FieldLike } from '~/ui/form/field-like.ts';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/texts.ts';
import { otherField } from '../texts.ts';

export interface TextSpec<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  /** One line, a few, or a list with one item a line. */
  readonly kind: 'line' | 'text' | 'list';
  readonly rows?: number;
}

type Fields = Readonly<Record<string, FieldLike | undefined>>;

/** A text in the person's own language. */
export function OwnText({ spec, fields }: { spec: TextSpec; fields: Fields }) {
  const t = useMessages(messages);
  const field = fields[spec.name];
  if (!field) return null;
  const hint = spec.kind === 'list' ? [spec.hint, t.perLine].filter(Boolean).join(' ') : spec.hint;
  return spec.kind === 'line' ? (
    <TextField field={field} label={spec.label} hint={hint} />
  ) : (
    <TextAreaField field={field} label={spec.label} hint={hint} rows={spec.rows ?? 3} />
  );
}

/** The same texts in the other language, folded until somebody translates. */
export function OtherTexts({ specs, fields }: { specs: readonly TextSpec[]; fields: Fields }) {
  const t = useMessages(messages);
  const wrong = specs.some(({ name }) => Boolean(fields[otherField(name)]?.errors?.length));
  return (
    <details className="stack" open={wrong || undefined}>
      <summary>{t.version}</summary>
      <p className="aside">{t.hint}</p>
      {specs.map((spec) => {
        const field = fields[otherField(spec.name)];
        const label = t.inOther(spec.label);
        if (!field) return null;
        return spec.kind === 'line' ? (
          <TextField key={spec.name} field={field} label={label} />
        ) : (
          <TextAreaField key={spec.name} field={field} label={label} rows={spec.rows ?? 3} />
        );
      })}
    </details>
  );
}
