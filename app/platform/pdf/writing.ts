import { type Block, paragraph, row, space, stack, tagged } from './block.ts';
import { TEXT } from './ink.ts';
import type { Pen } from './pen.ts';

/** Ruled paper: lines far enough apart for a felt pen. */
export const LINE_MM = 8.2;

const RULED = { ink: 'rule', width: 0.25 } as const;
const EDGE = { ink: 'edge', width: 0.25 } as const;
const SECTION_RULE = { ink: 'ink', width: 0.5 } as const;
const AFTER_RULE_MM = 1.6;

/** Empty lines to write on. */
export function ruledLines(count: number, width: number): Block {
  return {
    height: count * LINE_MM,
    draw(pen, x, y) {
      for (let n = 1; n <= count; n += 1) pen.line(x, y + n * LINE_MM, x + width, y + n * LINE_MM, RULED);
    },
    split(room) {
      const fit = Math.floor(room / LINE_MM);
      return fit < 1 || fit >= count ? undefined : [ruledLines(fit, width), ruledLines(count - fit, width)];
    },
  };
}

/** A label and the line on which its answer is written, or the answer itself. */
export function writingField(pen: Pen, label: string, width: number, value = ''): Block {
  const labelWidth = Math.min(pen.measure(label, TEXT.hint) + 4, width * 0.45);
  const words = paragraph(pen, label, TEXT.hint, labelWidth - 2);
  const answer = paragraph(pen, value, TEXT.strong, width - labelWidth);
  const height = Math.max(LINE_MM, words.height + 2.6, answer.height + 2.6);
  return {
    height,
    draw(on, x, y) {
      words.draw(on, x, y + height - words.height - 1);
      if (value !== '') answer.draw(on, x + labelWidth, y + height - answer.height - 0.6);
      on.line(x + labelWidth, y + height, x + width, y + height, EDGE);
    },
  };
}

/** The head of a section of a sheet: a rule, what to write, a question to start from. */
export function sectionHead(pen: Pen, title: string, hint: string | undefined, width: number): Block {
  const words = stack([
    paragraph(pen, title, TEXT.subheading, width, { tag: 'H2' }),
    ...(hint ? [paragraph(pen, hint, TEXT.hint, width)] : []),
  ]);
  return {
    height: words.height + AFTER_RULE_MM,
    draw(on, x, y) {
      on.line(x, y, x + width, y, SECTION_RULE);
      words.draw(on, x, y + AFTER_RULE_MM);
    },
  };
}

/** A frame to draw or write in, its corner folded as on the design's cards. */
export function drawingBox(width: number, height: number): Block {
  const small = 0.5;
  const fold = Math.min(7, height / 3, width / 3);
  const d = `M${small} 0H${width - small}A${small} ${small} 0 0 1 ${width} ${small}V${height - fold}A${fold} ${fold} 0 0 1 ${width - fold} ${height}H${small}A${small} ${small} 0 0 1 0 ${height - small}V${small}A${small} ${small} 0 0 1 ${small} 0Z`;
  return { height, draw: (pen, x, y) => pen.path(d, x, y, 1, { stroke: { ink: 'ink', width: 0.4 } }) };
}

const SQUARE_MM = 4;
const CHECK_ROW_MM = 7;

/** Squares to tick in `columns`, read down each column; blanks have a line for words of one's own. */
export function checks(pen: Pen, items: readonly string[], blanks: number, width: number, columns: number): Block {
  const gap = 6;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const textX = SQUARE_MM + 2;
  const cells: Block[] = [
    ...items.map((item) =>
      checkRow(tagged('LI', paragraph(pen, item, TEXT.body, columnWidth - textX, { tag: 'LBody' }))),
    ),
    ...Array.from({ length: blanks }, () => checkRow(undefined, columnWidth)),
  ];
  const perColumn = Math.ceil(cells.length / columns);
  const stacks = Array.from({ length: columns }, (_, i) => ({
    block: stack(cells.slice(i * perColumn, (i + 1) * perColumn)),
    x: i * (columnWidth + gap),
  }));
  return items.length > 0 ? tagged('L', row(stacks)) : row(stacks);
}

function checkRow(words: Block | undefined, width = 0): Block {
  const inner = words ?? space(0);
  const height = Math.max(CHECK_ROW_MM, inner.height + 1.6);
  return {
    height,
    draw(pen, x, y) {
      const top = words && inner.height > CHECK_ROW_MM ? y + 1.2 : y + (height - SQUARE_MM) / 2;
      pen.box(x, top, SQUARE_MM, SQUARE_MM, { stroke: { ink: 'ink', width: 0.4 } });
      if (words) words.draw(pen, x + SQUARE_MM + 2, y + (height - inner.height) / 2);
      else pen.line(x + SQUARE_MM + 2, y + height - 0.8, x + width, y + height - 0.8, EDGE);
    },
  };
}

const CIRCLE_MM = 5.5;

/** Circles between two words; `reached` of them filled. One figure, in words. */
export function scale(
  pen: Pen,
  words: { readonly low: string; readonly high: string; readonly alt: string },
  steps: number,
  width: number,
  reached = 0,
): Block {
  const gap = 3;
  const circles = steps * CIRCLE_MM + (steps - 1) * gap;
  const side = (width - circles - 2 * gap) / 2;
  const lowWidth = Math.min(pen.measure(words.low, TEXT.hint) + 1, side);
  const low = paragraph(pen, words.low, TEXT.hint, lowWidth);
  const high = paragraph(pen, words.high, TEXT.hint, side);
  const height = Math.max(CIRCLE_MM + 3, low.height, high.height);
  return {
    height,
    draw(on, x, y) {
      const middle = y + height / 2;
      const start = x + lowWidth + gap;
      low.draw(on, x, middle - low.height / 2);
      on.figure(words.alt, { x: start, y: middle - CIRCLE_MM / 2, width: circles, height: CIRCLE_MM }, () => {
        for (let n = 0; n < steps; n += 1) {
          const stroke = { ink: n < reached ? 'violet' : 'ink', width: 0.45 } as const;
          const at = start + CIRCLE_MM / 2 + n * (CIRCLE_MM + gap);
          on.circle(at, middle, CIRCLE_MM / 2 - 0.25, n < reached ? { stroke, fill: 'violet' } : { stroke });
        }
      });
      high.draw(on, start + circles + gap, middle - high.height / 2);
    },
  };
}
