import type { PilotDefinition } from '~/pilots/definition.ts';
import type { DocumentBlock, GeneratedDocument } from '../document.ts';

/** The document with the passages that somebody rewrote; those that quote the definition stay as they are. */
export function withCorrections(
  document: GeneratedDocument,
  corrections: PilotDefinition['documents'],
): GeneratedDocument {
  const own = new Map(
    corrections.flatMap((one) => (one.document === document.key ? [[one.passage, one.text] as const] : [])),
  );
  const correct = (block: DocumentBlock): DocumentBlock => {
    const text = block.kind === 'passage' && !block.fixed ? own.get(block.key) : undefined;
    return text && block.kind === 'passage' ? { ...block, text, ask: null, corrected: true } : block;
  };
  const sections = document.sections.map((one) => ({ ...one, blocks: one.blocks.map(correct) }));
  return { ...document, sections };
}
