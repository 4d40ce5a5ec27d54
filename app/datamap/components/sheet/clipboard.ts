import { blockOfTable } from '../../sheet/table-block.ts';
import { parseTsv } from '../../sheet/tsv.ts';

/**
 * The block of cells on the clipboard: from its table when it is one (merged cells and line breaks are then known for
 * what they are), else from its text.
 */
export function readClipboard(data: DataTransfer): string[][] {
  const table = onlyTable(data.getData('text/html'));
  if (table) return blockOfTable(rowsOf(table));
  const text = data.getData('text/plain');
  return text === '' ? [] : parseTsv(text);
}

/** The table, when the clipboard holds one and nothing else. */
function onlyTable(html: string): HTMLTableElement | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const aside of body.querySelectorAll('style, script')) aside.remove();
  const tables = [...body.querySelectorAll('table')].filter((one) => !one.parentElement?.closest('table'));
  const [table] = tables;
  if (!table || tables.length > 1 || table.rows.length === 0) return undefined;
  const inside = table.textContent ?? '';
  const around = (body.textContent ?? '').replace(inside, '');
  return around.trim() === '' ? table : undefined;
}

function rowsOf(table: HTMLTableElement) {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: textOf(cell), rowSpan: cell.rowSpan, colSpan: cell.colSpan })),
  );
}

const BLOCKS = 'P, DIV, LI, TR, H1, H2, H3, H4';

/** What a cell says: its own line breaks, not those of the source, which spreadsheets fold anywhere. */
function textOf(cell: Element): string {
  const lines = [''];
  const say = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) say((node.nodeValue ?? '').replace(/[\t\n\r ]+/g, ' '));
    if (!(node instanceof Element)) return;
    if (node.tagName === 'BR') lines.push('');
    const apart = node !== cell && node.matches(BLOCKS);
    if (apart && lines.at(-1)?.trim() !== '') lines.push('');
    for (const child of node.childNodes) walk(child);
    if (apart) lines.push('');
  };
  walk(cell);
  return lines
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
