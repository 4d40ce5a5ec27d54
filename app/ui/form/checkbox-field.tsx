import { chosenValues, controlProps } from './field-like.ts';
import { FieldError, FieldHint, type FieldProps } from './field-parts.tsx';

export interface CheckboxFieldProps extends FieldProps {
  /** What is posted when ticked; `on` by default, which a zod boolean reads as true. */
  readonly value?: string;
}

export function CheckboxField({ field, label, hint, value = 'on' }: CheckboxFieldProps) {
  return (
    <div className="field">
      <label className="check" htmlFor={field.id}>
        <input
          key={field.key}
          {...controlProps(field, Boolean(hint))}
          type="checkbox"
          value={value}
          defaultChecked={field.initialValue === true || chosenValues(field).includes(value)}
        />
        <span>{label}</span>
      </label>
      <FieldHint field={field} hint={hint} />
      <FieldError field={field} />
    </div>
  );
}
