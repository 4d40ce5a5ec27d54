import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatNumber } from '~/platform/i18n/format.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { standaloneSvg } from '~/ui/diagram/standalone-svg.ts';
import { wrapWords } from '../wrap-words.ts';
import { FigureDrawing } from './components/figure-plot.tsx';
import { WIDTH } from './plot-layout.ts';
import { type Presented, wordsIn } from './present-parts.ts';

const require = createRequire(import.meta.url);
const FAMILY = 'Atelier figure';
const FONT_FILES = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
/** Twice as many points as units: sharp on a slide. */
const SCALE = 2;
const TITLE_SIZE = 19;
const TITLE_LINE = 26;
const NOTE_LINE = 19;

/** A figure as a drawing of its own: its finding above, what was asked and how it was measured below. */
export function figureSvg(figure: Presented, locale: Locale): string | null {
  const { plot, title, sentences } = figure;
  if (plot === null) return null;
  const markup = renderToStaticMarkup(
    <FigureDrawing
      plot={plot}
      name={title}
      withheld={wordsIn(locale).withheld}
      tick={(value) => formatNumber(locale, value)}
    />,
  );
  return standaloneSvg(withWords(markup, { title, note: sentences.join(' ') }), title);
}

function withWords(svg: string, { title, note }: { title: string; note: string }): string {
  const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1] ?? 0);
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const head = wrapWords(title, 58);
  const foot = wrapWords(note, 92);
  const top = head.length * TITLE_LINE + 8;
  const under = top + height + 16;
  const written = renderToStaticMarkup(
    <>
      {head.map((line, i) => (
        <text key={line} x="0" y={TITLE_LINE * (i + 1) - 8} fontSize={TITLE_SIZE} fontWeight="760" fill="var(--ink)">
          {line}
        </text>
      ))}
      {foot.map((line, i) => (
        <text key={line} x="0" y={under + NOTE_LINE * (i + 1)} fontSize="13" fill="var(--ink-2)">
          {line}
        </text>
      ))}
    </>,
  );
  const box = `viewBox="0 0 ${WIDTH} ${under + foot.length * NOTE_LINE}"`;
  return `<svg ${box}>${written}<g font-size="15" transform="translate(0 ${top})">${inside}</g></svg>`;
}

let hasFont = false;

/** The same drawing as an image. */
export async function figurePng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!hasFont) {
    for (const alphabet of ['latin', 'latin-ext']) {
      GlobalFonts.registerFromPath(require.resolve(`${FONT_FILES}-${alphabet}-wght-normal.woff2`), FAMILY);
    }
    hasFont = true;
  }
  const image = await loadImage(Buffer.from(svg.replace(/font-family="[^"]*"/, `font-family="${FAMILY}"`)));
  const canvas = createCanvas(image.width * SCALE, image.height * SCALE);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(canvas.toBuffer('image/png'));
}
