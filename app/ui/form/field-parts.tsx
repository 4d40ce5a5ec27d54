import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '../icon.tsx';
import { messages } from '../messages.ts';
import { type FieldLike, fieldIds } from './field-like.ts';

/** What every field component takes. */
export interface FieldProps {
  readonly field: FieldLike;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export function FieldLabelText({ field, label }: { field: FieldLike; label: ReactNode }) {
  const t = useMessages(messages).form;
  return (
    <>
      {label}
      {field.required === false ? <span className="optional"> ({t.optional})</span> : null}
    </>
  );
}

export function FieldHint({ field, hint }: { field: FieldLike; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <span className="hint" id={fieldIds(field).hintId}>
      {hint}
    </span>
  );
}

export function FieldError({ field }: { field: FieldLike }) {
  if (!field.errors?.length) return null;
  return (
    <span className="error" id={fieldIds(field).errorId}>
      <Icon name="warning" />
      {field.errors.join(' ')}
    </span>
  );
}
