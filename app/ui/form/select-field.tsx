import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';
import { controlProps, textValue } from './field-like.ts';
import { FieldError, FieldHint, FieldLabelText, type FieldProps } from './field-parts.tsx';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The words of the empty choice; `null` for none. « Choisir… » when left out. */
  readonly placeholder?: string | null;
}

export function SelectField({ field, label, hint, options, placeholder }: SelectFieldProps) {
  const t = useMessages(messages).form;
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <FieldLabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <select key={field.key} {...controlProps(field, Boolean(hint))} defaultValue={textValue(field)}>
        {placeholder === null ? null : <option value="">{placeholder ?? t.chooseOne}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError field={field} />
    </div>
  );
}
