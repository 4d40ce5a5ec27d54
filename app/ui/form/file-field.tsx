import { controlProps } from './field-like.ts';
import { FieldError, FieldHint, FieldLabelText, type FieldProps } from './field-parts.tsx';

export interface FileFieldProps extends FieldProps {
  /** File endings and types, as in HTML: ".csv,.xlsx". The form needs encType="multipart/form-data". */
  readonly accept?: string;
  readonly multiple?: boolean;
}

export function FileField({ field, label, hint, accept, multiple }: FileFieldProps) {
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <FieldLabelText field={field} label={label} />
      </label>
      <FieldHint field={field} hint={hint} />
      <input key={field.key} {...controlProps(field, Boolean(hint))} type="file" accept={accept} multiple={multiple} />
      <FieldError field={field} />
    </div>
  );
}
