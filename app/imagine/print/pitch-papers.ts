import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages as presentWords } from '../messages/present.ts';
import { messages } from '../messages/print.ts';
import type { Pitch } from '../read-pitches.server.ts';

/** What is said of each service in front of everyone, a page each. */
export function pitchPapers(
  pitches: readonly Pitch[],
  place: { territory: string; initiative: string },
  locale: Locale,
): PdfDocument {
  const t = pick(messages, locale);
  const w = pick(presentWords, locale);
  return {
    title: `${t.pitches} · ${place.territory}`,
    locale,
    orientation: 'portrait',
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        title: t.pitches,
        titleTag: 'H1',
        line: t.in(place.territory, place.initiative),
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      if (pitches.length === 0) flow.add(paragraph(flow.pen, w.none, TEXT.body, flow.width));
      for (const [i, pitch] of pitches.entries()) {
        if (i > 0) flow.newPage();
        drawPitch(flow, pitch, locale);
      }
    },
    foot: (pen, frame, at) =>
      drawFoot(
        pen,
        frame,
        { lines: [t.in(place.territory, place.initiative)], pageNumber: pick(pdfMessages, locale).page },
        at,
      ),
  };
}

function drawPitch(flow: Flow, pitch: Pitch, locale: Locale): void {
  const t = pick(messages, locale);
  const w = pick(presentWords, locale);
  const { pen, width } = flow;
  const title = pitch.title || w.untitled;
  pen.bookmark(title);
  flow.add(paragraph(pen, title, TEXT.title, width, { tag: 'H2' }));
  flow.gap(2);
  if (pitch.pitch) flow.add(paragraph(pen, pitch.pitch, TEXT.quote, width));
  flow.gap(5);
  const said = pitch.plenary ? pitch.plenary.split(/\n+/) : [t.noPitch];
  for (const part of said) {
    flow.add(paragraph(pen, part, pitch.plenary ? { ...TEXT.aloud, weight: 'text' } : TEXT.body, width));
    flow.gap(2);
  }
  if (pitch.persona) {
    flow.gap(3);
    flow.add(paragraph(pen, t.quoted(pitch.persona.name, pitch.persona.line), TEXT.quote, width));
  }
  if (pitch.essentials.length > 0) {
    flow.gap(5);
    heading(flow, t.essentials);
    bullets(flow, pitch.essentials);
  }
  if (pitch.moments.length > 0) {
    flow.gap(5);
    heading(flow, t.moments);
    bullets(flow, pitch.moments, 'number');
  }
}
