import { controlProps, textValue } from './field-like.ts';
import { FieldError, FieldHint, FieldLabelText, type FieldProps } from './field-parts.tsx';

export interface TextAreaFieldProps extends FieldProps {
  readonly rows?: number;
  readonly placeholder?: string;
}

export function TextAreaField({ field, label, hint, rows = 4, placeholder }: TextAreaFieldProps) {
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <FieldLabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <textarea
        key={field.key}
        {...controlProps(field, Boolean(hint))}
        defaultValue={textValue(field)}
        minLength={field.minLength}
        maxLength={field.maxLength}
        rows={rows}
        placeholder={placeholder}
      />
      <FieldError field={field} />
    </div>
  );
}
