import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_PRESETS, presetsOf } from '~/holders/faults.ts';
import { HOLDER_IDS } from '~/holders/holder-ids.ts';
import { IncidentTally } from './incident-tally.ts';
import { faultsOn, type PlannedIncident, readIncident, writeIncident } from './incidents.ts';

const anIncident: fc.Arbitrary<PlannedIncident> = fc
  .record({
    preset: fc.constantFrom(...FAULT_PRESETS),
    holder: fc.option(fc.constantFrom(...HOLDER_IDS)),
    day: fc.nat(700),
    days: fc.integer({ min: 1, max: 60 }),
  })
  .filter(({ preset, holder }) => holder === null || presetsOf(holder).includes(preset));

describe('an incident', () => {
  it('is read as it is written, days counted from 1', () => {
    fc.assert(
      fc.property(anIncident, (incident) => {
        expect(readIncident(writeIncident(incident))).toEqual(incident);
      }),
    );
    expect(readIncident('moved@20')).toEqual({ preset: 'moved', holder: null, day: 19, days: 3 });
    expect(readIncident('server-error@1:grdf+10')).toEqual({
      preset: 'server-error',
      holder: 'grdf',
      day: 0,
      days: 10,
    });
  });

  it.each(['moved', 'moved@0', 'moved@2+0', 'flood@3', 'moved@3:nobody', 'proof-pending@3:enedis', 'moved@x', ''])(
    'is refused: "%s"',
    (text) => expect(readIncident(text)).toBeUndefined(),
  );

  it('lasts its days, for its holder or for all; the last one begun wins', () => {
    const incidents = ['server-error@3+4', 'unreachable@5:grdf+1'].flatMap((text) => readIncident(text) ?? []);
    const on = (day: number) => Object.fromEntries(faultsOn(incidents, ['enedis', 'grdf'], day));
    expect(on(1)).toEqual({});
    expect(on(2)).toEqual({ enedis: 'server-error', grdf: 'server-error' });
    expect(on(4)).toEqual({ enedis: 'server-error', grdf: 'unreachable' });
    expect(on(5)).toEqual({ enedis: 'server-error', grdf: 'server-error' });
    expect(on(6)).toEqual({});
  });

  it('follows those it hits until their data comes again', () => {
    const incidents = ['no-consent@3:grdf+2'].flatMap((text) => readIncident(text) ?? []);
    const tally = new IncidentTally(incidents);
    tally.failed('a', 'grdf', 1, true);
    tally.failed('a', 'grdf', 2, true);
    tally.failed('a', 'grdf', 3, true);
    tally.failed('a', 'enedis', 3, true);
    tally.failed('b', 'grdf', 3, true);
    tally.failed('c', 'grdf', 3, false);
    tally.acted('a', 'grdf');
    tally.succeeded('a', 'grdf', 4);
    tally.succeeded('a', 'grdf', 9);
    tally.succeeded('c', 'grdf', 6);
    tally.gone('b', 'grdf');
    tally.gone('a', 'grdf');
    expect(tally.list(['enedis', 'grdf'])).toMatchObject([
      { hit: 3, syncsFailed: 4, recovered: 2, recoveredBy: 6, hadToAct: 2, acted: 1, gone: 1, holders: ['grdf'] },
    ]);
  });
});
