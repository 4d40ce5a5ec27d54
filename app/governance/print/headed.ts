import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import type { Orientation } from '~/platform/pdf/paper.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';

interface Headed {
  readonly kind: string;
  readonly title: string;
  readonly territory: string;
  readonly locale: Locale;
  readonly orientation?: Orientation;
  draw(flow: Flow): void;
}

/** A document about a design on our headed paper: what it is at the left, the use case at the right. */
export function headedDocument({
  kind,
  title,
  territory,
  locale,
  orientation = 'portrait',
  draw,
}: Headed): PdfDocument {
  const t = pick(messages, locale);
  return {
    ...{ title: `${kind} · ${title}`, locale, orientation, draw },
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title: kind,
        titleTag: 'H1',
        line: territory,
        about: { label: t.about, value: title },
      }),
      foot: FOOT_HEIGHT,
    }),
    foot: (pen, frame, at) =>
      drawFoot(pen, frame, { lines: [t.credit], pageNumber: pick(pdfMessages, locale).page }, at),
  };
}
