import { describe, expect, it } from 'vitest';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import { type LabFlowWords, type LabNames, labFlow } from './lab-flow.ts';
import type { GovernanceMeasure, MeasuredDataset, MeasuredReading, ReaderName } from './measures.ts';
import { NOTHING_SHARED } from './played-share.ts';

const both = (text: string) => ({ fr: text, en: text });
const NAMES: LabNames = {
  datasets: { 'enedis/daily': both('Days') },
  services: { see: both('Seeing'), save: both('Saving') },
  recipients: { city: both('The "city"') },
  holders: { enedis: 'Enedis' },
};
const WORDS: LabFlowWords = {
  ...{ space: 'Space', declared: 'The person', copy: 'a copy', inside: 'at home', totals: 'totals' },
  ...{ operator: 'Operator', result: 'a result' },
};
const reading = (reader: ReaderName, more: Partial<MeasuredReading> = {}): MeasuredReading => ({
  ...{ reader, sight: 'readings', isInside: false, opened: 3, obstacles: [], atFirst: [] },
  ...more,
});
const draw = (lies: MeasuredDataset['lies'], readers: MeasuredReading[], share = NOTHING_SHARED): string => {
  const datasets = [{ dataset: 'enedis/daily', fields: [], holder: 'enedis', lies, readers }];
  return labFlow({ model: 'personal-cloud', datasets, share } as unknown as GovernanceMeasure, NAMES, WORDS, 'en');
};

describe('the drawn way of the data', () => {
  it('shows who opened something, and nobody who was let in and opened nothing', async () => {
    const source = draw({ space: true, copies: [] }, [
      reading('tester'),
      reading('service:see', { isInside: true }),
      reading('service:save', { sight: 'nothing', opened: 0, obstacles: ['not-certified'] }),
      reading('operator', { sight: 'totals-only', opened: 0 }),
    ]);
    expect(source).toContain('h0 -->|"Days"| space');
    expect(source).toContain('("Seeing<br/>at home")');
    expect(source).not.toContain('Saving');
    expect(source).toContain('space -.->|"totals"| operator');
    expect(await renderMermaid(source)).toContain('<svg');
  });

  it('goes from the holder straight to each service that keeps a copy', async () => {
    const source = draw({ space: false, copies: ['see', 'save'] }, [reading('service:see'), reading('service:save')]);
    expect(source).not.toContain('space');
    expect(source.match(/h0 -->\|"a copy"\|/g)).toHaveLength(2);
    expect(await renderMermaid(source)).toContain('<svg');
  });

  it('lets out what was shared, quoting what mermaid would read as its own', () => {
    const share = { ...NOTHING_SHARED, way: 'vote', recipient: 'city', before: 4 } as const;
    const source = draw({ space: true, copies: [] }, [reading('service:see')], share);
    expect(source).toContain('out(["The &quot;city&quot;"])');
    expect(source).toContain('space -.->|"totals"| out');
  });
});
