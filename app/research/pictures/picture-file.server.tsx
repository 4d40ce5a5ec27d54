import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LocaleProvider } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';

/** A picture to keep: what it says, what it is of, and the plot as the page draws it. */
export interface Picture {
  readonly title: string;
  /** The pilot, the panel, the day; under the title. */
  readonly caption: string;
  readonly plot: ReactNode;
  readonly locale: Locale;
}

const MARGIN = 24;
const HEAD = 78;
const FAMILY = 'Atelier figure';
const FACES = `'Atkinson Hyperlegible Next', '${FAMILY}', 'Atkinson Hyperlegible', Verdana, sans-serif`;
/** What the page's style sheet says of marks, for a file that has no page. */
const MARKS = `text{font-size:15px;fill:#221a30}.tick{font-size:14px;fill:#655d70}.strong{font-weight:700}
.axis{stroke:#8b7f6c;stroke-width:1.5;fill:none}.grid{stroke:#ddd2be;stroke-width:1;fill:none}`;

/** The picture as a file of its own: colours instead of tokens, its title above, paper behind. */
export function pictureSvg({ title, caption, plot, locale }: Picture): string {
  const drawn = renderToStaticMarkup(<LocaleProvider locale={locale}>{plot}</LocaleProvider>);
  const [, , w = 640, h = 330] = (/viewBox="([^"]+)"/.exec(drawn)?.[1] ?? '').split(' ').map(Number);
  const [width, height] = [w + 2 * MARGIN, h + HEAD + MARGIN];
  const lines = titleLines(title, width - 2 * MARGIN);
  const shift = (lines.length - 1) * 26;
  const inside = drawn
    .replace(/^<svg /, `<svg x="${MARGIN}" y="${HEAD + shift}" width="${w}" height="${h}" `)
    // A fill of its own wins over the sheet's only as a style.
    .replace(/(<text[^>]*?) fill="([^"]+)"/g, '$1 style="fill:$2"')
    .replace(/var\((--[\w-]+)\)/g, (whole, token: string) => colours().get(token) ?? whole);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + shift}" width="${width}" height="${height + shift}" font-family="${FACES}" role="img" xml:lang="${locale}">`,
    `<title>${escaped(title)}</title><style>${MARKS}</style>`,
    `<rect width="${width}" height="${height + shift}" fill="#faf4e8"/>`,
    ...lines.map(
      (line, i) =>
        `<text x="${MARGIN}" y="${36 + i * 26}" style="font-size:21px;font-weight:700">${escaped(line)}</text>`,
    ),
    `<text class="tick" x="${MARGIN}" y="${60 + shift}">${escaped(caption)}</text>`,
    `${inside}</svg>\n`,
  ].join('');
}

/** The same, twice as large, for where SVG is not taken. */
export async function picturePng(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  registerFaces();
  const svg = pictureSvg(picture).replace(FACES, `'${FAMILY}', sans-serif`);
  const [, width = '640', height = '330'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [w, h] = [Math.ceil(Number(width) * 2), Math.ceil(Number(height) * 2)];
  const sized = svg.replace(/ width="[\d.]+" height="[\d.]+" font/, ` width="${w}" height="${h}" font`);
  const canvas = createCanvas(w, h);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0);
  return new Uint8Array(await canvas.encode('png'));
}

/** A title that is wider than its picture goes on under itself. */
function titleLines(title: string, width: number): string[] {
  registerFaces();
  const pen = createCanvas(1, 1).getContext('2d');
  pen.font = `bold 21px "${FAMILY}"`;
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const FONTS = path.resolve('app/platform/pdf/fonts');
let areFacesKnown = false;

function registerFaces(): void {
  if (areFacesKnown) return;
  for (const face of ['Regular', 'Bold']) {
    GlobalFonts.registerFromPath(path.join(FONTS, `AtkinsonHyperlegibleNext-${face}.ttf`), FAMILY);
  }
  areFacesKnown = true;
}

let known: ReadonlyMap<string, string> | undefined;

/** The tokens that are colours, as the style sheet has them. */
function colours(): ReadonlyMap<string, string> {
  known ??= new Map(
    // In reverse: what the screen's tokens say, which come first, wins over those of print.
    Array.from(
      readFileSync(path.resolve('app/ui/styles/tokens.css'), 'utf8').matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g),
      ([, token = '', colour = '']): [string, string] => [token, colour],
    ).reverse(),
  );
  return known;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
