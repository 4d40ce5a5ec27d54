import { TOKENS } from './diagram-theme.ts';

const MARGIN = 16;
const FACES = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif";

/** A drawing of `renderMermaid` as a file of its own: colours instead of tokens, a face, a margin, paper behind. */
export function standaloneSvg(svg: string, title: string): string {
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const [x = 0, y = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const box = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const coloured = inside.replace(/var\((--[\w-]+)\)/g, (whole, token: string) => colourOf(token) ?? whole);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}"`,
    ` width="${Math.ceil(box.width)}" height="${Math.ceil(box.height)}" font-family="${FACES}" font-size="16" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${TOKENS['--paper']}"/>`,
    `${coloured}</svg>\n`,
  ].join('');
}

function colourOf(token: string): string | undefined {
  return Object.hasOwn(TOKENS, token) ? TOKENS[token as keyof typeof TOKENS] : undefined;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
