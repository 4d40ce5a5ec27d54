import { type ItemView, titleOf } from '~/datamap/item-view.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, clipped, paragraph, stack } from '~/platform/pdf/block.ts';
import { type CardRoom, cardSheets, cardsHead, type DrawCard } from '~/platform/pdf/cards.ts';
import { lineMm, TEXT, type TextStyle } from '~/platform/pdf/ink.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import type { Pair } from '../draw-pairs.ts';
import { messages as words } from '../messages/draw.ts';
import { messages } from '../messages/print.ts';

export interface PrintedDomain {
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

const GRID = { columns: 2, rows: 4 } as const;
const STRIP_PADDING_MM = 2;

/** Cards to cut out and hand to everyone: a data item at the top, a use domain on the violet strip. */
export function drawCards(
  pairs: readonly Pair<ItemView, PrintedDomain>[],
  territory: string,
  locale: Locale,
): PdfDocument {
  const t = pick(messages, locale);
  const name = t.drawName(territory);
  return {
    title: name,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => cardsHead(pen, frame, name),
    draw(flow) {
      if (pairs.length === 0) flow.add(paragraph(flow.pen, t.drawNone, TEXT.body, flow.width));
      cardSheets(flow, GRID, pairs, (pair, room) => pairCard(flow.pen, pair, room, locale));
    },
  };
}

function pairCard(pen: Pen, { card, domain }: Pair<ItemView, PrintedDomain>, room: CardRoom, locale: Locale): DrawCard {
  const t = pick(words, locale);
  const inner = room.width - 2 * STRIP_PADDING_MM;
  const cut = (text: string, style: TextStyle, width: number, lines: number): Block =>
    clipped(pen, text, { style, width, most: lines * lineMm(style) });
  const strip = stack([
    cut(`${t.for} ${inLocale(domain.title, locale)}`, { ...TEXT.subheading, ink: 'violet-deep' }, inner, 2),
    cut(inLocale(domain.summary, locale), TEXT.hint, inner, 3),
  ]);
  const stripTop = room.height - strip.height - 2 * STRIP_PADDING_MM;
  const heading = clipped(pen, titleOf(card), {
    style: TEXT.subheading,
    width: room.width,
    most: 2 * lineMm(TEXT.subheading),
    tag: 'H2',
  });
  const holders = cut(t.heldBy(card.holders.map(({ name }) => name).join(', ')), TEXT.hint, room.width, 1);
  const left = stripTop - heading.height - holders.height - 3;
  const data = card.information && card.data ? Math.floor(left / lineMm(TEXT.hint)) : 0;
  const body = stack([...(data > 0 ? [cut(card.data, TEXT.hint, room.width, data)] : []), holders], 0.8);
  return (on, x, y) => {
    heading.draw(on, x, y);
    body.draw(on, x, y + heading.height + 1);
    on.box(x, y + stripTop, room.width, room.height - stripTop, { fill: 'violet-wash' });
    strip.draw(on, x + STRIP_PADDING_MM, y + stripTop + STRIP_PADDING_MM);
  };
}
