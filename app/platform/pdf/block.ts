import { lineMm, sizeMm, type TextStyle } from './ink.ts';
import type { Element, Pen, Tag, TagOptions } from './pen.ts';

/** Something measured that can be drawn anywhere: what pages are composed of. Millimetres. */
export interface Block {
  readonly height: number;
  draw(pen: Pen, x: number, y: number): void;
  /** A first part no taller than `room`, and the rest; undefined where it cannot be cut. */
  split?(room: number): readonly [Block, Block] | undefined;
}

/** Share of a line's height that stands above the baseline of its letters. */
const ABOVE_BASELINE = 0.93;

export interface ParagraphOptions {
  readonly tag?: Tag;
  readonly align?: 'left' | 'right' | 'centre';
  /** Height of a line instead of the style's: writing on ruled paper. */
  readonly lineHeight?: number;
}

/** A text set in `width`; cut between lines when it must be. */
export function paragraph(
  pen: Pen,
  text: string,
  style: TextStyle,
  width: number,
  options: ParagraphOptions = {},
): Block {
  const { tag = 'P', align = 'left', lineHeight = lineMm(style) } = options;
  const shared: { element?: Element } = {};
  const offset = (lineHeight - sizeMm(style)) / 2 + sizeMm(style) * (ABOVE_BASELINE - 0.08);
  const shift = (line: string): number =>
    align === 'left' ? 0 : (width - pen.measure(line.trimEnd(), style)) * (align === 'right' ? 1 : 0.5);
  const from = (lines: readonly string[]): Block => ({
    height: lines.length * lineHeight,
    draw(on, x, y) {
      shared.element ??= on.element(tag);
      on.content(shared.element, tag, () => {
        for (const [i, line] of lines.entries()) on.write(line, x + shift(line), y + i * lineHeight + offset, style);
      });
    },
    split(room) {
      const fit = Math.floor((room + 0.001) / lineHeight);
      return fit < 1 || fit >= lines.length ? undefined : [from(lines.slice(0, fit)), from(lines.slice(fit))];
    },
  });
  return from(pen.lines(text, style, width));
}

/** A text kept to the lines that `most` millimetres hold; one that is cut ends with an ellipsis. */
export function clipped(
  pen: Pen,
  text: string,
  at: { style: TextStyle; width: number; most: number; tag?: Tag },
): Block {
  const { style, width, most, tag = 'P' } = at;
  const fit = Math.max(1, Math.floor((most + 0.001) / lineMm(style)));
  const lines = pen.lines(text, style, width);
  if (lines.length <= fit) return paragraph(pen, text, style, width, { tag });
  let kept = lines.slice(0, fit).join('').trimEnd();
  const short = () => `${kept.trimEnd()}…`;
  while (kept !== '' && pen.lines(short(), style, width).length > fit) kept = kept.slice(0, -1);
  return paragraph(pen, short(), style, width, { tag });
}

export const space = (height: number): Block => ({ height, draw: () => undefined });

/** One under the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + Math.max(0, blocks.length - 1) * gap;
  return {
    height,
    draw(pen, x, y) {
      let at = y;
      for (const block of blocks) {
        block.draw(pen, x, at);
        at += block.height + gap;
      }
    },
    split(room) {
      let left = room;
      for (const [i, block] of blocks.entries()) {
        if (block.height <= left) {
          left -= block.height + gap;
          continue;
        }
        const halves = block.split?.(left);
        const before = blocks.slice(0, i);
        const after = blocks.slice(i + 1);
        if (halves) return [stack([...before, halves[0]], gap), stack([halves[1], ...after], gap)];
        return i === 0 ? undefined : [stack(before, gap), stack([block, ...after], gap)];
      }
      return undefined;
    },
  };
}

export interface Column {
  readonly block: Block;
  /** From the left of the row. */
  readonly x: number;
}

/** Side by side; as tall as the tallest, each cut on its own. */
export function row(columns: readonly Column[]): Block {
  return {
    height: Math.max(0, ...columns.map(({ block }) => block.height)),
    draw(pen, x, y) {
      for (const column of columns) column.block.draw(pen, x + column.x, y);
    },
    split(room) {
      const halves = columns.map(({ block }) =>
        block.height <= room ? ([block, space(0)] as const) : block.split?.(room),
      );
      const known = halves.filter((pair) => pair !== undefined);
      if (known.length < halves.length) return undefined;
      const side = (n: 0 | 1) => row(columns.map(({ x }, i) => ({ x, block: known[i]?.[n] ?? space(0) })));
      return [side(0), side(1)];
    },
  };
}

/** The same block as the content of one element of the structure, even when it is cut. */
export function tagged(tag: Tag, block: Block, options: TagOptions = {}): Block {
  const shared: { element?: Element } = {};
  const wrap = (inner: Block): Block => ({
    height: inner.height,
    draw(pen, x, y) {
      shared.element ??= pen.element(tag, options);
      pen.inside(shared.element, () => inner.draw(pen, x, y));
    },
    split(room) {
      const halves = inner.split?.(room);
      return halves && [wrap(halves[0]), wrap(halves[1])];
    },
  });
  return wrap(block);
}

/** The same block with marks drawn behind it. */
export function behind(block: Block, draw: (pen: Pen, x: number, y: number, height: number) => void): Block {
  return {
    height: block.height,
    draw(pen, x, y) {
      draw(pen, x, y, block.height);
      block.draw(pen, x, y);
    },
    split(room) {
      const halves = block.split?.(room);
      return halves && [behind(halves[0], draw), behind(halves[1], draw)];
    },
  };
}

/** The same block with room around it. */
export function padded(block: Block, room: { top?: number; bottom?: number; left?: number }): Block {
  const { top = 0, bottom = 0, left = 0 } = room;
  return {
    height: block.height + top + bottom,
    draw: (pen, x, y) => block.draw(pen, x + left, y + top),
    split(height) {
      const halves = block.split?.(height - top);
      return halves && [padded(halves[0], { top, left }), padded(halves[1], { bottom, left })];
    },
  };
}
