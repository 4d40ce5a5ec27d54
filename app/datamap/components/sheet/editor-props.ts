import { type KeyboardEvent, type RefObject, useEffect } from 'react';

export interface EditorProps {
  readonly label: string;
  /** What it begins with; then the box keeps its own text and says it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** With the text to keep, when it is another one than what is shown. */
  readonly onKey: (event: KeyboardEvent, text?: string) => void;
  readonly onLeave: () => void;
}

/** Focus at once, so that the key that began the writing falls into the cell. */
export function useCaretAtEnd(ref: RefObject<HTMLTextAreaElement | HTMLInputElement>): void {
  useEffect(() => {
    const box = ref.current;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, [ref]);
}
