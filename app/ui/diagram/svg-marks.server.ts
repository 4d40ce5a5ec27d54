import { JSDOM } from 'jsdom';

/** A shape of a drawing, where it stands: an SVG path moved by (x, y). Colours are token names without dashes. */
export interface ShapeMark {
  readonly kind: 'shape';
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dashed: boolean;
}

/** A line of words, its baseline's middle at (x, y). */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface SvgMarks {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly (ShapeMark | TextMark)[];
}

const SIZE = 16;
const ARROW = { long: 8, half: 4 } as const;

/** A drawing of `renderMermaid` as plain marks in the order they are painted, for paper. */
export function svgMarks(svg: string): SvgMarks {
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  const root = document.documentElement;
  const [left = 0, top = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { width, height, marks: Array.from(root.children, (child) => walk(child, -left, -top)).flat() };
}

function walk(element: Element, x: number, y: number): (ShapeMark | TextMark)[] {
  const [dx, dy] = translation(element);
  const at = { x: x + dx, y: y + dy };
  const tag = element.tagName.toLowerCase();
  if (tag === 'marker' || tag === 'defs') return [];
  if (tag === 'g') return Array.from(element.children, (child) => walk(child, at.x, at.y)).flat();
  if (tag === 'text') return lines(element, at);
  const d = outline(element, tag);
  if (d === '') return [];
  const shape = shapeOf(element, d, at);
  const arrow = element.hasAttribute('marker-end') ? arrowHead(d) : '';
  return arrow ? [shape, { ...shape, d: arrow, fill: shape.stroke, stroke: null, dashed: false }] : [shape];
}

function shapeOf(element: Element, d: string, at: { x: number; y: number }): ShapeMark {
  const dash = element.getAttribute('stroke-dasharray') ?? '0';
  return {
    ...{ kind: 'shape', d, x: at.x, y: at.y, fill: token(element, 'fill'), stroke: token(element, 'stroke') },
    strokeWidth: Number.parseFloat(element.getAttribute('stroke-width') ?? '1') || 1,
    dashed: Number.parseFloat(dash) > 0,
  };
}

function outline(element: Element, tag: string): string {
  const n = (name: string): number => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
  if (tag === 'path') return element.getAttribute('d') ?? '';
  if (tag === 'rect') return `M${n('x')},${n('y')}h${n('width')}v${n('height')}h${-n('width')}z`;
  if (tag === 'line') return `M${n('x1')},${n('y1')}L${n('x2')},${n('y2')}`;
  if (tag === 'polygon' || tag === 'polyline')
    return `M${(element.getAttribute('points') ?? '').trim().replace(/\s+/g, 'L')}${tag === 'polygon' ? 'z' : ''}`;
  if (tag !== 'circle' && tag !== 'ellipse') return '';
  const [rx, ry] = tag === 'circle' ? [n('r'), n('r')] : [n('rx'), n('ry')];
  return `M${n('cx') - rx},${n('cy')}a${rx},${ry} 0 1,0 ${2 * rx},0a${rx},${ry} 0 1,0 ${-2 * rx},0z`;
}

/** A head at the end of a path, pointing where its last stretch does. */
function arrowHead(d: string): string {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number).slice(-4);
  const [fromX = 0, fromY = 0, x = 0, y = 0] = numbers;
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [ux, uy] = [(x - fromX) / length, (y - fromY) / length];
  const tip = [x + (ux * ARROW.long) / 2, y + (uy * ARROW.long) / 2];
  const back = [x - (ux * ARROW.long) / 2, y - (uy * ARROW.long) / 2] as const;
  const one = [back[0] - uy * ARROW.half, back[1] + ux * ARROW.half];
  const two = [back[0] + uy * ARROW.half, back[1] - ux * ARROW.half];
  return `M${tip.join(',')}L${one.join(',')}L${two.join(',')}z`;
}

function lines(text: Element, at: { x: number; y: number }): TextMark[] {
  const rows = Array.from(text.children).filter((child) => child.hasAttribute('x'));
  return rows.flatMap((row) => {
    const words = (row.textContent ?? '').trim();
    if (words === '') return [];
    const y = em(row.getAttribute('y')) + em(row.getAttribute('dy'));
    return [{ kind: 'text', text: words, x: at.x + em(row.getAttribute('x')), y: at.y + y, size: SIZE }];
  });
}

/** "1.1em" or "12" in units of the drawing. */
const em = (text: string | null): number => (Number.parseFloat(text ?? '') || 0) * (text?.endsWith('em') ? SIZE : 1);

function translation(element: Element): [number, number] {
  const found = /translate\(\s*(-?[\d.e-]+)(?:[\s,]+(-?[\d.e-]+))?/.exec(element.getAttribute('transform') ?? '');
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

/** `var(--ink)` → `ink`; the nearest ancestor's when it has none; null for none. */
function token(element: Element, name: 'fill' | 'stroke'): string | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value) return /var\(--([\w-]+)\)/.exec(value)?.[1] ?? null;
  }
  return null;
}
