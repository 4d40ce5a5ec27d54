import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const FAMILY = 'Atelier diagram';
const FONT_FILES = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };
const LINE_HEIGHT = 1.15;
const ASCENT = 0.9;
const DEFAULT_SIZE = 16;
/** What a drawing that fills its page (a Gantt chart) takes. */
const PAGE_WIDTH = 960;

/** Gives the elements of a jsdom window the measures that mermaid asks a browser for. */
export function installSvgMetrics(window: Window & typeof globalThis): void {
  for (const alphabet of ['latin', 'latin-ext']) {
    GlobalFonts.registerFromPath(require.resolve(`${FONT_FILES}-${alphabet}-wght-normal.woff2`), FAMILY);
  }
  const pen = createCanvas(1, 1).getContext('2d');
  const widthOf = (element: Element, text: string): number => {
    const { size, weight } = fontOf(element);
    pen.font = `${weight} ${size}px "${FAMILY}"`;
    return pen.measureText(text).width;
  };
  const measures = {
    getBBox(this: Element): Box {
      return boxOf(this, widthOf);
    },
    getComputedTextLength(this: Element): number {
      return widthOf(this, this.textContent ?? '');
    },
    getBoundingClientRect(this: Element) {
      const box = boxOf(this, widthOf);
      return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    },
    getTotalLength: () => 100,
    getPointAtLength: () => ({ x: 0, y: 0 }),
  };
  Object.assign(window.SVGElement.prototype, measures);
  Object.defineProperty(window.HTMLElement.prototype, 'offsetWidth', { get: () => PAGE_WIDTH });
}

function fontOf(element: Element): { size: number; weight: string } {
  return {
    size: Number.parseFloat(textProperty(element, 'font-size') ?? '') || DEFAULT_SIZE,
    weight: textProperty(element, 'font-weight') ?? 'normal',
  };
}

/** An inherited property of text: from the element's own style, the drawing's style sheet, its attribute, its parent. */
function textProperty(element: Element, name: string): string | undefined {
  for (let at: Element | null = element; at && at.tagName !== 'BODY'; at = at.parentElement) {
    const found = declared(at.getAttribute('style') ?? '', name) ?? fromSheet(at, name) ?? at.getAttribute(name);
    if (found && found !== 'inherit') return found;
  }
  return undefined;
}

const declared = (style: string, name: string): string | undefined =>
  new RegExp(`(?:^|[;\\s])${name}:\\s*([^;!]+)`).exec(style)?.[1]?.trim();

interface TextRule {
  readonly selectors: readonly string[];
  readonly style: string;
}
let lastSheet: { readonly text: string; readonly rules: readonly TextRule[] } = { text: '', rules: [] };

/** Jsdom applies no style sheet inside a drawing, so the few rules about text are read here. */
function fromSheet(element: Element, name: string): string | undefined {
  const text = element.closest('svg')?.querySelector('style')?.textContent ?? '';
  if (text !== lastSheet.text) lastSheet = { text, rules: textRules(text) };
  const matching = lastSheet.rules.filter((rule) => rule.selectors.some((selector) => element.matches(selector)));
  return matching.reduce<string | undefined>((found, rule) => declared(rule.style, name) ?? found, undefined);
}

