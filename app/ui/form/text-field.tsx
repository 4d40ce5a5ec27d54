import type { InputHTMLAttributes } from 'react';
import { controlProps, textValue } from './field-like.ts';
import { FieldError, FieldHint, FieldLabelText, type FieldProps } from './field-parts.tsx';

export interface TextFieldProps extends FieldProps {
  readonly type?:
    | 'text'
    | 'email'
    | 'password'
    | 'tel'
    | 'url'
    | 'search'
    | 'number'
    | 'date'
    | 'month'
    | 'time'
    | 'datetime-local';
  readonly autoComplete?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly placeholder?: string;
  readonly spellCheck?: boolean;
}

export function TextField({ field, label, hint, type = 'text', ...rest }: TextFieldProps) {
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <FieldLabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <input
        key={field.key}
        {...controlProps(field, Boolean(hint))}
        type={type}
        defaultValue={type === 'password' ? undefined : textValue(field)}
        minLength={field.minLength}
        maxLength={field.maxLength}
        min={field.min}
        max={field.max}
        step={field.step}
        pattern={field.pattern}
        {...rest}
      />
      <FieldError field={field} />
    </div>
  );
}
