import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import { cardSheets, cardsHead } from '~/platform/pdf/cards.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import type { ItemView } from '../item-view.ts';
import { messages } from '../messages/print.ts';
import { dataCard } from './data-card.ts';

export interface DataCardsToPrint {
  readonly territory: string;
  readonly items: readonly ItemView[];
  /** Address of a card's page, for its QR. */
  readonly address: (item: ItemView) => string;
  readonly large: boolean;
}

const SMALL = { columns: 2, rows: 4 } as const;
const LARGE = { columns: 2, rows: 2 } as const;

export const SMALL_PER_PAGE = SMALL.columns * SMALL.rows;

/** Data cards to cut out and lay on a table: eight to a page, or four large ones. */
export function dataCards({ territory, items, address, large }: DataCardsToPrint, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  return {
    title: t.name(territory, items.length),
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => cardsHead(pen, frame, t.name(territory, items.length)),
    draw(flow) {
      if (items.length === 0) flow.add(paragraph(flow.pen, t.none, TEXT.body, flow.width));
      cardSheets(flow, large ? LARGE : SMALL, items, (item, room) =>
        dataCard(flow.pen, item, { room, locale, url: address(item), large }),
      );
    },
  };
}
