import { type FocusEvent, useEffect, useRef } from 'react';

const MARK = 'data-keeps-focus';

/** Attributes of something that may be drawn anew elsewhere, or vanish, while it holds focus. */
export const keepsFocus = (id: string) => ({ [MARK]: id });

/**
 * Keeps the keyboard where it was: what a gesture moved is drawn anew in its place, and focus follows it; when it is
 * gone, focus goes to the fallback rather than to the top of the page. Leaving by oneself is leaving.
 */
export function useKeptFocus() {
  const area = useRef<HTMLElement>(null);
  const fallback = useRef<HTMLHeadingElement>(null);
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const [place] = [...(area.current?.querySelectorAll(`[${MARK}]`) ?? [])].filter(
      (one) => one.getAttribute(MARK) === held.current,
    );
    const control = place?.querySelector<HTMLElement>('button, summary, a');
    (control ?? fallback.current)?.focus();
  });
  return {
    area: {
      ref: area,
      onFocus: ({ target }: FocusEvent) => {
        held.current = target.closest(`[${MARK}]`)?.getAttribute(MARK) ?? null;
      },
      // An element taken off the page says nothing: only people blur.
      onBlur: () => {
        held.current = null;
      },
    },
    fallback: { ref: fallback, tabIndex: -1 },
  };
}
