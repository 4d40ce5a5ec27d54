import type { PilotPanel } from '~/pilots/definition/people.ts';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph, stack } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { checks, ruledLines, writingField } from '~/platform/pdf/writing.ts';
import { CONTACT_HOURS, CONTACT_WAYS } from '../contact-preferences.ts';
import { messages as contactMessages } from '../messages/contact.ts';
import { messages } from '../messages/print.ts';

/** The enrolment form and the agreements, to fill in with a pen and sign: the same words as on a screen. */
export function paperSheet(pilot: PilotDefinition, panel: PilotPanel, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  const title = t.form(inLocale(pilot.title, locale));
  return {
    title,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        ...{ title: inLocale(pilot.title, locale), titleTag: 'H1', line: t.formLine },
        about: { label: t.panel, value: inLocale(panel.title, locale) },
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      flow.add(paragraph(flow.pen, inLocale(pilot.pitch, locale), TEXT.body, flow.width));
      flow.gap(2);
      flow.add(paragraph(flow.pen, t.free, TEXT.strong, flow.width));
      drawQuestions(flow, panel, locale);
      drawPerson(flow, locale);
      drawAgreements(flow, pilot.purposes, locale);
      drawSignature(flow, locale);
    },
    foot: (pen, frame, at) => {
      const { name, email } = pilot.contact;
      drawFoot(pen, frame, { lines: [t.foot(name, email)], pageNumber: pick(pdfMessages, locale).page }, at);
    },
  };
}

function drawQuestions(flow: Flow, { entry }: PilotPanel, locale: Locale): void {
  const t = pick(messages, locale);
  const questions = entry?.questions ?? [];
  if (questions.length === 0) return;
  flow.gap(5);
  heading(flow, t.entry, 30);
  flow.add(paragraph(flow.pen, t.entryText, TEXT.hint, flow.width));
  for (const { title, kind, options = [] } of questions) {
    flow.gap(3);
    const asked = inLocale(title, locale);
    if (options.length === 0) {
      flow.add(writingField(flow.pen, asked, flow.width));
      continue;
    }
    const hint = kind === 'choices' ? t.severalOf : t.oneOf;
    const names = options.map((option) => inLocale(option.title, locale));
    flow.add(stack([...lines(flow, asked, hint), checks(flow.pen, names, 0, flow.width, names.length > 3 ? 2 : 3)]));
  }
}

function drawPerson(flow: Flow, locale: Locale): void {
  const t = pick(messages, locale);
  const c = pick(contactMessages, locale);
  const { pen, width } = flow;
  flow.gap(5);
  heading(flow, t.person, 30);
  flow.add(writingField(pen, t.name, width));
  flow.gap(1);
  flow.add(checks(pen, [t.adult], 0, width, 1));
  for (const label of [t.email, t.phone, t.address]) flow.add(writingField(pen, label, width));
  const choices = [
    { label: t.way, options: CONTACT_WAYS.map((way) => c.ways[way]) },
    { label: t.hours, options: CONTACT_HOURS.map((hours) => c.hoursOf[hours]) },
    { label: t.locale, options: (['fr', 'en'] as const).map((one) => c.locales[one]) },
  ];
  for (const { label, options } of choices) {
    flow.gap(3);
    flow.add(stack([...lines(flow, label, t.oneOf), checks(pen, options, 0, width, options.length > 3 ? 2 : 3)]));
  }
}

function drawAgreements(flow: Flow, purposes: readonly PilotPurpose[], locale: Locale): void {
  const t = pick(messages, locale);
  const say = (text: Bilingual): string => inLocale(text, locale);
  flow.gap(5);
  heading(flow, t.agreements, 70);
  flow.add(paragraph(flow.pen, t.agreementsText, TEXT.hint, flow.width));
  for (const { question, what, why, who, until, ifRefused, ifWithdrawn } of purposes) {
    flow.gap(5);
    const said = [what, why, who].map(({ title, detail }) => `${say(title)}. ${say(detail)}`);
    const end = `${t.until2(formatDate(locale, until.on))} ${say(until.detail)}`;
    const texts = [...said, end, say(ifRefused), say(ifWithdrawn)];
    flow.add(
      stack([
        paragraph(flow.pen, say(question), TEXT.subheading, flow.width, { tag: 'H3' }),
        ...texts.map((text) => paragraph(flow.pen, text, TEXT.hint, flow.width)),
        checks(flow.pen, [t.yes, t.no], 0, flow.width, 2),
      ]),
    );
  }
}

function drawSignature(flow: Flow, locale: Locale): void {
  const t = pick(messages, locale);
  const { pen, width } = flow;
  flow.gap(6);
  heading(flow, t.sign, 60);
  flow.add(paragraph(pen, t.signText, TEXT.hint, width));
  flow.add(stack([writingField(pen, t.date, width), writingField(pen, t.helper, width)]));
  flow.add(stack([paragraph(pen, t.signature, TEXT.hint, width), ruledLines(3, width)]));
}

const lines = (flow: Flow, asked: string, hint: string) => [
  paragraph(flow.pen, asked, TEXT.strong, flow.width),
  paragraph(flow.pen, hint, TEXT.hint, flow.width),
];
