import { formatDate } from '~/platform/i18n/format.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { clipped, paragraph, stack } from '~/platform/pdf/block.ts';
import { type CardRoom, cardSheets, cardsHead, type DrawCard } from '~/platform/pdf/cards.ts';
import { lineMm, TEXT } from '~/platform/pdf/ink.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import { drawQr } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';

/** An enrolment link to cut out and hand over. */
export interface Label {
  readonly url: string;
  readonly label: string;
  readonly panel: Bilingual;
  readonly maxUses: number;
  /** The last day it opens, yyyy-mm-dd. */
  readonly lastDay: string;
}

const GRID = { columns: 2, rows: 5 } as const;
const QR_MM = 32;
const GAP_MM = 4;

/** Sheets of labels: a square to point a phone at, the address to type, what it is for and until when. */
export function labelSheets(pilot: Bilingual, labels: readonly Label[], locale: Locale): PdfDocument {
  const name = pick(messages, locale).labels(inLocale(pilot, locale));
  return {
    title: name,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => cardsHead(pen, frame, name),
    draw: (flow) => cardSheets(flow, GRID, labels, (label, room) => card(flow.pen, { pilot, label, room, locale })),
  };
}

function card(
  pen: Pen,
  { pilot, label, room, locale }: { pilot: Bilingual; label: Label; room: CardRoom; locale: Locale },
): DrawCard {
  const t = pick(messages, locale);
  const width = room.width - QR_MM - GAP_MM;
  const uses = label.maxUses === 1 ? t.once : t.times(label.maxUses);
  const words = stack([
    clipped(pen, inLocale(pilot, locale), {
      ...{ style: TEXT.subheading, width, most: 2 * lineMm(TEXT.subheading), tag: 'H2' },
    }),
    clipped(pen, inLocale(label.panel, locale), { style: TEXT.hint, width, most: 2 * lineMm(TEXT.hint) }),
    paragraph(pen, `${t.until(formatDate(locale, label.lastDay))}. ${uses}.`, TEXT.hint, width),
    clipped(pen, label.label, { style: TEXT.foot, width, most: lineMm(TEXT.foot) }),
  ]);
  const address = stack([
    paragraph(pen, t.scan, TEXT.foot, room.width),
    paragraph(pen, label.url.replace(/^https?:\/\//, ''), TEXT.foot, room.width),
  ]);
  return (on, x, y) => {
    drawQr(on, { text: label.url, alt: t.qr(label.label) }, x, y, QR_MM);
    words.draw(on, x + QR_MM + GAP_MM, y);
    address.draw(on, x, y + room.height - address.height);
  };
}
