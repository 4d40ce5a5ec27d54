import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import { THEME_CSS, THEME_VARIABLES } from './diagram-theme.ts';
import { installSvgMetrics } from './svg-metrics.server.ts';

const require = createRequire(import.meta.url);

export interface MermaidWindow {
  readonly document: Document;
  render(id: string, source: string): Promise<string>;
}

interface Mermaid {
  initialize(config: object): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

let opened: Promise<MermaidWindow> | undefined;

/**
 * Mermaid in a jsdom window with its own globals: nothing of a browser leaks into the server.
 * Opened at the first diagram (about a second), then kept.
 */
export function mermaidWindow(): Promise<MermaidWindow> {
  opened ??= open();
  return opened;
}

async function open(): Promise<MermaidWindow> {
  const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only', pretendToBeVisual: true });
  const window = dom.window as unknown as Window & typeof globalThis;
  installSvgMetrics(window);
  // Jsdom has no structuredClone, and some diagrams ask for it.
  window.structuredClone ??= structuredClone;
  const filename = require.resolve('mermaid/dist/mermaid.min.js');
  new Script(await readFile(filename, 'utf8'), { filename }).runInContext(dom.getInternalVMContext());
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    deterministicIds: true,
    theme: 'base',
    themeVariables: THEME_VARIABLES,
    themeCSS: THEME_CSS,
    htmlLabels: false,
    flowchart: { htmlLabels: false, useMaxWidth: false, curve: 'monotoneX', padding: 16 },
    sequence: { useMaxWidth: false, actorFontSize: 16, messageFontSize: 16, noteFontSize: 15 },
    gantt: {
      useMaxWidth: false,
      fontSize: 15,
      sectionFontSize: 16,
      barHeight: 26,
      barGap: 8,
      topPadding: 40,
      axisFormat: '%d/%m',
      leftPadding: 130,
    },
    state: { useMaxWidth: false },
    journey: { useMaxWidth: false },
    suppressErrorRendering: true,
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    document: window.document,
    render(id, source) {
      const next = last.then(async () => {
        window.eval('{ let seed = 1; Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647; }');
        return (await mermaid.render(id, source)).svg;
      });
      last = next.catch(() => undefined);
      return next;
    },
  };
}
