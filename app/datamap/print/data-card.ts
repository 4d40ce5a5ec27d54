import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, clipped, paragraph, row, stack } from '~/platform/pdf/block.ts';
import type { CardRoom, DrawCard } from '~/platform/pdf/cards.ts';
import { lineMm, TEXT, type TextStyle } from '~/platform/pdf/ink.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import { drawQr } from '~/platform/pdf/stationery.ts';
import { type ItemView, titleOf } from '../item-view.ts';
import { messages as mapMessages } from '../messages/map.ts';
import { messages } from '../messages/print.ts';
import { messages as words } from '../messages/words.ts';

interface CardOptions {
  readonly room: CardRoom;
  readonly locale: Locale;
  readonly url: string;
  readonly large: boolean;
}

const QR_MM = 13;
const GAP_MM = 1.2;
const ENLARGED = 1.35;

/** One card: what it tells, from which data, who has them, how to get them; the square is full when it is about people. */
export function dataCard(pen: Pen, item: ItemView, { room, locale, url, large }: CardOptions): DrawCard {
  const t = pick(messages, locale);
  const map = pick(mapMessages, locale);
  const sized = (style: TextStyle): TextStyle => (large ? { ...style, size: style.size * ENLARGED } : style);
  const [head, text, small] = [sized(TEXT.subheading), sized(TEXT.hint), sized(TEXT.foot)];
  const title = titleOf(item);
  const qr = large ? QR_MM * ENLARGED : QR_MM;
  const fact = (name: string, value: string, lines: number): Block =>
    labelled(pen, { name: t.label(name), value, style: text, width: room.width, most: lines * lineMm(text) });
  const foot = [
    [map.access, pick(words, locale).access[item.access]],
    [map.about, aboutWords(item.personal, map)],
  ] as const;
  const footBlock = stack([
    ...foot.map(([name, value]) =>
      labelled(pen, { name: t.label(name), value, style: text, width: room.width - qr - 4 }),
    ),
    clipped(pen, item.challenge, { style: small, width: room.width - qr - 4, most: (large ? 3 : 2) * lineMm(small) }),
  ]);
  const bodyRoom = room.height - Math.max(qr, footBlock.height) - GAP_MM;
  const square = lineMm(head) * 0.62;
  const heading = clipped(pen, title, {
    style: head,
    width: room.width - square - 2.5,
    most: bodyRoom / 2,
    tag: 'H2',
  });
  const holders = item.holders.length > 0 ? item.holders.map(({ name }) => name).join(', ') : map.noHolder;
  const held = fact(map.heldBy, holders, large ? 4 : 2);
  const left = bodyRoom - heading.height - held.height - 2 * GAP_MM;
  const data =
    item.information && item.data ? fact(map.data, item.data, Math.max(1, Math.floor(left / lineMm(text)))) : undefined;
  const body = stack([...(data ? [data] : []), held], GAP_MM);
  return (on, x, y) => {
    natureSquare(on, item.personal, x, y + lineMm(head) * 0.2, square);
    heading.draw(on, x + square + 2.5, y);
    body.draw(on, x, y + heading.height + GAP_MM);
    footBlock.draw(on, x, y + room.height - footBlock.height);
    const at = { x: x + room.width - qr, y: y + room.height - qr };
    drawQr(on, { text: url, alt: t.open(title) }, at.x, at.y, qr);
  };
}

interface Labelled {
  readonly name: string;
  readonly value: string;
  readonly style: TextStyle;
  readonly width: number;
  readonly most?: number;
}

function labelled(pen: Pen, { name, value, style, width, most = Number.MAX_SAFE_INTEGER }: Labelled): Block {
  const label = { ...style, ink: 'ink-2' } as const;
  const labelWidth = pen.measure(name, label) + 1.5;
  const said = { ...style, ink: 'ink' } as const;
  return row([
    { block: paragraph(pen, name, label, labelWidth), x: 0 },
    { block: clipped(pen, value, { style: said, width: width - labelWidth, most }), x: labelWidth },
  ]);
}

/** As on the map: filled is about people, hollow is not, dashed is to be said. */
function natureSquare(pen: Pen, personal: boolean | null, x: number, y: number, side: number): void {
  const stroke = { ink: 'violet', width: 0.5 } as const;
  if (personal) pen.box(x, y, side, side, { fill: 'violet' });
  else if (personal === false) pen.box(x + 0.25, y + 0.25, side - 0.5, side - 0.5, { stroke });
  else pen.box(x + 0.25, y + 0.25, side - 0.5, side - 0.5, { stroke: { ...stroke, ink: 'edge', dash: [0.7, 0.7] } });
}

function aboutWords(
  personal: boolean | null,
  map: { readonly aboutSomebody: string; readonly aboutNobody: string; readonly aboutUnknown: string },
): string {
  if (personal === null) return map.aboutUnknown;
  return personal ? map.aboutSomebody : map.aboutNobody;
}
