import { describe, expect, it, vi } from 'vitest';
import { renderMermaid } from './render-mermaid.server.ts';

const FLOW = 'flowchart LR\n  A[Enedis détient] -->|courbe de charge| B(Personne)\n  B --> C{Accord ?}';

describe('renderMermaid', () => {
  it('draws the words of every node and link', async () => {
    const svg = await renderMermaid(FLOW);
    for (const word of ['Enedis', 'détient', 'courbe', 'Personne', 'Accord']) expect(svg).toContain(word);
  });

  it('gives the same bytes twice, from a window opened afresh and after other drawings', async () => {
    const first = await renderMermaid(FLOW);
    vi.resetModules();
    const again = await import('./render-mermaid.server.ts');
    await again.renderMermaid('flowchart LR\n  Autre --> Chose');
    expect(await again.renderMermaid(FLOW)).toBe(first);
  });

  it('keeps to a plausible size', async () => {
    const [root = ''] = /^<svg[^>]*>/.exec(await renderMermaid(FLOW)) ?? [];
    const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(root)?.[1]));
    expect(width).toBeGreaterThan(300);
    expect(width).toBeLessThan(1200);
    expect(height).toBeLessThan(400);
  });

  it.each([
    [
      'sequenceDiagram\n  Personne->>Enedis: Je donne mon accord\n  Note over Enedis: 13 mois\n  Enedis-->>Personne: Ma courbe',
      'Je donne mon accord',
    ],
    [
      'gantt\n  dateFormat YYYY-MM-DD\n  section Panel\n  Recruter :a, 2027-01-04, 30d\n  Mesurer :after a, 60d',
      'Recruter',
    ],
    ['stateDiagram-v2\n  [*] --> Invitation\n  Invitation --> Accord', 'Invitation'],
  ])('draws %s', async (source, word) => {
    expect(await renderMermaid(source)).toContain(word);
  });

  it('paints with tokens', async () => {
    const svg = await renderMermaid(FLOW);
    expect(svg).toMatch(/<rect[^>]*fill="var\(--sheet\)"/);
    expect(svg).toContain('stroke="var(--violet)"');
    expect(svg).not.toContain('#fffdf8');
  });

  it('lets no script, link, handler or style through', async () => {
    const svg = await renderMermaid(
      'flowchart LR\n  A["<img src=x onerror=alert(1)>Bonjour"] --> B\n  click A "javascript:alert(1)"\n  style B fill:#ff0000',
    );
    expect(svg).not.toMatch(
      /<script|<a[\s>]|href|javascript:|onerror=|<style| style=|<image|<img|foreignObject|https?:\/\/(?!www\.w3\.org)/i,
    );
    expect(svg).toContain('Bonjour');
  });

  it('says on which line the source cannot be read', async () => {
    await expect(renderMermaid('flowchart LR\n  A --> B\n  B --> [')).rejects.toMatchObject({
      name: 'AppError',
      code: 'ui.diagram',
      params: { line: 3 },
    });
  });

  it('refuses an endless source', async () => {
    await expect(renderMermaid(`flowchart LR\n${'A-->B\n'.repeat(5000)}`)).rejects.toMatchObject({
      code: 'ui.diagram-too-long',
    });
  });
});
