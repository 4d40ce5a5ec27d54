import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { addDays } from '../calendar.ts';
import type { PilotDefinition } from '../definition.ts';
import { recordActivity } from '../record-activity.server.ts';
import { noteOutages } from './note-outages.server.ts';
import { outageRuns } from './outage-runs.ts';

describe('the outages that days tell of', () => {
  const day = (n: number, received: number, failed: number) => ({ day: addDays('2026-10-01', n), received, failed });

  it('begin when everything fails, and end when something comes', () => {
    expect(outageRuns([day(0, 5, 0), day(1, 0, 2), day(3, 0, 4), day(5, 1, 6), day(6, 3, 3)])).toEqual([
      { from: '2026-10-02', to: '2026-10-06' },
    ]);
    expect(outageRuns([day(0, 5, 0), day(1, 0, 3)])).toEqual([{ from: '2026-10-02', to: null }]);
  });

  it('are not made of a failure or two', () => {
    expect(outageRuns([day(0, 5, 0), day(1, 0, 2), day(2, 5, 0)])).toEqual([]);
  });

  it('follow each other, whatever the order in which days are told', () => {
    const counts = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 40 });
    fc.assert(
      fc.property(counts, (all) => {
        const days = all.map(([received, failed], n) => day(n, received, failed));
        const runs = outageRuns(days);
        expect(outageRuns(days.toReversed())).toEqual(runs);
        let last = '';
        for (const { from, to } of runs) {
          expect(from > last).toBe(true);
          expect(days.find((one) => one.day === from)?.received).toBe(0);
          if (to !== null) expect(days.find((one) => one.day === to)?.received).toBeGreaterThan(0);
          last = to ?? '9999';
        }
      }),
    );
  });
});

describe('noting outages', () => {
  const test = useTestContext();
  const definition = {
    ...{ slug: 'outages', holders: ['enedis', 'grdf'] },
    calendar: { startsOn: '2026-09-01', endsOn: '2026-12-31', timeZone: 'Europe/Paris', milestones: [] },
  } as unknown as PilotDefinition;

  it('writes each once, in the pilot’s days, and leaves alone what is a tester’s turn', async () => {
    const { context } = test;
    const now = context.clock.now();
    const at = (daysAgo: number, hour = 10) => new Date(now.getTime() - daysAgo * 86_400_000 + (hour - 10) * 3_600_000);
    const log = (kind: string, detail: string, when: Date) =>
      recordActivity(context, { pilotSlug: 'outages', panelKey: 'a', pseudonym: 'T-0001', kind, detail, at: when });
    await log('synced', 'enedis/daily', at(9));
    for (let n = 0; n < 3; n += 1) await log('sync-failed', 'enedis:serverError', at(8));
    for (let n = 0; n < 3; n += 1) await log('sync-failed', 'grdf:consentRefused', at(8));
    expect(await noteOutages(context, definition)).toEqual({ noted: 1 });
    expect(await noteOutages(context, definition)).toEqual({ noted: 0 });
    await log('sync-failed', 'enedis:serverError', at(7));
    await log('synced', 'enedis/daily', at(5));
    expect(await noteOutages(context, definition)).toEqual({ noted: 1 });
    expect(await noteOutages(context, definition)).toEqual({ noted: 0 });
    const noted = await context.db.activityEntry.findMany({
      where: { pilotSlug: 'outages', pseudonym: '-' },
      orderBy: { at: 'asc' },
    });
    expect(noted.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'holder-outage-start enedis',
      'holder-outage-end enedis',
    ]);
  });
});
