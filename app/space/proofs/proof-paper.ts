import { formatClosing } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, paragraph, row, stack } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { facts, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, drawQr, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/proofs.ts';
import type { NewProof } from './read-proof-page.server.ts';

const QR_MM = 62;

/** The proof on paper: the same sentence as the signed token, and the token. Never of whom, nor for which show. */
export function proofPaper(
  { token, url, fareTitle, until }: Pick<NewProof, 'token' | 'url' | 'fareTitle' | 'until'>,
  { locale, timeZone, publicUrl }: { readonly locale: Locale; readonly timeZone: string; readonly publicUrl: string },
): PdfDocument {
  const words = pick(messages, locale);
  const t = words.paper;
  const fare = inLocale(fareTitle, locale);
  const ends = formatClosing(locale, until, timeZone);
  return {
    title: `${t.kind} · ${fare}`,
    subject: t.kind,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, { title: t.kind, line: publicUrl }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      const { pen, width } = flow;
      flow.add(paragraph(pen, fare, TEXT.title, width, { tag: 'H1' }));
      flow.gap(2);
      flow.add(paragraph(pen, t.sentence, TEXT.quote, width));
      flow.gap(4);
      flow.add(
        facts(
          pen,
          [
            { label: words.until, value: ends },
            { label: words.issuer, value: publicUrl },
          ],
          width,
        ),
      );
      flow.gap(4);
      heading(flow, t.read, QR_MM);
      const left = QR_MM + 6;
      const code: Block = {
        height: QR_MM,
        draw: (on, x, y) => drawQr(on, { text: url, alt: t.code }, x, y, QR_MM),
      };
      const beside = stack(
        [
          paragraph(pen, t.readText(`${publicUrl}/caisse`), TEXT.body, width - left),
          paragraph(pen, t.only, TEXT.strong, width - left),
        ],
        3,
      );
      flow.add(
        row([
          { block: code, x: 0 },
          { block: beside, x: left },
        ]),
      );
      flow.gap(3);
      flow.add(paragraph(pen, inGroups(token), TEXT.hint, width));
    },
    foot: (pen, frame, at) => drawFoot(pen, frame, { lines: [t.foot] }, at),
  };
}

/** Eight by eight, so that it can be copied; a till passes over the spaces. */
const inGroups = (token: string): string => token.replace(/(.{8})(?=.)/g, '$1 ');
