import { type Block, paragraph, row, stack } from './block.ts';
import type { Furniture } from './flow.ts';
import { lineMm, TEXT } from './ink.ts';
import type { Frame } from './paper.ts';
import type { Pen, Tag } from './pen.ts';
import { qrRuns } from './qr.ts';
import { LINE_MM } from './writing.ts';

/** The head of every sheet: what it is, for whom; at the right, what it is about. */
export interface Head {
  readonly title: string;
  readonly titleTag?: Extract<Tag, 'H1' | 'P'>;
  readonly line: string;
  readonly about?: { readonly label: string; readonly value: string };
}

/** The foot of every sheet: where to go on, whom to thank, a code or the page. */
export interface Foot {
  readonly lines: readonly string[];
  readonly qr?: { readonly text: string; readonly alt: string };
  readonly code?: string;
  /** "2 / 5", in words for those who need them. */
  readonly pageNumber?: (page: number, pages: number) => string;
}

const GLYPH_MM = 9;
const GLYPH_UNITS = 40;
const BELOW_HEAD = 6;
const QR_MM = 14;
const FOOT_PADDING = 3;
const FOOT_MM = FOOT_PADDING + QR_MM + 1;

/** The product's note with its thread, as in the wordmark. */
function wordmarkGlyph(pen: Pen, x: number, y: number, size = GLYPH_MM): void {
  const k = size / GLYPH_UNITS;
  pen.path('M5 7l27-3 3 22-8 9-18 2z', x, y, k, { fill: 'violet' });
  pen.path('M27 35l-1-8 9-1z', x, y, k, { fill: 'violet-deep' });
  const thread = 'M6.3 25.6c5-1.6 4.7-10.6 8.7-10.6c7-1 5 10 11 8 3.4-.9 4.8-4.5 7.7-6.8';
  pen.path(thread, x, y, k, { stroke: { ink: 'sheet', width: 3.4 } });
  pen.circle(x + 15.4 * k, y + 15.2 * k, 4 * k, { fill: 'sheet' });
}

export function headOf(pen: Pen, frame: Frame, head: Head): NonNullable<Furniture['head']> {
  const block = headBlock(pen, frame.width, head);
  const ruleAt = Math.max(block.height, GLYPH_MM) + 3;
  return {
    height: ruleAt + BELOW_HEAD,
    draw(on, { left, top, width }, first) {
      wordmarkGlyph(on, left, top);
      if (first) block.draw(on, left, top);
      else on.artifact(() => block.draw(on, left, top), 'Pagination');
      on.line(left, top + ruleAt, left + width, top + ruleAt, { ink: 'ink', width: 0.8 });
    },
  };
}

function headBlock(pen: Pen, width: number, { title, titleTag = 'P', line, about }: Head): Block {
  const left = GLYPH_MM + 3;
  const rightWidth = about ? width * 0.42 : 0;
  const leftWidth = width - left - rightWidth - (about ? 8 : 0);
  const name = stack([
    paragraph(pen, title, TEXT.subheading, leftWidth, { tag: titleTag }),
    ...(line ? [paragraph(pen, line, TEXT.hint, leftWidth)] : []),
  ]);
  if (!about) return row([{ block: name, x: left }]);
  const short = pen.lines(about.value, TEXT.subheading, rightWidth).length <= 2;
  const subject = stack([
    paragraph(pen, about.label, TEXT.hint, rightWidth, { align: 'right' }),
    about.value === ''
      ? blankLine(rightWidth)
      : paragraph(pen, about.value, short ? TEXT.subheading : TEXT.hintStrong, rightWidth, { align: 'right' }),
  ]);
  return row([
    { block: name, x: left },
    { block: subject, x: width - rightWidth },
  ]);
}

/** What a sheet is about, when it is for the table to say. */
const blankLine = (width: number): Block => ({
  height: LINE_MM,
  draw: (pen, x, y) => pen.line(x, y + LINE_MM, x + width, y + LINE_MM, { ink: 'edge', width: 0.25 }),
});

export const FOOT_HEIGHT: NonNullable<Furniture['foot']> = { height: FOOT_MM + 4 };

export function drawFoot(pen: Pen, frame: Frame, foot: Foot, at: { page: number; pages: number }): void {
  const { left, width, bottom } = frame;
  const top = bottom - FOOT_MM;
  pen.line(left, top, left + width, top, { ink: 'edge', width: 0.25 });
  const read = () => {
    const textLeft = foot.qr ? QR_MM + 4 : 0;
    if (foot.qr) drawQr(pen, foot.qr, left, top + FOOT_PADDING, QR_MM);
    const words = stack(foot.lines.map((line) => paragraph(pen, line, TEXT.foot, width - textLeft - 40)));
    words.draw(pen, left + textLeft, top + FOOT_PADDING + Math.max(0, (QR_MM - words.height) / 2));
    if (foot.code) {
      const code = paragraph(pen, foot.code, TEXT.code, 40, { align: 'right' });
      code.draw(pen, left + width - 40, top + FOOT_PADDING + (QR_MM - code.height) / 2);
    }
  };
  // Read once; on the following pages it is only seen.
  if (at.page === 1) read();
  else pen.artifact(read, 'Pagination');
  const { pageNumber } = foot;
  if (!pageNumber || (foot.code && at.pages === 1)) return;
  pen.artifact(() => {
    const number = paragraph(pen, pageNumber(at.page, at.pages), foot.code ? TEXT.foot : TEXT.hint, 40, {
      align: 'right',
    });
    const y = foot.code
      ? top + FOOT_PADDING + QR_MM - lineMm(TEXT.foot)
      : top + FOOT_PADDING + (QR_MM - number.height) / 2;
    number.draw(pen, left + width - 40, y);
  }, 'Pagination');
}

/** A QR code as vectors, with the words that stand for it. */
export function drawQr(pen: Pen, qr: { text: string; alt: string }, x: number, y: number, size: number): void {
  const { modules, runs } = qrRuns(qr.text);
  const k = size / modules;
  pen.figure(qr.alt, { x, y, width: size, height: size }, () => {
    pen.squares(
      runs.map((run) => ({ x: x + run.x * k, y: y + run.y * k, width: run.length * k, height: k })),
      'ink',
    );
  });
}
