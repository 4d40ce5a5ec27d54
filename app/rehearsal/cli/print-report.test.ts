import { describe, expect, it } from 'vitest';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { reportLines } from './print-report.server.ts';
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
  bytesGrown: 3_000_000,
  playSeconds: 10,
  itemsArrived: 13_000,
  itemsPerSecond: 1_300,
  bytesPerItem: 162,
  fullSize: { testers: 1_100, items: 1_357_950, bytesGrown: 330_000_000 },
  peakMemoryBytes: 700_000_000,
  seconds: 12.5,
  played: {
    services: ['hestia'],
    servicesNotPlayed: ['zeus'],
    holdersNotPlayed: ['edf'],
    purposes: [],
    purposesNotPlayed: [],
  },
  kindsWritten: ['viewed-consumption'],
  places: 1_100,
  surveys: [
    {
      ...{ survey: 'before', wave: 'before', state: 'counted', due: 10, reachable: 9, daysNeeded: 40 },
      answers: { low: 4, likely: 5, high: 7 },
      atFullSize: { low: 400, likely: 550, high: 700 },
    },
    {
      ...{ survey: 'after', wave: 'after', state: 'later', due: 0, reachable: 0, daysNeeded: 366 },
      answers: { low: 0, likely: 0, high: 0 },
      atFullSize: null,
    },
  ],
  load: [],
  acts: [
    { on: '2026-10-01', kind: 'holder-waits-for-lead', about: 'grdf', who: 'lead', until: null, name: null, count: 3 },
  ],
  refusals: [],
  incidents: [],
  problems: [{ kind: 'refused', while: 'sync:grdf', code: 'holders.noData', count: 2, firstOn: '2026-09-02' }],
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
    expect(text).toContain('12,345 readings and entries kept, 2 MB once encrypted: 162 bytes each');
    expect(text).toContain('with 1,100 testers: about 1,357,950 readings and entries, 330 MB more in the database');
    expect(text).toContain('13,000 readings and entries received (1,300 a second), memory at most: 700 MB');
    expect(text).toContain('Services described and not built, none of whose pages was played: Zeus');
    expect(text).toMatch(/about 5 answers \(4 to 7\); on the day, 9 of the 10 people concerned are still there/);
    expect(text).toContain('beyond the days played; to know, play 366 days');
    expect(text).toMatch(/1 October 2026 · project lead · GRDF waits for the team \(3\)/);
    expect(text).toMatch(/\[to know\] Data did not come from GRDF: 2 times, first on 2 September 2026\./);
    expect(text).toContain('To do: Nothing to do: the product asks again');
    expect(text).toContain('Where: /nantes/experimentations/hestia-zeus#detenteurs');
    const french = reportLines({ ...report, problems: [] }, definition, { locale: 'fr', asOf: '2026-11-22' }).join(
      '\n',
    );
    expect(french).toMatch(/semaine 4.: 63.% \(31.% à 86.%\), 5 sur 8/);
    expect(french).toContain('Aucun problème trouvé.');
  });
});
