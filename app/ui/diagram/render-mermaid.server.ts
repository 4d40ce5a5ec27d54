import { createHash } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import { TOKEN_OF_COLOUR } from './diagram-theme.ts';
import { flattenSvg } from './flatten-svg.server.ts';

const MAX_CHARACTERS = 20_000;
const KEPT = 200;
const kept = new Map<string, Promise<string>>();

/**
 * Draws a mermaid source as an SVG that pages can hold as it is: our font and colour tokens, no script, no link,
 * no style sheet. The same source gives the same bytes; drawings are kept by the hash of their source.
 * @throws AppError `ui.diagram` with the `line` (0 when unknown) when mermaid cannot read the source,
 *   `ui.diagram-too-long` above 20 000 characters
 */
export function renderMermaid(source: string): Promise<string> {
  if (source.length > MAX_CHARACTERS)
    return Promise.reject(new AppError('ui.diagram-too-long', { max: MAX_CHARACTERS }));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const known = kept.get(hash);
  if (known) return known;
  const drawing = draw(`diagram-${hash}`, source);
  kept.set(hash, drawing);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return drawing;
}

async function draw(id: string, source: string): Promise<string> {
  // Half a second of modules that a start need not wait for.
  const { mermaidWindow } = await import('./mermaid-window.server.ts');
  const { document, render } = await mermaidWindow();
  // Directives in the source could change the security level, the theme or the date that « today » draws.
  const text = source.replace(/%%\{[\s\S]*?\}%%/g, '').replace(/^---\n[\s\S]*?\n---\n/, '');
  const markup = await render(id, text).catch((error: unknown) => {
    const line = /on line (\d+)/.exec(String(error))?.[1];
    throw new AppError('ui.diagram', { line: Number(line ?? 0) }, { cause: error });
  });
  const holder = document.createElement('div');
  document.body.append(holder);
  holder.innerHTML = markup;
  const svg = holder.querySelector('svg');
  if (!svg) throw new AppError('ui.diagram', { line: 0 });
  for (const today of svg.querySelectorAll('.today')) today.remove();
  flattenSvg(svg, TOKEN_OF_COLOUR);
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  svg.setAttribute('width', String(Math.ceil(width)));
  svg.setAttribute('height', String(Math.ceil(height)));
  const drawn = svg.outerHTML;
  holder.remove();
  return drawn;
}
