import type { ReactNode } from 'react';
import type { Theme } from '../theme.ts';

/** The frame of a projector: no scrolling, nothing under 22 px at 1920 wide. */
export function WallFrame({ theme, children }: { theme?: Theme; children: ReactNode }) {
  return (
    <div className="frame-wall" data-theme={theme}>
      <main id="contenu">{children}</main>
    </div>
  );
}
