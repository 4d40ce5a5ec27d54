import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/sheet.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import { lastPart, replaceLast, suggestHolders } from '../../sheet/suggest-holders.ts';
import { type EditorProps, useCaretAtEnd } from './editor-props.ts';
import styles from './grid.module.css';

/** Holders of a row, by semicolons; the one being written is suggested from those already cited. */
export function HolderEditor({
  label,
  text: start,
  onText,
  onKey,
  onLeave,
  holders,
}: EditorProps & { readonly holders: readonly CitedHolder[] }) {
  const t = useMessages(messages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(start);
  const [at, setAt] = useState(-1);
  const [closed, setClosed] = useState(false);
  useCaretAtEnd(input);
  const written = lastPart(text).text;
  const options = useMemo(() => suggestHolders(written, holders), [written, holders]);
  const open = !closed && options.length > 0;
  const say = (next: string) => {
    setText(next);
    onText(next);
    setAt(-1);
  };
  const take = (name: string) => say(replaceLast(text, name));
  const press = (event: KeyboardEvent) => {
    const chosen = open ? options[at] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setClosed(false);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => (before + step + options.length + (before < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === 'Escape' && open && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      setAt(-1);
      setClosed(true);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      // Tab takes the name and goes on; Enter takes it and waits for another.
      if (event.key === 'Tab') return onKey(event, replaceLast(text, chosen.name));
      event.preventDefault();
      take(chosen.name);
      setClosed(true);
    } else onKey(event);
  };
  return (
    <>
      <input
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-activedescendant={open && at >= 0 ? `${id}${at}` : undefined}
        value={text}
        onChange={(event) => {
          say(event.currentTarget.value);
          setClosed(false);
        }}
        onKeyDown={press}
        onBlur={onLeave}
      />
      {open ? (
        <div className={styles.menu} role="listbox" id={`${id}list`} aria-label={t.suggestions}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps focus, as the combobox pattern asks
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the input
            <div
              key={option.name}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option.name)}
            >
              {option.cited > 0 ? option.name : t.create(option.name)}
              {option.cited > 0 ? <span>{option.near ? t.near : t.cited(option.cited)}</span> : null}
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
