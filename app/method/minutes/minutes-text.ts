import type { MinutesBlock } from './minutes-document.ts';

/**
 * A section as text that a person can correct, and back: a blank line between blocks, `# ` before a heading, `- ` before
 * an item of a list, ` | ` between the cells of a table (its headings first).
 */
export function toText(blocks: readonly MinutesBlock[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: MinutesBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return oneLine(block.text);
    case 'heading':
      return `# ${oneLine(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'table':
      return [block.headings, ...block.rows].map((cells) => `| ${cells.map(cellText).join(' | ')} |`).join('\n');
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const cellText = (text: string): string => oneLine(text).replaceAll('|', '/');

/** Whatever was typed → blocks. Nothing is refused: a line that is nothing else is a paragraph. */
export function fromText(text: string): MinutesBlock[] {
  const blocks: MinutesBlock[] = [];
  for (const lines of groups(text)) {
    const [first = ''] = lines;
    if (isItem(first)) blocks.push({ kind: 'list', items: lines.map((line) => oneLine(line.slice(1))) });
    else if (isRow(first)) {
      const [headings = [], ...rows] = lines.map(cells);
      blocks.push({ kind: 'table', headings, rows: rows.map((row) => fill(row, headings.length)) });
    } else if (isHeading(first)) blocks.push({ kind: 'heading', text: oneLine(first.slice(1)) });
    else blocks.push({ kind: 'paragraph', text: oneLine(lines.join(' ')) });
  }
  return blocks;
}

const isItem = (line: string): boolean => /^[-•*]\s/.test(line);
const isRow = (line: string): boolean => /^\|.*\|$/.test(line);
const isHeading = (line: string): boolean => /^#\s/.test(line);

const cells = (line: string): string[] => line.slice(1, -1).split('|').map(oneLine);

const fill = (row: readonly string[], width: number): string[] => Array.from({ length: width }, (_, i) => row[i] ?? '');

/** Lines that stand together and are of one nature. */
function groups(text: string): string[][] {
  const found: string[][] = [];
  let nature = '';
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const next = line === '' ? '' : isItem(line) ? 'item' : isRow(line) ? 'row' : isHeading(line) ? 'heading' : 'text';
    if (next !== '' && next === nature && next !== 'heading') found.at(-1)?.push(line);
    else if (next !== '') found.push([line]);
    nature = next;
  }
  return found;
}
