import { type Block, padded, paragraph, row, stack, tagged } from './block.ts';
import type { Flow } from './flow.ts';
import { TEXT, type TextStyle } from './ink.ts';
import type { Pen } from './pen.ts';

const AFTER_RULE_MM = 1.6;
const KEEP_WITH_NEXT_MM = 18;
const MARK_MM = 5.5;
const TICK_MM = 3.2;
const TICK = { ink: 'ink', width: 0.3 } as const;

/** A section's heading under its ink rule, never alone at the end of a page; also a bookmark. */
export function heading(flow: Flow, text: string, keepWith = KEEP_WITH_NEXT_MM): void {
  const { pen, width } = flow;
  const title = paragraph(pen, text, TEXT.heading, width, { tag: 'H2' });
  flow.need(title.height + AFTER_RULE_MM + keepWith);
  pen.bookmark(text);
  flow.add({
    height: title.height + AFTER_RULE_MM,
    draw(on, x, y) {
      on.line(x, y, x + width, y, { ink: 'ink', width: 0.5 });
      title.draw(on, x, y + AFTER_RULE_MM);
    },
  });
  flow.gap(1.5);
}

/** What stands before each item: a dot, its number, or a square to tick. */
export type ListMark = 'dot' | 'number' | 'tick';

/** A list over the whole width, each item cut on its own. */
export function bullets(flow: Flow, items: readonly string[], mark: ListMark = 'dot'): void {
  if (items.length === 0) return;
  flow.within('L', () => {
    for (const [i, item] of items.entries())
      flow.add(listItem({ pen: flow.pen, text: item, width: flow.width, mark, number: i + 1, style: TEXT.body }));
  });
}

export function list(
  pen: Pen,
  items: readonly string[],
  width: number,
  mark: ListMark = 'dot',
  style: TextStyle = TEXT.body,
): Block {
  return tagged('L', stack(items.map((item, i) => listItem({ pen, text: item, width, mark, number: i + 1, style }))));
}

interface Item {
  readonly pen: Pen;
  readonly text: string;
  readonly width: number;
  readonly mark: ListMark;
  readonly number: number;
  readonly style: TextStyle;
}

function listItem({ pen, text, width, mark, number, style }: Item): Block {
  const body = paragraph(pen, text, style, width - MARK_MM, { tag: 'LBody' });
  const bottom = mark === 'tick' ? 1.2 : 0.6;
  if (mark === 'tick') {
    const item = tagged('LI', row([{ block: body, x: MARK_MM }]));
    return padded(
      besides(item, (on, x, y) => on.box(x, y + 0.9, TICK_MM, TICK_MM, { stroke: TICK })),
      { bottom },
    );
  }
  const sign = mark === 'number' ? `${number}.` : '•';
  const label = paragraph(pen, sign, { ...style, ink: mark === 'number' ? 'ink-2' : 'violet' }, MARK_MM, {
    tag: 'Lbl',
  });
  return padded(
    tagged(
      'LI',
      row([
        { block: label, x: 0 },
        { block: body, x: MARK_MM },
      ]),
    ),
    { bottom },
  );
}

/** A mark beside the first line of a block, even when the block is cut. */
function besides(block: Block, draw: (pen: Pen, x: number, y: number) => void): Block {
  return {
    height: block.height,
    draw(pen, x, y) {
      draw(pen, x, y);
      block.draw(pen, x, y);
    },
    split(room) {
      const halves = block.split?.(room);
      return halves && [besides(halves[0], draw), halves[1]];
    },
  };
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Labels and what they say, one a line. */
export function facts(pen: Pen, all: readonly Fact[], width: number): Block {
  const labelWidth = Math.max(...all.map(({ label }) => pen.measure(label, TEXT.body))) + 5;
  return stack(
    all.map(({ label, value }) =>
      row([
        { block: paragraph(pen, label, { ...TEXT.body, ink: 'ink-2' }, labelWidth), x: 0 },
        { block: paragraph(pen, value, TEXT.strong, width - labelWidth), x: labelWidth },
      ]),
    ),
    0.6,
  );
}
