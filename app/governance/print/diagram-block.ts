import type { Block } from '~/platform/pdf/block.ts';
import { INK, type Ink, type TextStyle } from '~/platform/pdf/ink.ts';
import type { Pen } from '~/platform/pdf/pen.ts';
import type { SvgMarks } from '~/ui/diagram/svg-marks.server.ts';

const POINTS_PER_MM = 72 / 25.4;
const LARGEST = 0.3;

/** A drawing set in `width` and no taller than `tallest`, in vectors, with the words that stand for it. */
export function diagramBlock(
  { width: w, height: h, marks }: SvgMarks,
  at: { width: number; tallest: number; alt: string },
): Block {
  const scale = Math.min(at.width / Math.max(1, w), at.tallest / Math.max(1, h), LARGEST);
  const size = { width: w * scale, height: h * scale };
  const left = (at.width - size.width) / 2;
  return {
    height: size.height,
    draw(pen, x, y) {
      pen.figure(at.alt, { x: x + left, y, ...size }, () => {
        for (const mark of marks) draw(pen, mark, { x: x + left, y, scale });
      });
    },
  };
}

function draw(pen: Pen, mark: SvgMarks['marks'][number], at: { x: number; y: number; scale: number }): void {
  const [x, y] = [at.x + mark.x * at.scale, at.y + mark.y * at.scale];
  if (mark.kind === 'text') {
    const size = mark.size * at.scale * POINTS_PER_MM;
    const style: TextStyle = { size, weight: 'text', ink: 'ink', leading: 1 };
    pen.write(mark.text, x - pen.measure(mark.text, style) / 2, y, style);
    return;
  }
  const fill = inkOf(mark.fill);
  const ink = inkOf(mark.stroke);
  pen.path(mark.d, x, y, at.scale, {
    ...(fill ? { fill } : {}),
    ...(ink ? { stroke: { ink, width: mark.strokeWidth, ...(mark.dashed ? { dash: [3, 3] as const } : {}) } } : {}),
  });
}

/** A token of the screen as an ink of paper: what paper has no ink for is the paper itself. */
function inkOf(token: string | null): Ink | null {
  if (token === null) return null;
  return token in INK ? (token as Ink) : 'white';
}
