import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { svgMarks } from '~/ui/diagram/svg-marks.server.ts';

const FAMILY = 'Label rows';
const FONT = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FONT), FAMILY);
const pen = createCanvas(1, 1).getContext('2d');

/** Less than a line, so that two lines of one label never touch. */
const HEIGHT = 0.9;

/** The pairs of lines of words that a drawing of `renderMermaid` writes over one another. */
export function hiddenRows(svg: string): string[] {
  const rows = svgMarks(svg).marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    pen.font = `${mark.size}px "${FAMILY}"`;
    const width = pen.measureText(mark.text).width;
    return [{ text: mark.text, x: mark.x - width / 2, y: mark.y, width, height: mark.size * HEIGHT }];
  });
  return rows.flatMap((one, i) =>
    rows
      .slice(i + 1)
      .filter(
        (other) =>
          Math.min(one.x + one.width, other.x + other.width) > Math.max(one.x, other.x) &&
          Math.abs(one.y - other.y) < one.height,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}
