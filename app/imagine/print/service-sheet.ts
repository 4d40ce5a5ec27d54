import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Block, padded, paragraph, stack } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, facts, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import { messages as useCaseWords } from '../messages/use-cases.ts';
import type { UseCasePage } from '../read-use-case-page.server.ts';
import type { Moment } from '../story-moments.ts';

export interface SheetPlace {
  readonly territory: string;
  readonly initiative: string;
  /** Address of the use case's page. */
  readonly url: string;
}

/** A use case on paper: its sentence, what it does, its data, and the story of somebody who uses it. */
export function serviceSheet(page: UseCasePage, place: SheetPlace, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  const w = pick(useCaseWords, locale);
  const { document } = page.useCase;
  const title = inLocale(document.title, locale) || w.untitled;
  const challenge = inLocale(document.challenge, locale);
  return {
    title: `${t.sheet} · ${title}`,
    subject: inLocale(document.pitch, locale),
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title: t.sheet,
        line: t.in(place.territory, place.initiative),
        ...(challenge ? { about: { label: t.about, value: challenge } } : {}),
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      flow.add(paragraph(flow.pen, title, TEXT.title, flow.width, { tag: 'H1' }));
      const pitch = inLocale(document.pitch, locale);
      flow.gap(2);
      if (pitch) flow.add(paragraph(flow.pen, pitch, TEXT.quote, flow.width));
      flow.gap(4);
      const short = [
        { label: w.form, value: inLocale(document.form, locale) },
        { label: w.public, value: inLocale(document.public, locale) },
        { label: w.domains, value: page.domains.join(', ') },
      ].map(({ label, value }) => ({ label, value: value || w.toSay }));
      flow.add(facts(flow.pen, short, flow.width));
      lines(flow, w.functions, document.functions, locale);
      lines(flow, w.benefits, document.benefits, locale);
      drawNeeds(flow, page, locale);
      drawStory(flow, page, locale);
    },
    foot: (pen, frame, at) =>
      drawFoot(
        pen,
        frame,
        {
          lines: [t.page(place.url.replace(/^https?:\/\//, ''))],
          qr: { text: place.url, alt: t.qr(title) },
          pageNumber: pick(pdfMessages, locale).page,
        },
        at,
      ),
  };
}

function lines(flow: Flow, title: string, texts: UseCasePage['useCase']['document']['functions'], locale: Locale) {
  if (texts.length === 0) return;
  flow.gap(5);
  heading(flow, title);
  bullets(
    flow,
    texts.map((text) => inLocale(text, locale)),
  );
}

function drawNeeds(flow: Flow, { needs }: UseCasePage, locale: Locale): void {
  const t = pick(messages, locale);
  const w = pick(useCaseWords, locale);
  if (needs.length === 0) return;
  flow.gap(5);
  heading(flow, w.needs);
  const { label, holder, personal, origin } = w.columns;
  wordTable(
    flow,
    [label, holder, personal, origin, t.inMapColumn],
    needs.map((need) => [
      need.label,
      need.holder || '–',
      need.personal ? w.yes : w.no,
      w.origins[need.origin],
      need.card ? t.inMap : need.origin === 'declared' ? t.notNeeded : t.notInMap,
    ]),
  );
}

function drawStory(flow: Flow, { persona, moments }: UseCasePage, locale: Locale): void {
  const t = pick(messages, locale);
  const w = pick(useCaseWords, locale);
  flow.gap(6);
  heading(flow, w.story(persona?.name ?? ''), 30);
  if (persona) {
    flow.add(paragraph(flow.pen, t.quoted(persona.name, persona.line), TEXT.quote, flow.width));
    flow.gap(2);
  }
  if (moments.length === 0) flow.add(paragraph(flow.pen, t.noStory, TEXT.body, flow.width));
  for (const [i, moment] of moments.entries()) flow.add(momentBlock(flow, moment, i + 1, locale));
}

function momentBlock({ pen, width }: Flow, moment: Moment, n: number, locale: Locale): Block {
  const t = pick(messages, locale);
  const said = [
    moment.sees ? t.sees(moment.sees) : '',
    moment.retrieved.length > 0 ? t.retrieved(moment.retrieved.join(', ')) : '',
    moment.typed.length > 0 ? t.typed(moment.typed.join(', ')) : '',
  ].filter((line) => line !== '');
  return padded(
    stack(
      [
        paragraph(pen, t.step(n, moment.title), TEXT.subheading, width, { tag: 'H3' }),
        ...(moment.text ? [paragraph(pen, moment.text, TEXT.body, width)] : []),
        ...said.map((line) => paragraph(pen, line, TEXT.hint, width)),
      ],
      0.6,
    ),
    { top: 1.5, bottom: 1.5 },
  );
}
