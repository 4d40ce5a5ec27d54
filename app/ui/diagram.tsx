import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from './figure.tsx';
import { messages } from './messages.ts';

export interface DiagramProps {
  /** The finding: what the picture says. */
  readonly title: string;
  readonly sentence?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  /** From `renderMermaid`: already free of scripts and styles. */
  readonly svg: string;
  /** The mermaid text it was drawn from: the picture in words. */
  readonly source: string;
  readonly downloads?: readonly { readonly href: string; readonly label: string }[];
}

/** A flow drawn by the server, with the text it was drawn from. */
export function Diagram({ title, sentence, headingLevel, svg, source, downloads }: DiagramProps) {
  const t = useMessages(messages).diagram;
  return (
    <Figure
      className="diagram"
      title={title}
      sentence={sentence}
      headingLevel={headingLevel}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMermaid keeps only known elements and attributes
      plot={<div role="img" aria-label={title} dangerouslySetInnerHTML={{ __html: svg }} />}
      numbers={<pre className="source">{source}</pre>}
      numbersLabel={t.source}
      downloads={downloads}
    />
  );
}
