import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

/** The numbers of a picture, folded under it. */
export function FigureNumbers({ label, children }: { label?: string | undefined; children: ReactNode }) {
  const t = useMessages(messages).figure;
  const words = label ?? t.numbers;
  return (
    <details>
      <summary>
        <Icon name="table" />
        {words}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable with the keyboard */}
      <section className="scroll numbers" tabIndex={0} aria-label={words}>
        {children}
      </section>
    </details>
  );
}
