import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import { dayOf, type PrintedWorkshop, workshopFoot } from './printed-workshop.ts';

/** A document about a workshop on our headed paper: what it is at the left, the day at the right, the code below. */
export function workshopDocument(
  workshop: PrintedWorkshop,
  locale: Locale,
  own: { readonly kind: string; draw(flow: Flow): void },
): PdfDocument {
  const t = pick(messages, locale);
  const { template, title, territory, initiative } = workshop;
  const foot = { ...workshopFoot(workshop, locale), pageNumber: pick(pdfMessages, locale).page };
  return {
    title: `${own.kind} · ${title}`,
    subject: inLocale(template.purpose, locale),
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title: own.kind,
        line: t.in(territory, initiative),
        about: { label: title, value: dayOf(workshop, locale) },
      }),
      foot: FOOT_HEIGHT,
    }),
    draw: own.draw,
    foot: (pen, frame, at) => drawFoot(pen, frame, foot, at),
  };
}
