import { type Bilingual, inLocale, pick } from '~/platform/i18n/messages.ts';
import { type Block, paragraph, row, stack } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { checks, drawingBox, LINE_MM, ruledLines, scale, sectionHead, writingField } from '~/platform/pdf/writing.ts';
import { messages } from '../messages/print.ts';
import type { SheetBlock } from '../schema/sheets.ts';
import { frieze, quadrants, writingTable } from './sheet-figures.ts';
import { type Place, stretchLines } from './sheet-place.ts';

type BlockOf<K extends SheetBlock['kind']> = Extract<SheetBlock, { kind: K }>;

/** One block of a print sheet, as wide as its place. */
export function sheetBlock(block: SheetBlock, at: Place): Block {
  switch (block.kind) {
    case 'text':
      return paragraph(at.pen, inLocale(block.text, at.locale), TEXT.body, at.width);
    case 'fields':
      return fields(block, at);
    case 'lines':
      return under(block, at, ruledLines(stretchLines(block.lines, at), at.width));
    case 'box':
      return under(block, at, undefined, block.heightMm * at.stretch);
    case 'table':
      return writingTable(block, at);
    case 'quadrants':
      return quadrants(block, at);
    case 'frieze':
      return frieze(block, at);
    case 'checks': {
      const items = block.items.map((item) => inLocale(item, at.locale));
      return under(block, at, checks(at.pen, items, block.blanks, at.width, at.width > HALF_AT_MOST_MM ? 3 : 1));
    }
    case 'scale':
      return scaleBlock(block, at);
  }
}

const HALF_AT_MOST_MM = 120;
const AFTER_HEAD_MM = 1.5;

/** A section's head, then what is written under it; a frame of the height asked for when nothing else is given. */
function under(
  block: { readonly title: Bilingual; readonly hint?: Bilingual | undefined },
  at: Place,
  body: Block | undefined,
  heightMm = 0,
): Block {
  const hint = block.hint && inLocale(block.hint, at.locale);
  const head = sectionHead(at.pen, inLocale(block.title, at.locale), hint, at.width);
  const most = at.tallest - head.height - AFTER_HEAD_MM;
  return stack([head, body ?? drawingBox(at.width, Math.min(heightMm, most))], AFTER_HEAD_MM);
}

function scaleBlock(block: BlockOf<'scale'>, at: Place): Block {
  const low = inLocale(block.low, at.locale);
  const high = inLocale(block.high, at.locale);
  const alt = pick(messages, at.locale).scale(low, high, block.steps);
  return under(block, at, scale(at.pen, { low, high, alt }, block.steps, at.width));
}

const FIELD_GAP_MM = 8;

/** Labels with their lines: two halves share a row. */
function fields({ fields: all }: BlockOf<'fields'>, { pen, locale, width }: Place): Block {
  const half = (width - FIELD_GAP_MM) / 2;
  const rows: Block[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const field = all[i];
    const next = all[i + 1];
    if (!field) continue;
    if (field.width === 'half' && next?.width === 'half') {
      rows.push(
        row([
          { block: writingField(pen, inLocale(field.label, locale), half), x: 0 },
          { block: writingField(pen, inLocale(next.label, locale), half), x: half + FIELD_GAP_MM },
        ]),
      );
      i += 1;
    } else {
      rows.push(writingField(pen, inLocale(field.label, locale), field.width === 'half' ? half : width));
    }
  }
  return stack(rows, LINE_MM / 6);
}
