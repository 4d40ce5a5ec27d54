import { type Block, behind, padded, paragraph, row, tagged } from './block.ts';
import type { Flow } from './flow.ts';
import { TEXT, type TextStyle } from './ink.ts';
import type { Pen } from './pen.ts';

const GAP_MM = 4;
const NARROWEST_MM = 16;
const RULE = { ink: 'rule', width: 0.25 } as const;

/** A table of words: columns as wide as what they hold asks for, rows cut over pages when they must be. */
export function wordTable(flow: Flow, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const { pen, width } = flow;
  const columns = columnsOf(pen, [headings, ...rows], width);
  const line = (cells: readonly string[], cell: 'TH' | 'TD', style: TextStyle): Block => {
    const blocks = columns.map(({ x, width: room }, i) => {
      const words = paragraph(pen, cells[i] ?? '', style, room);
      return { x, block: tagged(cell, words, cell === 'TH' ? { scope: 'Column' } : {}) };
    });
    return behind(padded(tagged('TR', row(blocks)), { top: 1.4, bottom: 1.4 }), (on, x, y) =>
      on.line(x, y, x + width, y, RULE),
    );
  };
  const head = line(headings, 'TH', TEXT.hintStrong);
  const body = rows.map((cells) => line(cells, 'TD', TEXT.hint));
  flow.need(head.height + (body[0]?.height ?? 0));
  flow.within('Table', () => {
    for (const block of [head, ...body]) flow.add(block);
  });
}

/** Shares of the width: what each column's longest texts need, none so narrow that words are cut. */
function columnsOf(pen: Pen, rows: readonly (readonly string[])[], width: number): { x: number; width: number }[] {
  const count = Math.max(1, rows[0]?.length ?? 0);
  const room = width - GAP_MM * (count - 1);
  const wanted = Array.from({ length: count }, (_, i) =>
    Math.min(room, Math.max(NARROWEST_MM, ...rows.map((cells) => pen.measure(cells[i] ?? '', TEXT.hintStrong)))),
  );
  // Long columns ask for less than their length: what wraps well gives way to what does not.
  const weights = wanted.map((length) => Math.sqrt(length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let x = 0;
  return weights.map((weight) => {
    const column = { x, width: (room * weight) / total };
    x += column.width + GAP_MM;
    return column;
  });
}
