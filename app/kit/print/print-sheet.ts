import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, row } from '~/platform/pdf/block.ts';
import type { Flow, Furniture } from '~/platform/pdf/flow.ts';
import type { Frame } from '~/platform/pdf/paper.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import { drawFoot, FOOT_HEIGHT, type Foot, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import type { PrintSheet, SheetBlock } from '../schema/sheets.ts';
import { sheetBlock } from './sheet-blocks.ts';
import type { Place } from './sheet-place.ts';

export interface SheetToPrint {
  readonly sheet: PrintSheet;
  /** Under its title: the workshop, the territory, the day. */
  readonly line: string;
  /** What it is about, one sheet each: challenges, services…; none leaves a line to write on. */
  readonly subjects: readonly string[];
  readonly foot: Foot;
}

const BETWEEN_MM = 5;
const HALVES_GAP_MM = 8;

/** A sheet that a table writes on, once for each subject. */
export function printSheet(input: SheetToPrint, locale: Locale): PdfDocument {
  const { sheet, subjects, foot } = input;
  const t = pick(messages, locale);
  const title = inLocale(sheet.title, locale);
  const copies = subjects.length > 0 && sheet.about !== 'none' ? subjects : [''];
  const furnitureOf = (pen: Pen, frame: Frame, subject: string): Furniture => ({
    head: headOf(pen, frame, {
      title,
      titleTag: 'H1',
      line: input.line,
      ...(sheet.about === 'none' ? {} : { about: { label: t.about[sheet.about], value: subject } }),
    }),
    foot: FOOT_HEIGHT,
  });
  return {
    title: t.sheetName(title, copies.length === 1 ? (copies[0] ?? '') : ''),
    subject: input.line,
    locale,
    orientation: sheet.paper,
    furniture: (pen, frame) => furnitureOf(pen, frame, copies[0] ?? ''),
    draw(flow) {
      for (const [i, subject] of copies.entries()) {
        if (i > 0) flow.startOver(furnitureOf(flow.pen, flow.frame, subject));
        if (subject) flow.pen.bookmark(subject);
        fill(flow, sheet.blocks, locale);
      }
    },
    foot: (pen, frame, at) => drawFoot(pen, frame, foot, at),
  };
}

/** How far a sheet may be stretched or squeezed to fill one page; beyond, it takes several, as the kit asks. */
const STRETCH = { least: 0.6, most: 1.5, tries: 7 } as const;

function fill(flow: Flow, blocks: readonly SheetBlock[], locale: Locale): void {
  const place = { pen: flow.pen, locale, width: flow.width, tallest: flow.fullRoom };
  const rowsAt = (stretch: number) => layOut(blocks, { ...place, stretch });
  const fits = (stretch: number) => heightOf(rowsAt(stretch)) <= flow.fullRoom;
  let stretch = fits(STRETCH.most) ? STRETCH.most : 1;
  if (stretch === 1 && fits(STRETCH.least)) {
    let [least, most]: [number, number] = [STRETCH.least, STRETCH.most];
    for (let n = 0; n < STRETCH.tries; n += 1) {
      const middle = (least + most) / 2;
      if (fits(middle)) least = middle;
      else most = middle;
    }
    stretch = least;
  }
  for (const block of rowsAt(stretch)) {
    flow.gap(BETWEEN_MM);
    flow.add(block);
  }
}

const heightOf = (rows: readonly Block[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0) + Math.max(0, rows.length - 1) * BETWEEN_MM;

/** The blocks of a sheet one under the other; two halves that follow each other stand side by side. */
function layOut(blocks: readonly SheetBlock[], place: Place): Block[] {
  const half = (place.width - HALVES_GAP_MM) / 2;
  const narrow = { ...place, width: half };
  const rows: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    const next = blocks[i + 1];
    if (!block) continue;
    if (isHalf(block) && next && isHalf(next)) {
      rows.push(halves(sheetBlock(block, narrow), sheetBlock(next, narrow), half));
      i += 1;
    } else {
      rows.push(sheetBlock(block, isHalf(block) ? narrow : place));
    }
  }
  return rows;
}

const halves = (left: Block, right: Block, width: number): Block =>
  row([
    { block: left, x: 0 },
    { block: right, x: width + HALVES_GAP_MM },
  ]);

const isHalf = (block: SheetBlock): boolean => 'width' in block && block.width === 'half';
