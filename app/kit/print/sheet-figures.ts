import { inLocale } from '~/platform/i18n/messages.ts';
import { type Block, paragraph, row, stack, tagged } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { LINE_MM, ruledLines, sectionHead } from '~/platform/pdf/writing.ts';
import type { SheetBlock } from '../schema/sheets.ts';
import { type Place, stretchLines } from './sheet-place.ts';

type BlockOf<K extends SheetBlock['kind']> = Extract<SheetBlock, { kind: K }>;

const SMALL_WRITING_MM = 5.5;
const CELL_PADDING_MM = 2;
const HEAD_RULE = { ink: 'ink', width: 0.5 } as const;
const RULE = { ink: 'edge', width: 0.25 } as const;

/** A table whose rows are written by hand, as far apart as the sheet allows, never less than for small writing. */
export function writingTable({ columns, rows }: BlockOf<'table'>, { pen, locale, width, stretch }: Place): Block {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let x = 0;
  const cells = columns.map(({ title, hint, share }) => {
    const cell = { x, width: (width * share) / total };
    x += cell.width;
    const inner = cell.width - CELL_PADDING_MM;
    const words = stack([
      paragraph(pen, inLocale(title, locale), TEXT.hintStrong, inner),
      ...(hint ? [paragraph(pen, inLocale(hint, locale), TEXT.foot, inner)] : []),
    ]);
    return { ...cell, block: tagged('TH', words, { scope: 'Column' }) };
  });
  const headings = tagged('Table', tagged('TR', row(cells)));
  const head: Block = {
    height: headings.height + 2.5,
    draw(on, left, y) {
      on.line(left, y, left + width, y, HEAD_RULE);
      headings.draw(on, left, y + 1.5);
    },
  };
  const height = Math.max(SMALL_WRITING_MM, LINE_MM * stretch);
  const inner = cells.slice(1).map((cell) => cell.x - CELL_PADDING_MM / 2);
  return stack([head, emptyRows(rows, height, width, inner)]);
}

function emptyRows(rows: number, height: number, width: number, inner: readonly number[]): Block {
  return {
    height: rows * height,
    draw(pen, x, y) {
      for (let n = 0; n <= rows; n += 1) pen.line(x, y + n * height, x + width, y + n * height, RULE);
      for (const at of inner) pen.line(x + at, y, x + at, y + rows * height, RULE);
    },
    split(room) {
      const fit = Math.floor(room / height);
      if (fit < 1 || fit >= rows) return undefined;
      return [emptyRows(fit, height, width, inner), emptyRows(rows - fit, height, width, inner)];
    },
  };
}

/** Four cells around a cross. */
export function quadrants(
  { cells, heightMm }: BlockOf<'quadrants'>,
  { pen, locale, width, tallest, stretch }: Place,
): Block {
  const height = Math.min(heightMm * stretch, tallest);
  const half = { width: width / 2, height: height / 2 };
  const words = cells.map(({ title, hint }) =>
    stack([
      paragraph(pen, inLocale(title, locale), TEXT.subheading, half.width - 8, { tag: 'H2' }),
      ...(hint ? [paragraph(pen, inLocale(hint, locale), TEXT.hint, half.width - 8)] : []),
    ]),
  );
  return {
    height,
    draw(on, x, y) {
      on.box(x, y, width, height, { stroke: { ink: 'ink', width: 0.5 }, corner: 0.8 });
      on.line(x + half.width, y, x + half.width, y + height, { ink: 'ink', width: 0.5 });
      on.line(x, y + half.height, x + width, y + half.height, { ink: 'ink', width: 0.5 });
      for (const [i, block] of words.entries()) {
        block.draw(on, x + (i % 2) * half.width + 4, y + Math.floor(i / 2) * half.height + 3);
      }
    },
  };
}

const KNOT_MM = 5.2;
const THREAD_MM = 0.9;

/** Moments along the thread, each with lines to tell it. */
export function frieze(block: BlockOf<'frieze'>, at: Place): Block {
  const { pen, locale, width } = at;
  const { title, moments, lines } = block;
  const step = width / moments.length;
  const inner = step - 3.5;
  const told = moments.map(({ title: name, hint }) =>
    stack([
      paragraph(pen, inLocale(name, locale), TEXT.hintStrong, inner),
      ...(hint ? [paragraph(pen, inLocale(hint, locale), TEXT.foot, inner)] : []),
    ]),
  );
  const wordsHeight = Math.max(...told.map(({ height }) => height));
  const head = sectionHead(pen, inLocale(title, locale), undefined, width);
  const writing = ruledLines(stretchLines(lines, at), inner);
  const knotsY = head.height + 2.5;
  const wordsY = knotsY + KNOT_MM + 2;
  return {
    height: wordsY + wordsHeight + writing.height,
    draw(on, x, y) {
      head.draw(on, x, y);
      const middle = y + knotsY + KNOT_MM / 2;
      const last = x + (moments.length - 1) * step + KNOT_MM / 2;
      on.line(x + KNOT_MM / 2, middle, last, middle, { ink: 'violet', width: THREAD_MM });
      for (const [i, words] of told.entries()) {
        const left = x + i * step;
        const mark = { fill: 'white', stroke: { ink: 'violet', width: THREAD_MM } } as const;
        on.circle(left + KNOT_MM / 2, middle, (KNOT_MM - THREAD_MM) / 2, mark);
        words.draw(on, left, y + wordsY);
        writing.draw(on, left, y + wordsY + wordsHeight);
      }
    },
  };
}
