import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { appendEntries } from './append-entries.server.ts';
import { appendReadings } from './append-readings.server.ts';
import { createVaultKey } from './create-vault-key.server.ts';
import { describeVault } from './describe-vault.server.ts';
import { listAccesses } from './list-accesses.server.ts';
import { mergeEntries } from './merge-entries.ts';
import { readEntries } from './read-entries.server.ts';
import { readReadings } from './read-readings.server.ts';

const DATASET = 'shop/receipts';
const DAY = 86_400_000;
const start = Date.parse('2026-09-20T10:00Z');
const receipt = (day: number, total: number): Entry => ({
  id: `R-${day}`,
  at: start + day * DAY,
  fields: { total, lines: [{ label: 'Œufs', amount: total }] },
});

const entries = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 5 })), { selector: ([day]) => day, maxLength: 30 })
  .map((list) => list.map(([day, total]) => receipt(day, total)));

describe('mergeEntries', () => {
  it('adds, corrects under the same name, and counts no repetition, whatever the order of the fields', () => {
    const same: Entry = {
      id: 'R-2',
      at: receipt(2, 5).at,
      fields: { lines: receipt(2, 5).fields.lines ?? [], total: 5 },
    };
    expect(mergeEntries([receipt(1, 10), receipt(2, 5)], [receipt(3, 7), receipt(1, 11), same])).toEqual({
      items: [receipt(1, 11), receipt(2, 5), receipt(3, 7)],
      added: 1,
      replaced: 1,
    });
  });

  it('changes nothing the second time, and takes every later word', () => {
    fc.assert(
      fc.property(entries, entries, (before, incoming) => {
        const once = mergeEntries(before, incoming);
        expect(mergeEntries(once.items, incoming)).toEqual({ items: once.items, added: 0, replaced: 0 });
        for (const entry of incoming) expect(once.items).toContainEqual(entry);
        expect(once.items).toHaveLength(before.length + once.added);
      }),
    );
  });
});

describe('entries in the vault', () => {
  const test = useTestContext();
  const newTester = async (): Promise<string> => {
    const testerId = randomUUID();
    await createVaultKey(test.context, testerId);
    return testerId;
  };
  const all = (testerId: string) =>
    ({ testerId, dataset: DATASET, from: 0, to: start + 400 * DAY, reader: 'tester' }) as const;

  it('come back as they came, over months, by date; each read is written down', async () => {
    const testerId = await newTester();
    const list = [receipt(40, 3), receipt(1, 1), receipt(12, 2)];
    expect(await appendEntries(test.context, { testerId, dataset: DATASET, entries: list })).toEqual({
      added: 3,
      replaced: 0,
    });
    expect(await readEntries(test.context, all(testerId))).toEqual([receipt(1, 1), receipt(12, 2), receipt(40, 3)]);
    expect(await readEntries(test.context, { ...all(testerId), from: start + 2 * DAY, to: start + 40 * DAY })).toEqual([
      receipt(12, 2),
    ]);
    expect(await describeVault(test.context, testerId)).toMatchObject([
      { dataset: DATASET, readings: 3, firstMonth: '2026-09', lastMonth: '2026-10' },
    ]);
    expect(await listAccesses(test.context, testerId)).toHaveLength(2);
  });

  it('lose and double nothing when two arrive at once', async () => {
    const testerId = await newTester();
    const halves = [0, 1].map((half) => Array.from({ length: 20 }, (_, at) => receipt(at * 2 + half, at)));
    await Promise.all(halves.map((list) => appendEntries(test.context, { testerId, dataset: DATASET, entries: list })));
    expect(await readEntries(test.context, all(testerId))).toHaveLength(40);
  });

  it('are never taken for readings, nor readings for them', async () => {
    const testerId = await newTester();
    await appendEntries(test.context, { testerId, dataset: DATASET, entries: [receipt(1, 1)] });
    await expect(readReadings(test.context, all(testerId))).rejects.toThrow(RangeError);
    const readings = [{ start: receipt(1, 1).at, minutes: 30, value: 1 }];
    await expect(appendReadings(test.context, { testerId, dataset: DATASET, readings })).rejects.toThrow(RangeError);
    await appendReadings(test.context, { testerId, dataset: 'meter/curve', readings });
    await expect(readEntries(test.context, { ...all(testerId), dataset: 'meter/curve' })).rejects.toThrow(RangeError);
    await expect(
      appendEntries(test.context, { testerId, dataset: DATASET, entries: [{ id: '', at: 1, fields: {} }] }),
    ).rejects.toThrow(RangeError);
  });
});
