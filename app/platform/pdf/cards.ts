import { type Block, paragraph, stack } from './block.ts';
import type { Flow, Furniture } from './flow.ts';
import { TEXT } from './ink.ts';
import type { Frame } from './paper.ts';
import type { Pen } from './pen.ts';

export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
}

/** What a card is drawn in: its own paper, with room left for the scissors. */
export interface CardRoom {
  readonly width: number;
  readonly height: number;
}

/** Draws a card whose corner is at (x, y). */
export type DrawCard = (pen: Pen, x: number, y: number) => void;

const PADDING_MM = 5;
const MARK_MM = 3;
const CUT = { ink: 'edge', width: 0.2 } as const;
const NAME_ABOVE_MM = 6.5;

/** Sheets of cards to cut out; `card` measures and draws one in the room it is given. */
export function cardSheets<T>(
  flow: Flow,
  grid: CardGrid,
  all: readonly T[],
  card: (item: T, room: CardRoom) => DrawCard,
): void {
  const perPage = grid.columns * grid.rows;
  const cell = { width: flow.width / grid.columns, height: flow.fullRoom / grid.rows };
  const room = { width: cell.width - 2 * PADDING_MM, height: cell.height - 2 * PADDING_MM };
  for (let first = 0; first < all.length; first += perPage) {
    const cards = all.slice(first, first + perPage).map((item) => card(item, room));
    flow.add({
      height: flow.fullRoom,
      draw(pen, x, y) {
        cutMarks(pen, { x, y }, cell, grid);
        for (const [i, draw] of cards.entries()) {
          const left = x + (i % grid.columns) * cell.width + PADDING_MM;
          const top = y + Math.floor(i / grid.columns) * cell.height + PADDING_MM;
          pen.within('Sect', () => draw(pen, left, top));
        }
      },
    });
  }
}

/** Small crosses where four cards meet, ticks along the edges. */
function cutMarks(pen: Pen, at: { x: number; y: number }, cell: CardRoom, { columns, rows }: CardGrid): void {
  for (let column = 0; column <= columns; column += 1) {
    for (let row = 0; row <= rows; row += 1) {
      const x = at.x + column * cell.width;
      const y = at.y + row * cell.height;
      pen.line(x - MARK_MM, y, x + MARK_MM, y, CUT);
      pen.line(x, y - MARK_MM, x, y + MARK_MM, CUT);
    }
  }
}

/** The name of the sheets, small in the margin above the cards: a heading for who reads, a label for who cuts. */
export function cardsHead(pen: Pen, frame: Frame, name: string): Furniture {
  const title = paragraph(pen, name, TEXT.foot, frame.width - 2 * (MARK_MM + 2), { tag: 'H1' });
  return {
    head: {
      height: 0,
      draw(on, { left, top }, first) {
        const draw = () => title.draw(on, left + MARK_MM + 2, top - NAME_ABOVE_MM);
        if (first) draw();
        else on.artifact(draw, 'Pagination');
      },
    },
  };
}

/** The first of these that holds in the room, from the largest letters to the smallest; else the last. */
export function firstThatFits(
  sizes: readonly number[],
  height: number,
  build: (size: number) => readonly Block[],
): Block {
  let block = stack([]);
  for (const size of sizes) {
    block = stack(build(size));
    if (block.height <= height) break;
  }
  return block;
}
