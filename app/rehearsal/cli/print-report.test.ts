import { describe, expect, it } from 'vitest';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { reportLines } from './print-report.ts';
import type { RehearsalReport } from './rehearse-throwaway.server.ts';

const unknown = { week: 12, known: 0, retained: null, share: null, lower: null, upper: null };
const report: RehearsalReport = {
  pilot: 'hestia-zeus',
  seed: 1,
  testers: 10,
  days: 90,
  from: '2026-08-31',
  to: '2026-11-28',
  flow: [
    { stage: 'contacted', count: 16, ofPrevious: null, ofEnrolled: null, exits: [] },
    { stage: 'enrolled', count: 10, ofPrevious: 0.625, ofEnrolled: 1, exits: [] },
  ],
  retention: {
    classic: [{ week: 4, known: 8, retained: 5, share: 0.625, lower: 0.3057, upper: 0.8632 }, unknown],
    rolling: [unknown],
  },
  readingsStored: 12_345,
  vaultBytes: 2_000_000,
  bytesOnDisk: 41_700_000,
  seconds: 12.5,
  problems: [{ while: 'sync:grdf', code: 'holders.noData', count: 2, firstOn: '2026-09-02' }],
};

describe('the report for people', () => {
  it('gives both denominators, intervals, what is too early to tell, and what went wrong', async () => {
    const { definition } = (await loadPilot('pilot-configs/hestia-zeus')).pilots[0]!;
    const text = reportLines(report, definition, { locale: 'en', asOf: '2026-11-22' }).join('\n');
    expect(text).toContain('Simulated people, after assumptions of 22 November 2026');
    expect(text).toMatch(/Contacted +16\n/);
    expect(text).toMatch(/Enrolled +10 +63% of the step before, 100% of all enrolled/);
    expect(text).toContain('week 4: 63% (31% to 86%), 5 of 8');
    expect(text).toContain('week 12: too early to tell');
    expect(text).toContain('12,345 readings, 2 MB once encrypted');
    expect(text).toContain('2 times holders.noData (sync:grdf), first on 2026-09-02');
    const french = reportLines({ ...report, problems: [] }, definition, { locale: 'fr', asOf: '2026-11-22' }).join(
      '\n',
    );
    expect(french).toMatch(/semaine 4.: 63.% \(31.% à 86.%\), 5 sur 8/);
    expect(french).toContain('Rien n’a manqué.');
  });
});
