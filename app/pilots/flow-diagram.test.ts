import { describe, expect, it } from 'vitest';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import { hiddenRows } from '../../tests/support/label-rows.ts';
import { DECLARED_HOLDER } from './definition.ts';
import { flowDiagram } from './flow-diagram.ts';
import { loadPilots } from './load-pilots.server.ts';

const words = { space: 'Espace "personnel"', declared: 'La personne', holderName: (id: string) => id.toUpperCase() };

describe('flowDiagram', () => {
  it('draws every holder and every dataset of every pilot folder, and writes no label over another', async () => {
    const { pilots } = await loadPilots('pilot-configs');
    expect(pilots.length).toBeGreaterThan(0);
    for (const { definition } of pilots) {
      const source = flowDiagram(definition, 'fr', words);
      for (const { title } of definition.datasets) expect(source).toContain(title.fr.slice(0, 8));
      const svg = await renderMermaid(source);
      expect(hiddenRows(svg), definition.slug).toEqual([]);
      for (const { holder } of definition.datasets) {
        if (holder !== DECLARED_HOLDER) expect(svg).toContain(holder.toUpperCase());
      }
    }
  });
});
