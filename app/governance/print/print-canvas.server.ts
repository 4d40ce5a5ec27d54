import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { heading } from '~/platform/pdf/parts.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import { svgMarks } from '~/ui/diagram/svg-marks.server.ts';
import type { Canvas } from '../canvas/canvas.ts';
import type { DrawnCanvas } from '../canvas/read-canvas.server.ts';
import { messages as canvasMessages } from '../messages/canvas.ts';
import { messages } from '../messages/print.ts';
import { diagramBlock } from './diagram-block.ts';
import { headedDocument } from './headed.ts';

/** The canvas on paper: the drawing on a page of its own, then who may do what, and what flows. */
export function printCanvas(
  context: Pick<AppContext, 'clock'>,
  input: { request: Request; title: string; territory: string; drawn: DrawnCanvas },
): Promise<Response> {
  const { request, title, territory, drawn } = input;
  const { paper, locale } = readPrintRequest(request);
  const t = pick(messages, locale);
  const c = pick(canvasMessages, locale);
  const document = headedDocument({
    ...{ kind: t.canvas, title, territory, locale, orientation: 'landscape' as const },
    draw(flow) {
      const at = { width: flow.width, tallest: flow.fullRoom - 2, alt: t.alt(title) };
      flow.add(diagramBlock(svgMarks(drawn.svg), at));
      flow.gap(6);
      heading(flow, t.actors);
      wordTable(flow, [t.actor, c.role, t.may], actorRows(drawn.canvas, locale));
      flow.gap(6);
      heading(flow, t.flows);
      wordTable(flow, [c.rowWords.flows, c.kind, c.what, c.consent], flowRows(drawn.canvas, locale));
    },
  });
  return pdfResponse({ document, paper, now: context.clock.now(), fileName: `${t.canvas} ${title}` });
}

function actorRows({ actors }: Canvas, locale: Locale): string[][] {
  const c = pick(canvasMessages, locale);
  return actors.map(({ name, role, rights }) => [
    inLocale(name, locale) || c.unnamed,
    c.roles[role],
    rights.map((right) => c.rights[right]).join(', '),
  ]);
}

function flowRows({ actors, stores, flows }: Canvas, locale: Locale): string[][] {
  const c = pick(canvasMessages, locale);
  const names = new Map([...actors, ...stores].map(({ key, name }) => [key, inLocale(name, locale) || c.unnamed]));
  return flows.map(({ from, to, kind, what, consent }) => [
    c.flowIn(names.get(from) ?? c.nowhere, names.get(to) ?? c.nowhere),
    c.kinds[kind],
    inLocale(what, locale),
    inLocale(consent, locale) || c.none,
  ]);
}
