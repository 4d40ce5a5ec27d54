import type { ReactNode } from 'react';
import { chosenValues, fieldIds } from './field-like.ts';
import { FieldError, FieldHint, FieldLabelText, type FieldProps } from './field-parts.tsx';

export interface ChoiceCardsProps extends FieldProps {
  readonly options: readonly {
    readonly value: string;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
    readonly disabled?: boolean;
  }[];
  /** Check boxes instead of radios. */
  readonly multiple?: boolean;
}

/** A few answers, each one large enough for a thumb. */
export function ChoiceCards({ field, label, hint, options, multiple = false }: ChoiceCardsProps) {
  const { hintId, errorId } = fieldIds(field);
  const chosen = chosenValues(field);
  const invalid = Boolean(field.errors?.length);
  return (
    <fieldset
      className="field"
      aria-describedby={[hint && hintId, invalid && errorId].filter(Boolean).join(' ') || undefined}
    >
      <legend>
        <FieldLabelText field={field} label={label} />
      </legend>
      <FieldHint field={field} hint={hint} />
      <div className="choices" key={field.key}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              id={index === 0 ? field.id : `${field.id}-${option.value}`}
              type={multiple ? 'checkbox' : 'radio'}
              name={field.name}
              form={field.formId}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={!multiple && field.required}
              aria-invalid={invalid || undefined}
            />
            <b>{option.label}</b>
            {option.hint ? <span className="hint">{option.hint}</span> : null}
          </label>
        ))}
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}
