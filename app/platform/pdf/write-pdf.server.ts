import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { AppError } from '../app-error.ts';
import type { Locale } from '../i18n/messages.ts';
import { Flow, type Furniture, type PlacedBox } from './flow.ts';
import { WEIGHTS } from './ink.ts';
import { type Frame, frameOf, type Orientation, type Page, type Paper, pageOf } from './paper.ts';
import { Pen } from './pen.ts';
import { drawn, printable } from './printable.ts';

/** A document as plain code: what it says about itself, and how it is drawn. */
export interface PdfDocument {
  readonly title: string;
  readonly subject?: string;
  readonly locale: Locale;
  readonly orientation: Orientation;
  /** Head and foot of every page, once the face can be measured. */
  furniture?(pen: Pen, frame: Frame): Furniture;
  draw(flow: Flow): void;
  /** Drawn over each page once their number is known. */
  foot?(pen: Pen, frame: Frame, at: { readonly page: number; readonly pages: number }): void;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly boxes: readonly PlacedBox[];
  readonly frame: Frame;
}

/** Made while somebody waits: more pages than this are refused. */
export const MOST_PAGES = 60;

const FONTS = path.resolve('app/platform/pdf/fonts');
const LANGUAGE: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/**
 * Draws a document: tagged, in its language, fonts embedded by the glyph, the same bytes for the same input and `now`.
 * Throws AppError `pdf.too-long` past MOST_PAGES.
 */
export async function writePdf(document: PdfDocument, options: { paper: Paper; now: Date }): Promise<WrittenPdf> {
  const page = pageOf(options.paper, document.orientation);
  const frame = frameOf(page);
  const doc = openDocument(document, page, options.now);
  const bytes = collect(doc);
  const pen = new Pen(doc, page);
  const flow = new Flow(pen, frame, document.furniture?.(pen, frame));
  document.draw(flow);
  if (flow.pages > MOST_PAGES) throw new AppError('pdf.too-long', { pages: flow.pages, most: MOST_PAGES });
  for (let n = 1; n <= flow.pages; n += 1) {
    doc.switchToPage(n - 1);
    document.foot?.(pen, frame, { page: n, pages: flow.pages });
  }
  doc.appendXML(ACCESSIBLE);
  doc.end();
  return { bytes: await bytes, pages: flow.pages, boxes: flow.boxes, frame };
}

/** Says that the file follows PDF/UA-1: every mark is tagged or an artifact, in order, with words for pictures. */
const ACCESSIBLE = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

function openDocument(document: PdfDocument, page: Page, now: Date): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [...page.size],
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE[document.locale],
    // No font to begin with: one opened by its path, then again by name, would be read anew at each use.
    font: '',
    info: {
      Title: drawn(printable(document.title)),
      ...(document.subject ? { Subject: drawn(printable(document.subject)) } : {}),
      Creator: 'Atelier Self Data',
      Producer: 'Atelier Self Data',
      CreationDate: now,
      ModDate: now,
    },
  });
  for (const name of Object.values(WEIGHTS)) doc.registerFont(name, readFileSync(path.join(FONTS, fontFile(name))));
  return doc;
}

const fontFile = (name: string): string => `AtkinsonHyperlegibleNext-${name}.ttf`;

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