function textRules(sheet: string): TextRule[] {
  return Array.from(sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    .filter(([, , style = '']) => /font-size|font-weight|text-anchor/.test(style))
    .map(([, selectors = '', style = '']) => ({
      selectors: selectors.split(',').filter((selector) => selector.trim() && !/[@:%]/.test(selector)),
      style,
    }));
}

type WidthOf = (element: Element, text: string) => number;

function boxOf(element: Element, widthOf: WidthOf): Box {
  switch (element.tagName.toLowerCase()) {
    case 'text':
    case 'tspan':
      return textBox(element, widthOf);
    case 'rect':
    case 'image':
    case 'foreignobject':
      return {
        x: number(element, 'x'),
        y: number(element, 'y'),
        width: number(element, 'width'),
        height: number(element, 'height'),
      };
    case 'circle':
    case 'ellipse': {
      const rx = number(element, 'r') || number(element, 'rx');
      const ry = number(element, 'r') || number(element, 'ry');
      return { x: number(element, 'cx') - rx, y: number(element, 'cy') - ry, width: 2 * rx, height: 2 * ry };
    }
    case 'line':
      return around([number(element, 'x1'), number(element, 'y1'), number(element, 'x2'), number(element, 'y2')]);
    case 'polygon':
    case 'polyline':
      return around(numbers(element.getAttribute('points') ?? ''));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'style':
    case 'defs':
    case 'marker':
    case 'title':
    case 'desc':
      return EMPTY;
    default:
      return union(Array.from(element.children, (child) => shift(boxOf(child, widthOf), child)));
  }
}

function textBox(element: Element, widthOf: WidthOf): Box {
  const rows = Array.from(element.children).filter((child) => child.tagName === 'tspan' && isRow(child));
  const { size } = fontOf(element);
  const width = rows.length
    ? Math.max(...rows.map((row) => widthOf(row, row.textContent ?? '')))
    : widthOf(element, element.textContent ?? '');
  if (width === 0) return EMPTY;
  const first = rows[0];
  const x = number(first?.hasAttribute('x') ? first : element, 'x');
  const anchor = textProperty(element, 'text-anchor');
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const baseline =
    length(first?.getAttribute('y') ?? element.getAttribute('y'), size) +
    length(first?.getAttribute('dy') ?? element.getAttribute('dy'), size);
  const height = size * LINE_HEIGHT * Math.max(1, rows.length);
  return { x: left, y: baseline - size * ASCENT, width, height };
}

/** "1.1em" or "12" → pixels. */
const length = (text: string | null, size: number): number =>
  (Number.parseFloat(text ?? '') || 0) * (text?.endsWith('em') ? size : 1);

/** A tspan that starts a line of its own, rather than a word within one. */
const isRow = (tspan: Element): boolean => tspan.hasAttribute('x') || tspan.classList.contains('row');

function pathBox(d: string): Box {
  const points: number[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = numbers(rest);
    const relative = command === command.toLowerCase();
    const upper = command.toUpperCase();
    const size = { H: 1, V: 1, A: 7, C: 6, S: 4, Q: 4 }[upper] ?? 2;
    for (let at = 0; at + size <= values.length; at += size) {
      const [a = 0, b = 0] = values.slice(at + size - 2, at + size);
      const last = values[at + size - 1] ?? 0;
      if (upper === 'H') x = relative ? x + last : last;
      else if (upper === 'V') y = relative ? y + last : last;
      else {
        const from = { x, y };
        [x, y] = relative ? [x + a, y + b] : [a, b];
        if (upper === 'A') points.push(...bulge(from, { x, y }, values.slice(at, at + size)));
      }
      points.push(x, y);
    }
  }
  return around(points);
}

/** The far point of a half-ellipse that lies flat, as a store's lid: without it arrows would end inside the shape. */
function bulge(
  from: { x: number; y: number },
  to: { x: number; y: number },
  [rx = 0, ry = 0, , , sweep = 0]: number[],
) {
  const across = to.x - from.x;
  const flat = to.y === from.y && Math.abs(Math.abs(across) - 2 * rx) < 1;
  const side = Math.sign(across) * (sweep === 0 ? 1 : -1);
  return flat ? [(from.x + to.x) / 2, from.y + side * ry] : [];
}

function shift(box: Box, element: Element): Box {
  const [, x = '0', y = '0'] =
    /translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?/.exec(element.getAttribute('transform') ?? '') ?? [];
  return { ...box, x: box.x + Number(x), y: box.y + Number(y) };
}

function union(boxes: readonly Box[]): Box {
  const real = boxes.filter((box) => box.width > 0 || box.height > 0);
  return around(real.flatMap((box) => [box.x, box.y, box.x + box.width, box.y + box.height]));
}

function around(points: readonly number[]): Box {
  if (points.length < 2) return EMPTY;
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
const numbers = (text: string): number[] => (text.match(/-?(?:\d*\.)?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number);
