import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph, stack } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import type { KeptOuting } from '~/services/culture/kept-outings.ts';
import { messages } from './messages/outings.ts';

/** Chosen outings on paper, a day after the other. No fare, no price: it may hang where others read it. */
export function outingsPaper(
  outings: readonly KeptOuting[],
  { locale, pilot, now }: { readonly locale: Locale; readonly pilot: string; readonly now: Date },
): PdfDocument {
  const t = pick(messages, locale);
  const dayOf = (day: string): string => formatDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' });
  return {
    title: t.paper.title,
    subject: pilot,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, { title: t.paper.title, titleTag: 'H1', line: pilot }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      if (outings.length === 0) flow.add(paragraph(flow.pen, t.empty, TEXT.body, flow.width));
      for (const day of new Set(outings.map((one) => one.day))) {
        heading(flow, dayOf(day));
        for (const { clock, title, venue } of outings.filter((one) => one.day === day)) {
          flow.add(
            stack([
              paragraph(flow.pen, `${clock} · ${inLocale(title, locale)}`, TEXT.strong, flow.width),
              paragraph(flow.pen, venue, TEXT.body, flow.width),
            ]),
          );
          flow.gap(3);
        }
      }
    },
    foot: (pen, frame, at) => drawFoot(pen, frame, { lines: [t.paper.foot(formatDate(locale, now))] }, at),
  };
}
