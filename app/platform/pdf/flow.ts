import type { Block } from './block.ts';
import type { Frame } from './paper.ts';
import type { Pen, Tag, TagOptions } from './pen.ts';

/** Where a block came to stand: what tests and overflow checks read. Millimetres of A4. */
export interface PlacedBox {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** What stands at the head and at the foot of every page, outside the flow. */
export interface Furniture {
  readonly head?: { readonly height: number; draw(pen: Pen, frame: Frame, first: boolean): void };
  readonly foot?: { readonly height: number };
}

/** Sums of millimetres are not exact. */
const SLACK = 0.01;

/** Puts blocks one under the other, over as many pages as they take. */
export class Flow {
  readonly pen: Pen;
  readonly boxes: PlacedBox[] = [];
  pages = 0;
  readonly frame: Frame;
  #furniture: Furniture;
  #first = 1;
  #y = 0;
  #top = 0;

  constructor(pen: Pen, frame: Frame, furniture: Furniture = {}) {
    this.pen = pen;
    this.frame = frame;
    this.#furniture = furniture;
    this.newPage();
  }

  get width(): number {
    return this.frame.width;
  }

  /** What a page holds between its head and its foot. */
  get fullRoom(): number {
    return this.#bottom - this.#top;
  }

  /** What is left of this page. */
  get room(): number {
    return this.#bottom - this.#y;
  }

  get #bottom(): number {
    return this.frame.bottom - (this.#furniture.foot?.height ?? 0);
  }

  newPage(): void {
    this.pen.newPage();
    this.pages += 1;
    const { head } = this.#furniture;
    head?.draw(this.pen, this.frame, this.pages === this.#first);
    this.#top = this.frame.top + (head?.height ?? 0);
    this.#y = this.#top;
  }

  /** A new sheet with a head of its own, read from there on. */
  startOver(furniture: Furniture): void {
    this.#furniture = furniture;
    this.#first = this.pages + 1;
    this.newPage();
  }

  /** Room before the next block; none at the top of a page. */
  gap(height: number): void {
    if (this.#y > this.#top) this.#y += Math.min(height, Math.max(0, this.room));
  }

  /** Where the next block fits whole, or on a new page; cut only when it is taller than a page. */
  add(block: Block): void {
    if (block.height > this.room + SLACK && block.height <= this.fullRoom + SLACK) this.newPage();
    let rest = block;
    while (rest.height > this.room + SLACK) {
      const halves = rest.split?.(this.room);
      if (halves) this.#place(halves[0]);
      else if (this.#y === this.#top)
        throw new RangeError(`A block of ${rest.height} mm cannot be cut to ${this.room}`);
      this.newPage();
      rest = halves?.[1] ?? rest;
    }
    this.#place(rest);
  }

  /** A new page unless `height` is left: before a heading, so that it never ends a page. */
  need(height: number): void {
    if (height > this.room && this.#y > this.#top) this.newPage();
  }

  /** Blocks added by `fill` become children of one element. */
  within(tag: Tag, fill: () => void, options: TagOptions = {}): void {
    this.pen.within(tag, fill, options);
  }

  #place(block: Block): void {
    block.draw(this.pen, this.frame.left, this.#y);
    this.boxes.push({ page: this.pages, top: this.#y, bottom: this.#y + block.height });
    this.#y += block.height;
  }
}
