import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { listMessages } from '../messages/list.ts';
import type { TextPair } from '../texts.ts';
import styles from './editor.module.css';

export interface TextPairFieldsProps {
  /** Field names are `name.fr` and `name.en`. */
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: TextPair;
  readonly rows?: number;
}

/** One text in both languages, side by side. */
export function TextPairFields({ name, id = name, label, hint, value, rows }: TextPairFieldsProps) {
  const t = useMessages(listMessages);
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint ? <span className="hint">{hint}</span> : null}
      <div className={styles.sideBySide}>
        {(['fr', 'en'] as const).map((locale) => {
          const field = {
            id: `${id}-${locale}`.replaceAll('.', '-'),
            name: `${name}.${locale}`,
            initialValue: value[locale],
          };
          const words = locale === 'fr' ? t.french : t.english;
          return (
            <div key={locale}>
              {rows ? (
                <TextAreaField field={field} label={words} rows={rows} />
              ) : (
                <TextField field={field} label={words} />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
