import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick, plainText } from '~/platform/i18n/messages.ts';
import { paragraph, stack } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { facts, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { ruledLines } from '~/platform/pdf/writing.ts';
import { messages } from './messages/situation.ts';
import type { SituationView } from './situation-view.ts';

/** What a person may put on the sheet that they bring to an appointment; what is not chosen is not printed. */
export const SHEET_PARTS = ['paid', 'months', 'ahead', 'household'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

export interface SituationPaper {
  readonly view: SituationView;
  readonly parts: readonly SheetPart[];
  readonly pilot: string;
  readonly locale: Locale;
}

/** The parts chosen of a person's situation, on paper, with room to write: theirs to show or to keep. */
export function situationPaper({ view, parts, pilot, locale }: SituationPaper): PdfDocument {
  const t = pick(messages, locale);
  const day = formatDate(locale, view.today);
  return {
    title: t.sheet.title,
    subject: pilot,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        ...{ title: t.sheet.title, titleTag: 'H1', line: t.sheet.line },
        about: { label: t.sheet.on, value: day },
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      if (parts.includes('paid')) drawPaid(flow, view, locale);
      if (parts.includes('months')) drawMonths(flow, view, locale);
      if (parts.includes('ahead')) drawAhead(flow, view, locale);
      if (parts.includes('household')) drawHousehold(flow, view, locale);
      for (const label of [t.sheet.talk, t.sheet.decided]) {
        heading(flow, label, 40);
        flow.add(stack([ruledLines(4, flow.width)]));
        flow.gap(5);
      }
    },
    foot: (pen, frame, at) =>
      drawFoot(pen, frame, { lines: [t.sheet.foot(day)], pageNumber: pick(pdfMessages, locale).page }, at),
  };
}

const euros = (locale: Locale, cents: number): string => formatEuros(locale, cents / 100);

function drawPaid(flow: Flow, { latest }: SituationView, locale: Locale): void {
  const t = pick(messages, locale);
  const month = latest ? formatDate(locale, `${latest.month}-15`, { month: 'long', year: 'numeric' }) : '';
  heading(flow, t.sheet.paid(month));
  if (!latest) {
    say(flow, t.headlineNone);
    return;
  }
  wordTable(
    flow,
    [t.sheet.benefit, t.sheet.amount, t.sheet.received],
    [
      ...latest.payments.map(({ title, cents, paidOn }) => [
        inLocale(title, locale),
        euros(locale, cents),
        formatDate(locale, paidOn),
      ]),
      [t.calendar.total, euros(locale, latest.totalCents), ''],
    ],
  );
  flow.gap(5);
}

function drawMonths(flow: Flow, { months }: SituationView, locale: Locale): void {
  const t = pick(messages, locale).calendar;
  heading(flow, t.heading);
  wordTable(
    flow,
    [t.month, t.total],
    months.map(({ month, totalCents }) => [
      formatDate(locale, `${month}-15`, { month: 'long', year: 'numeric' }),
      totalCents === null ? t.notYet : totalCents === 0 ? t.nothing : euros(locale, totalCents),
    ]),
  );
  flow.gap(5);
}

function drawAhead(flow: Flow, { ahead }: SituationView, locale: Locale): void {
  const t = pick(messages, locale);
  heading(flow, t.ahead.heading);
  if (ahead.length === 0) {
    say(flow, t.ahead.none);
    return;
  }
  wordTable(
    flow,
    [t.sheet.day, t.sheet.what, t.sheet.kind],
    ahead.map(({ on, label, kind, cents }) => [
      formatDate(locale, on),
      cents === null ? plainText(label, locale) : `${plainText(label, locale)}, ${euros(locale, cents)}`,
      t.ahead.kinds(kind),
    ]),
  );
  flow.gap(5);
}

function drawHousehold(flow: Flow, { household }: SituationView, locale: Locale): void {
  const t = pick(messages, locale).household;
  heading(flow, t.heading);
  if (!household) {
    say(flow, pick(messages, locale).sheet.nothing);
    return;
  }
  const all = [
    { label: t.quotient, value: formatEuros(locale, household.quotient, 0) },
    ...(household.adults === null ? [] : [{ label: t.adults, value: String(household.adults) }]),
    { label: t.children, value: t.ages(household.ages) },
  ];
  flow.add(facts(flow.pen, all, flow.width));
  flow.gap(5);
}

function say(flow: Flow, text: string): void {
  flow.add(paragraph(flow.pen, text, TEXT.body, flow.width));
  flow.gap(5);
}
