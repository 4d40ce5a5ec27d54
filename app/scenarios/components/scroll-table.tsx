import type { ReactNode } from 'react';
import { ScrollBox } from '~/ui/scroll-box.tsx';

/** A table that scrolls in its own box when the page is narrow. */
export function ScrollTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <ScrollBox label={caption}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </ScrollBox>
  );
}
