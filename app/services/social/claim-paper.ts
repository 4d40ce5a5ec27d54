import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph, stack } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { ruledLines, writingField } from '~/platform/pdf/writing.ts';
import type { ClaimFact } from './claim-facts.ts';
import { claimWords } from './claim-words.ts';
import type { Claim } from './load-claims.server.ts';
import { messages } from './messages/claims.ts';

export interface ClaimPaper {
  readonly claim: Claim;
  readonly facts: readonly ClaimFact[];
  /** What the person is called in their space. */
  readonly name: string;
  /** Who helps, and how to reach them. */
  readonly contact: string;
  readonly pilot: string;
  readonly locale: Locale;
}

/**
 * The bundle of a claim: what is known written down, the rest to fill in with a pen, and the signature on the same page as
 * what it signs; then what to enclose.
 */
export function claimPaper({ claim, facts, name, contact, pilot, locale }: ClaimPaper): PdfDocument {
  const t = pick(messages, locale);
  const title = inLocale(claim.title, locale);
  return {
    title: `${t.title} · ${title}`,
    subject: pilot,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, { title: t.title, line: t.paper.line, about: { label: t.paper.about, value: title } }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      const { pen, width } = flow;
      flow.add(paragraph(pen, title, TEXT.title, width, { tag: 'H1' }));
      flow.gap(2);
      flow.add(paragraph(pen, t.paper.notForm(claim.form, inLocale(claim.to, locale)), TEXT.hint, width));
      flow.gap(4);
      heading(flow, t.paper.letter);
      flow.add(paragraph(pen, t.paper.request(title), TEXT.body, width));
      flow.gap(4);
      heading(flow, t.paper.who, 40);
      flow.add(writingField(pen, t.paper.name, width, name));
      for (const label of [t.paper.birth, t.paper.number, t.paper.address, t.paper.phone]) {
        flow.add(writingField(pen, label, width));
      }
      flow.gap(5);
      drawSituation(flow, facts, locale);
      flow.gap(5);
      drawSignature(flow, locale);
      flow.gap(5);
      heading(flow, t.paper.enclosed, 30);
      flow.add(paragraph(pen, t.paper.enclosedText(formatDate(locale, claim.readOn)), TEXT.hint, width));
      flow.gap(1.5);
      bullets(
        flow,
        claim.papers.map((paper) => inLocale(paper, locale)),
        'tick',
      );
    },
    foot: (pen, frame, at) =>
      drawFoot(pen, frame, { lines: [t.paper.foot(contact)], pageNumber: pick(pdfMessages, locale).page }, at),
  };
}

function drawSituation(flow: Flow, facts: readonly ClaimFact[], locale: Locale): void {
  const t = pick(messages, locale);
  const { pen, width } = flow;
  heading(flow, t.paper.situation, 40);
  flow.add(paragraph(pen, t.paper.situationText, TEXT.hint, width));
  flow.gap(1);
  for (const fact of ['couple', 'children', 'occupation', 'rent'] as const) {
    const known = facts.find((one) => one.fact === fact);
    const words = known ? claimWords(known, locale) : undefined;
    flow.add(writingField(pen, t.facts[fact], width, words ? `${words.value} (${words.from})` : ''));
  }
  flow.gap(2);
  flow.add(stack([paragraph(pen, t.paper.change, TEXT.hint, width), ruledLines(2, width)]));
}

function drawSignature(flow: Flow, locale: Locale): void {
  const t = pick(messages, locale).paper;
  const { pen, width } = flow;
  heading(flow, t.sign, 50);
  flow.add(paragraph(pen, t.signText, TEXT.hint, width));
  flow.add(stack([writingField(pen, t.date, width), writingField(pen, t.place, width)]));
  flow.add(stack([paragraph(pen, t.signature, TEXT.hint, width), ruledLines(2, width)]));
}
