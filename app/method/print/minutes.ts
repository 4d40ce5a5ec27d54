import { pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, facts, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import type { MinutesBlock, MinutesDocument } from '../minutes/minutes-document.ts';

/** The minutes of a workshop, as they stand: generated, or corrected by whoever ran it. */
export function minutesPaper(minutes: MinutesDocument): PdfDocument {
  const { title, territory, initiative, date, place, theme, locale, sections, credit } = minutes;
  const t = pick(messages, locale);
  return {
    title: `${t.minutes} · ${title}`,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title: t.minutes,
        line: t.in(territory, initiative),
        about: { label: title, value: date },
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      flow.add(paragraph(flow.pen, title, TEXT.title, flow.width, { tag: 'H1' }));
      flow.gap(4);
      const said = [
        { label: t.when, value: date },
        { label: t.where, value: place },
        { label: t.theme, value: theme },
      ].filter(({ value }) => value !== '');
      if (said.length > 0) flow.add(facts(flow.pen, said, flow.width));
      for (const section of sections) {
        flow.gap(6);
        heading(flow, section.title);
        for (const block of section.blocks) drawBlock(flow, block);
      }
    },
    foot: (pen, frame, at) => drawFoot(pen, frame, { lines: [credit], pageNumber: pick(pdfMessages, locale).page }, at),
  };
}

const UNDER_TITLE_MM = 12;

function drawBlock(flow: Flow, block: MinutesBlock): void {
  const { pen, width } = flow;
  flow.gap(1.5);
  if (block.kind === 'list') bullets(flow, block.items);
  else if (block.kind === 'table') wordTable(flow, block.headings, block.rows);
  else if (block.kind === 'paragraph') flow.add(paragraph(pen, block.text, TEXT.body, width));
  else {
    const title = paragraph(pen, block.text, TEXT.subheading, width, { tag: 'H3' });
    flow.need(title.height + UNDER_TITLE_MM);
    flow.add(title);
  }
}
