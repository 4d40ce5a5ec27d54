import { breakLines } from './break-lines.ts';
import { INK, type Ink, sizeMm, type TextStyle, WEIGHTS } from './ink.ts';
import type { Page } from './paper.ts';
import { drawn, printable } from './printable.ts';

/** Tags of PDF structure that our documents use. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export interface TagOptions {
  readonly alt?: string;
  /** Of a TH. */
  readonly scope?: 'Row' | 'Column';
  /** x, y, right, bottom in points from the top left: where a Figure stands. */
  readonly bbox?: [number, number, number, number];
}

/** A place in the structure; undefined inside an artifact, which has none. */
export type Element = PDFKit.PDFStructureElement | undefined;

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  readonly dash?: readonly [number, number];
}

/** Width of a text in this style, in millimetres of A4. */
export type Measure = (text: string, style: TextStyle) => number;

/**
 * Draws in millimetres from the top left of the page, and tags: text stands in an element of the structure, every
 * other mark is an artifact unless it belongs to a figure.
 */
export class Pen {
  readonly #doc: PDFKit.PDFDocument;
  readonly #page: Page;
  readonly #open: PDFKit.PDFStructureElement[] = [];
  #marked = false;

  constructor(doc: PDFKit.PDFDocument, page: Page) {
    this.#doc = doc;
    this.#page = page;
    const root = doc.struct('Document');
    doc.addStructure(root);
    this.#open.push(root);
  }

  newPage(): void {
    const doc = this.#doc;
    doc.addPage({ size: [...this.#page.size], margin: 0 });
    doc.scale(this.#page.pointsPerMm);
  }

  measure: Measure = (text, style) => {
    return this.#doc.font(WEIGHTS[style.weight]).fontSize(sizeMm(style)).widthOfString(drawn(text));
  };

  lines(text: string, style: TextStyle, width: number): string[] {
    return breakLines(printable(text), width, (piece) => this.measure(piece, style));
  }

  /** A new element where the structure stands now; what it holds is drawn with `inside` or `content`. */
  element(tag: Tag, options: TagOptions = {}): Element {
    if (this.#marked) return undefined;
    const made = this.#doc.struct(tag, options);
    this.#open.at(-1)?.add(made);
    return made;
  }

  /** Elements made by `draw` become children of `element`. */
  inside(element: Element, draw: () => void): void {
    if (!element) {
      draw();
      return;
    }
    this.#open.push(element);
    draw();
    this.#open.pop();
  }

  within(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    this.inside(this.element(tag, options), draw);
  }

  /** What `draw` puts on the page is what `element` says; inside an artifact it says nothing. */
  content(element: Element, tag: Tag, draw: () => void): void {
    if (this.#marked || !element) {
      draw();
      return;
    }
    const content = this.#doc.markStructureContent(tag);
    this.#marked = true;
    draw();
    this.#marked = false;
    this.#doc.endMarkedContent();
    element.add(content);
  }

  /** Page furniture: seen, not read. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.#doc.markContent('Artifact', { type });
    this.#marked = true;
    draw();
    this.#marked = false;
    this.#doc.endMarkedContent();
  }

  /** One line of printable text, its baseline at `y`. Only inside `content` or `artifact`. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    if (!this.#marked) throw new Error(`Text outside the structure: ${text}`);
    if (text === '') return;
    this.#doc
      .font(WEIGHTS[style.weight])
      .fontSize(sizeMm(style))
      .fillColor(INK[style.ink])
      .text(drawn(text), x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.#shape(() => this.#stroke(stroke, (doc) => doc.moveTo(x1, y1).lineTo(x2, y2)));
  }

  box(
    x: number,
    y: number,
    width: number,
    height: number,
    mark: { stroke?: Stroke; fill?: Ink; corner?: number },
  ): void {
    this.#outline(mark, (doc) =>
      mark.corner ? doc.roundedRect(x, y, width, height, mark.corner) : doc.rect(x, y, width, height),
    );
  }

  circle(x: number, y: number, radius: number, mark: { stroke?: Stroke; fill?: Ink }): void {
    this.#outline(mark, (doc) => doc.circle(x, y, radius));
  }

  /** An SVG path drawn at (x, y), one of its units being `scale` millimetres. */
  path(d: string, x: number, y: number, scale: number, mark: { stroke?: Stroke; fill?: Ink }): void {
    this.#shape(() => {
      this.#doc.save();
      this.#doc.translate(x, y).scale(scale);
      this.#marks(mark, (doc) => doc.path(d));
      this.#doc.restore();
    });
  }

  /** Filled squares of one colour, in one go. */
  squares(squares: readonly { x: number; y: number; width: number; height: number }[], ink: Ink): void {
    this.#shape(() => {
      for (const { x, y, width, height } of squares) this.#doc.rect(x, y, width, height);
      this.#doc.fill(INK[ink]);
    });
  }

  /** A picture with the words that stand for it. */
  figure(alt: string, at: { x: number; y: number; width: number; height: number }, draw: () => void): void {
    const k = this.#page.pointsPerMm;
    const bbox: [number, number, number, number] = [at.x * k, at.y * k, (at.x + at.width) * k, (at.y + at.height) * k];
    const element = this.element('Figure', { alt, bbox });
    this.content(element, 'Figure', draw);
  }

  bookmark(title: string): void {
    this.#doc.outline.addItem(drawn(printable(title)));
  }

  #outline(mark: { stroke?: Stroke; fill?: Ink }, trace: (doc: PDFKit.PDFDocument) => void): void {
    this.#shape(() => this.#marks(mark, trace));
  }

  #marks(mark: { stroke?: Stroke; fill?: Ink }, trace: (doc: PDFKit.PDFDocument) => void): void {
    if (mark.fill) {
      trace(this.#doc);
      this.#doc.fill(INK[mark.fill]);
    }
    if (mark.stroke) this.#stroke(mark.stroke, trace);
  }

  #stroke({ ink, width, dash }: Stroke, trace: (doc: PDFKit.PDFDocument) => void): void {
    const doc = this.#doc.save().lineWidth(width);
    if (dash) doc.dash(dash[0], { space: dash[1] });
    trace(doc);
    doc.stroke(INK[ink]).restore();
  }

  #shape(draw: () => void): void {
    if (this.#marked) draw();
    else this.artifact(draw);
  }
}
