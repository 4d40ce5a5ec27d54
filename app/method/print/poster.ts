import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import { TEXT, type TextStyle } from '~/platform/pdf/ink.ts';
import { drawQr, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import { dayOf, type PrintedWorkshop, readAddress } from './printed-workshop.ts';

const QR_MM = 118;
const CODE: TextStyle = { size: 92, weight: 'heavy', ink: 'violet-deep', leading: 1.05 };
const CALL: TextStyle = { ...TEXT.poster, size: 38 };
const OPEN: TextStyle = { size: 19, weight: 'strong', ink: 'ink', leading: 1.3 };
const LEAST_OPEN = 14;
const NOTE: TextStyle = { size: 14, weight: 'text', ink: 'ink-2', leading: 1.35 };

/** For the door and the walls of the room: the code and the QR, read from across it. */
export function poster(workshop: PrintedWorkshop, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  const { title, territory, initiative, joinCode, joinUrl } = workshop;
  const address = readAddress(joinUrl);
  return {
    title: `${t.poster} · ${title}`,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title,
        line: t.in(territory, initiative),
        about: { label: t.when, value: dayOf(workshop, locale) },
      }),
    }),
    draw(flow) {
      const { pen, width } = flow;
      flow.gap(2);
      flow.add(paragraph(pen, t.posterCall, CALL, width, { tag: 'H1' }));
      flow.gap(8);
      flow.add({
        height: QR_MM,
        draw: (on, x, y) => drawQr(on, { text: joinUrl, alt: t.joinQr(address) }, x + (width - QR_MM) / 2, y, QR_MM),
      });
      flow.gap(7);
      const open = t.posterOpen(address);
      // On one line, or at least in letters of this size: a code cut in two is typed wrong.
      const openStyle = fitted(OPEN, pen.measure(open, OPEN), width);
      flow.add(paragraph(pen, open, openStyle.size < LEAST_OPEN ? OPEN : openStyle, width, { align: 'centre' }));
      flow.gap(5);
      flow.add(paragraph(pen, t.posterCode, NOTE, width, { align: 'centre' }));
      flow.add(paragraph(pen, joinCode, fitted(CODE, pen.measure(joinCode, CODE), width), width, { align: 'centre' }));
      flow.gap(5);
      flow.add(paragraph(pen, t.posterNoName, NOTE, width, { align: 'centre' }));
    },
  };
}

/** The style made smaller when a text of this width would not hold on one line. */
function fitted(style: TextStyle, needed: number, width: number): TextStyle {
  return needed <= width ? style : { ...style, size: Math.floor((style.size * width) / needed) };
}
