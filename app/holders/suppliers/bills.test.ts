import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Reading } from '~/platform/reading.ts';
import { memoryGrantStore } from '../grant-store.ts';
import type { FetchedWindow } from '../holder.ts';
import type { HolderId } from '../holder-ids.ts';
import { instantOf, localStamp } from '../local-time.ts';
import { holders } from '../registry.ts';
import { createSandboxFetch } from '../sandbox-fetch.server.ts';
import { sandboxGrant } from '../sandbox-person.ts';
import electricity from '../synthetic/data/electricity-tariff.json';
import gas from '../synthetic/data/gas-tariff.json';
import { HOUSEHOLD_SEEDS, householdOf, seedWhere } from '../synthetic/household.ts';

const IDS: readonly HolderId[] = ['enedis', 'grdf', 'edf', 'engie'];

/** What a holder returns, through its connector, about the home of a seed. */
async function reader(seed: number) {
  const clock = new SimulatedClock(new Date(instantOf('2026-11-25', '10:00')));
  const store = memoryGrantStore();
  for (const id of IDS) {
    const { manifest } = holders[id];
    await store.put({
      ...{ holderId: id, subject: sandboxGrant(manifest, seed).subject },
      scopes: manifest.permissions.map(({ key }) => key),
      ...{ startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') },
    });
  }
  const fetcher = createSandboxFetch({ store, clock });
  const access = (id: HolderId) => ({ fetch: fetcher, clock, grant: sandboxGrant(holders[id].manifest, seed) });
  const windowsOf = async (dataset: string, from: string, to: string) => {
    const id = IDS.find((one) => dataset.startsWith(`${one}/`))!;
    const windows: FetchedWindow[] = [];
    for await (const one of holders[id].fetchWindows({ ...access(id), dataset, from, to })) windows.push(one);
    return windows;
  };
  return {
    readings: async (dataset: string, from: string, to: string): Promise<Reading[]> =>
      (await windowsOf(dataset, from, to)).flatMap((one) => (one.yields === 'readings' ? one.readings : [])),
    entries: async (dataset: string, from: string, to: string): Promise<Entry[]> =>
      (await windowsOf(dataset, from, to)).flatMap((one) => (one.yields === 'entries' ? one.entries : [])),
    meterContract: () => holders.enedis.fetchContract!(access('enedis')),
  };
}

const sum = (readings: readonly Reading[]): number => readings.reduce((total, { value }) => total + value, 0);
const euros = (cents: unknown): number => Number(cents) / 100;
type Line = Readonly<Record<string, unknown>>;

describe('a bill of electricity', () => {
  it.each([
    ['in peak and off-peak hours, over the clock change of October', 'electric', '2026-10'],
    ['in peak and off-peak hours, over that of March', 'electric', '2026-03'],
    ['at a flat price', 'gas', '2026-06'],
  ] as const)('is what Enedis measured at the tariff of the month: %s', async (_what, hotWater, month) => {
    const seed = seedWhere(100, (one) => one.hotWater === hotWater && one.subscribedKva === 9);
    const read = await reader(seed);
    const invoices = await read.entries('edf/invoices', `${month}-02`, '2026-11-25');
    const { fields } = invoices.find(({ id }) => id === month)!;
    const next = month === '2026-10' ? '2026-11' : month === '2026-03' ? '2026-04' : '2026-07';
    const curve = await read.readings('enedis/load-curve', `${month}-01`, `${next}-01`);
    // Off-peak by the clock on the wall, said by the contract of the meter.
    const hours = (await read.meterContract()).offPeakHours?.match(/(\d+)H(\d+)-(\d+)H(\d+)/)?.slice(1) ?? [];
    const [start, end] = [`${hours[0]}:${hours[1]}`, `${hours[2]}:${hours[3]}`];
    const isOffPeak = (at: number): boolean => {
      const clock = localStamp(at).slice(11, 16);
      return clock >= start || clock < end;
    };
    const kwh = {
      single: Math.round(sum(curve) / 1000),
      peak: Math.round(sum(curve.filter((one) => !isOffPeak(one.start))) / 1000),
      'off-peak': Math.round(sum(curve.filter((one) => isOffPeak(one.start))) / 1000),
    };
    const option = hotWater === 'electric' ? 'peak-off-peak' : 'single';
    const prices = electricity.periods.find(({ from }) => from === '2026-02-01')!.eurosPerKwh;
    const registers = option === 'single' ? (['single'] as const) : (['peak', 'off-peak'] as const);
    expect(fields.lines).toEqual(
      registers.map((register) => ({
        ...{ register, kwh: kwh[register], price: prices[register] },
        amount: Math.round(kwh[register] * prices[register] * 100),
      })),
    );
    const energy = (fields.lines as readonly Line[]).reduce((total, line) => total + euros(line.amount), 0);
    expect(euros(fields.standing)).toBeCloseTo(electricity.standingEurosPerYear[option]['9'] / 12, 2);
    expect(euros(fields.total)).toBeCloseTo(energy + euros(fields.standing), 2);
    expect(fields).toMatchObject({ from: `${month}-01`, kwh: registers.reduce((total, one) => total + kwh[one], 0) });
  });

  it('leaves to its customer more than it hands over in taxes', async () => {
    const read = await reader(31);
    for (const { fields } of await read.entries('edf/invoices', '2023-12-01', '2026-11-25')) {
      expect(Number(fields.taxes)).toBeGreaterThan(0);
      expect(Number(fields.taxes)).toBeLessThan(Number(fields.total) / 2);
    }
  });
});

describe('a bill of gas', () => {
  it.each([
    ['heating', 'gas', 'B1'],
    ['cooking and hot water', 'electric', 'B0'],
  ] as const)('is what GRDF published, at the price of its class: %s', async (_use, heating, gasClass) => {
    const read = await reader(seedWhere(100, (one) => one.heating === heating));
    const published = await read.readings('grdf/published', '2026-01-01', '2026-02-01');
    const invoices = await read.entries('engie/invoices', '2026-02-01', '2026-03-01');
    expect(invoices).toHaveLength(1);
    const { eurosPerKwh, standingEurosPerYear } = gas.periods.at(-1)!;
    const kwh = sum(published) / 1000;
    const amount = Math.round(kwh * eurosPerKwh[gasClass] * 100);
    const standing = Math.round((standingEurosPerYear[gasClass] * 100) / 12);
    const lines = [{ register: 'single', kwh, price: eurosPerKwh[gasClass], amount }];
    expect(invoices[0]?.fields).toMatchObject({ kwh, lines, standing, total: amount + standing });
    const [contract] = await read.entries('engie/contract', '2026-01-01', '2026-01-02');
    expect(contract?.fields).toMatchObject({ class: gasClass, price: eurosPerKwh[gasClass] });
  });
});

it('a contract of electricity tells the power that Enedis tells, and off-peak hours only where they are counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: HOUSEHOLD_SEEDS - 1 }), async (seed) => {
      const read = await reader(seed);
      const [contract] = await read.entries('edf/contract', '2026-11-01', '2026-11-02');
      const { subscribedPowerKva, offPeakHours = '' } = await read.meterContract();
      expect(contract?.fields.power).toBe(subscribedPowerKva);
      const [start] = offPeakHours.match(/\d+H\d+/) ?? [''];
      const told = String(contract?.fields.offPeak ?? '');
      expect(told).toMatch(householdOf(seed).hotWater === 'electric' ? start.replace('H', ':') : /^$/);
      expect(contract?.fields.prices).toHaveLength(told === '' ? 1 : 2);
    }),
    { numRuns: 30 },
  );
});
