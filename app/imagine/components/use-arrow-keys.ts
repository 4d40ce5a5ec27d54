import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

/** Left and right arrows (and the keys of a remote control) go to the page before and the page after. */
export function useArrowKeys(previous: string | undefined, next: string | undefined): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const forward = event.key === 'ArrowRight' || event.key === 'PageDown';
      const backward = event.key === 'ArrowLeft' || event.key === 'PageUp';
      const to = forward ? next : backward ? previous : undefined;
      if (!to) return;
      event.preventDefault();
      navigate(to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, previous, next]);
}
