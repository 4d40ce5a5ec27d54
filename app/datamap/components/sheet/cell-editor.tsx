import { useEffect, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages as words } from '../../messages/words.ts';
import { CHOICES, type ChoiceField, type Field, isChoice } from '../../sheet/columns.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import { type EditorProps, useCaretAtEnd } from './editor-props.ts';
import { HolderEditor } from './holder-editor.tsx';

interface Props extends EditorProps {
  readonly field: Field;
  readonly holders: readonly CitedHolder[];
}

/** The one cell that is being written in. */
export function CellEditor({ field, holders, ...props }: Props) {
  if (field === 'holders') return <HolderEditor {...props} holders={holders} />;
  if (isChoice(field)) return <ChoiceEditor {...props} field={field} />;
  return <TextEditor {...props} />;
}

function TextEditor({ label, text, onText, onKey, onLeave }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(area);
  return (
    <textarea
      ref={area}
      rows={1}
      aria-label={label}
      defaultValue={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={onLeave}
    />
  );
}

function ChoiceEditor({ field, label, text, onText, onKey, onLeave }: EditorProps & { readonly field: ChoiceField }) {
  const w = useMessages(words);
  const names: Readonly<Record<string, string>> = w[field];
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <select
      ref={select}
      aria-label={label}
      defaultValue={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={onLeave}
    >
      {CHOICES[field].map((value) => (
        <option key={value} value={value}>
          {names[value]}
        </option>
      ))}
    </select>
  );
}
