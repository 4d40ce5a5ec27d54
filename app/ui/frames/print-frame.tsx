import type { ReactNode } from 'react';
import type { Theme } from '../theme.ts';

/** One sheet of A4, in real millimetres on screen and on paper. */
export function PrintFrame({ theme, children }: { theme?: Theme; children: ReactNode }) {
  return (
    <main id="contenu" className="frame-a4" data-theme={theme}>
      {children}
    </main>
  );
}
