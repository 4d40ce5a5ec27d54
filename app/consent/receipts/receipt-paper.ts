import { formatDate } from '~/platform/i18n/format.ts';
import { asLocale, DEFAULT_LOCALE, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, paragraph, row, stack } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { facts, heading } from '~/platform/pdf/parts.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import { drawFoot, drawQr, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { asConsentState } from '../consent-state.ts';
import { messages as consentWords } from '../messages.ts';
import { messages } from './messages.ts';
import type { ConsentReceipt } from './receipt.ts';
import { type SaidTerms, saidTerms } from './said-terms.ts';
import { stampUrl } from './stamp-url.ts';

const QR_MM = 38;

/** A receipt on one page of paper, for anyone: what was answered, what it meant, how to check it. */
export function receiptPaper(
  receipt: ConsentReceipt,
  { pilot, timeZone }: { pilot: string; timeZone: string },
): PdfDocument {
  const { pii_processing: processing, events } = receipt;
  const locale: Locale = asLocale(processing.language) ?? DEFAULT_LOCALE;
  const t = pick(messages, locale);
  const text = processing.privacy_notice.text;
  const said = text === null ? undefined : saidTerms(text);
  const question = said?.question ?? processing.purposes[0].x_description;
  const last = events.at(-1);
  const state = pick(consentWords, locale).states[asConsentState(last?.event_state ?? 'draft')];
  const day = (iso: string) => formatDate(locale, iso, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  return {
    title: `${t.paper.title} · ${question}`,
    subject: pilot,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title: t.paper.title,
        line: pilot,
        about: { label: t.paper.number, value: receipt.pii_principal_id.split('/').at(-1) ?? '' },
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      flow.add(paragraph(flow.pen, question, TEXT.title, flow.width, { tag: 'H1' }));
      flow.gap(2);
      flow.add(paragraph(flow.pen, last ? t.paper.since(state, day(last.event_time)) : state, TEXT.quote, flow.width));
      flow.gap(4);
      heading(flow, t.paper.read);
      flow.add(terms(flow, { said, text, locale }));
      flow.gap(3);
      heading(flow, t.paper.rights);
      flow.add(
        facts(
          flow.pen,
          [
            { label: t.paper.end, value: endOf(receipt, day) ?? t.paper.noEnd },
            { label: t.paper.withdraw, value: processing.withdrawal_method.url },
            { label: t.paper.takeAway, value: processing.privacy_rights.access_and_portability },
            { label: t.paper.contact, value: contactOf(receipt) },
            { label: t.paper.complain, value: 'CNIL, www.cnil.fr' },
          ],
          flow.width,
        ),
      );
      flow.gap(3);
      heading(flow, t.paper.check, QR_MM);
      flow.add(stampBlock(flow.pen, receipt, flow.width, locale));
    },
    foot: (pen, frame, at) =>
      drawFoot(pen, frame, { lines: [t.paper.foot(day(receipt.x_issued_at)), t.paper.nobody] }, at),
  };
}

function terms(
  flow: Flow,
  { said, text, locale }: { said: SaidTerms | undefined; text: string | null; locale: Locale },
): Block {
  const t = pick(messages, locale);
  if (!said) return paragraph(flow.pen, text ?? t.paper.lost, TEXT.body, flow.width);
  const date = formatDate(locale, said.lastDay);
  const until = said.months ? t.terms.untilMonths(said.months, date) : t.terms.untilDay(date);
  const flat = (lines: string) => lines.replace('\n', t.terms.between);
  return facts(
    flow.pen,
    [
      { label: t.terms.what, value: flat(said.what) },
      { label: t.terms.why, value: flat(said.why) },
      { label: t.terms.who, value: flat(said.who) },
      { label: t.terms.until, value: `${until}${t.terms.comma}${said.until}` },
      { label: t.terms.ifRefused, value: said.ifRefused },
      { label: t.terms.ifWithdrawn, value: said.ifWithdrawn },
    ],
    flow.width,
  );
}

function endOf({ events, pii_processing }: ConsentReceipt, day: (iso: string) => string): string | undefined {
  const { until } = pii_processing.retention_period;
  const isYes = ['granted', 'pending'].includes(events.at(-1)?.event_state ?? '');
  // The instant is midnight after the last day.
  return isYes && until ? day(new Date(Date.parse(until) - 1).toISOString()) : undefined;
}

function contactOf({ party_identification }: ConsentReceipt): string {
  const contact = party_identification.find(({ party_role }) => party_role === 'contact');
  return contact ? [contact.party_name, contact.party_email].filter(Boolean).join(', ') : '';
}

function stampBlock(pen: Pen, receipt: ConsentReceipt, width: number, locale: Locale): Block {
  const t = pick(messages, locale).paper;
  const left = QR_MM + 6;
  const { privacy_notice: notice } = receipt.pii_processing;
  const words = stack(
    [
      paragraph(pen, t.scan, TEXT.body, width - left),
      paragraph(pen, `${receipt.x_issuer}/recu/verifier`, TEXT.strong, width - left),
      paragraph(pen, t.version(notice.version, receipt.x_protocol_version), TEXT.hint, width - left),
      paragraph(pen, t.receiptHash(inGroups(receipt.integrity.sha256)), TEXT.hint, width - left),
      paragraph(pen, t.textHash(inGroups(notice.sha256)), TEXT.hint, width - left),
    ],
    1,
  );
  const code: Block = {
    height: QR_MM,
    draw: (on, x, y) => drawQr(on, { text: stampUrl(receipt.x_issuer, receipt), alt: t.code }, x, y, QR_MM),
  };
  return row([
    { block: code, x: 0 },
    { block: words, x: left },
  ]);
}

/** Eight by eight, so that it can be read out. */
const inGroups = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');
