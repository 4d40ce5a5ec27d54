import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { ruledLines } from '~/platform/pdf/writing.ts';
import { linesOf } from '../build.ts';
import type { DocumentBlock, GeneratedDocument, Passage, Timeline } from '../document.ts';
import { messages } from '../messages/documents.ts';
import { timelineBlock } from './timeline-block.ts';

export interface PaperHead {
  readonly title: string;
  readonly territory: string;
  readonly initiative: string;
  /** yyyy-mm-dd */
  readonly today: string;
}

/** A subtitle of two lines, with its air: a section's title never ends a page without it. */
const SUBTITLE_MM = 16;
const UNDER_TITLE_MM = 14;

/** A document of the scenario on our headed paper; what waits for somebody has lines to write on. */
export function documentPaper(document: GeneratedDocument, head: PaperHead, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  const name = t.names[document.key];
  const line = [head.territory, head.initiative].filter(Boolean).join(', ');
  return {
    title: `${name} · ${head.title}`,
    subject: t.about[document.key],
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, { title: name, line, about: { label: t.day(head.today), value: head.title } }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      flow.add(paragraph(flow.pen, head.title, TEXT.title, flow.width, { tag: 'H1' }));
      flow.gap(2);
      flow.add(paragraph(flow.pen, t.about[document.key], TEXT.hint, flow.width));
      for (const { title, blocks } of document.sections) {
        if (blocks.length === 0) continue;
        flow.gap(6);
        heading(flow, inLocale(title, locale), UNDER_TITLE_MM + (blocks[0]?.title ? SUBTITLE_MM : 0));
        for (const block of blocks) drawBlock(flow, block, locale);
      }
    },
    foot: (pen, frame, at) =>
      drawFoot(pen, frame, { lines: [t.credit], pageNumber: pick(pdfMessages, locale).page }, at),
  };
}

function drawBlock(flow: Flow, block: DocumentBlock, locale: Locale): void {
  const { pen, width } = flow;
  flow.gap(2.5);
  if (block.title) {
    const title = paragraph(pen, inLocale(block.title, locale), TEXT.subheading, width, { tag: 'H3' });
    flow.need(title.height + UNDER_TITLE_MM);
    flow.add(title);
    flow.gap(0.8);
  }
  if (block.kind === 'passage') drawPassage(flow, block, locale);
  else if (block.kind === 'timeline') drawTimeline(flow, block, locale);
  else {
    const say = (texts: readonly (typeof block.headings)[number][]) => texts.map((text) => inLocale(text, locale));
    wordTable(flow, say(block.headings), block.rows.map(say));
  }
}

function drawPassage(flow: Flow, { text, shape, ask }: Passage, locale: Locale): void {
  const { pen, width } = flow;
  const t = pick(messages, locale);
  const lines = linesOf(inLocale(text, locale));
  if (shape === 'list') bullets(flow, lines);
  else for (const line of lines) flow.add(paragraph(pen, line, TEXT.body, width));
  if (!ask) return;
  flow.gap(1);
  const words = paragraph(
    pen,
    `${t.ask} – ${inLocale(ask, locale)}`,
    { ...TEXT.hintStrong, ink: 'violet-deep' },
    width,
  );
  const room = ruledLines(lines.length > 0 ? 1 : 2, width);
  flow.need(words.height + room.height);
  flow.add(words);
  flow.add(room);
}

function drawTimeline(flow: Flow, timeline: Timeline, locale: Locale): void {
  const t = pick(messages, locale);
  const days = [...timeline.bars.flatMap(({ from, to }) => [from, to]), ...timeline.marks.map(({ on }) => on)];
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (!first || !last) return;
  const alt = t.timelineAlt(timeline.bars.length, formatDate(locale, first), formatDate(locale, last));
  flow.add(timelineBlock(flow.pen, timeline, flow.width, locale, alt));
}
