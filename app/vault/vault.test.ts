import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaultChunk } from '~/platform/database/generated/client.ts';
import type { Reading } from '~/platform/reading.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { appendReadings } from './append-readings.server.ts';
import { createVaultKey } from './create-vault-key.server.ts';
import { describeVault } from './describe-vault.server.ts';
import { eraseDatasets } from './erase-datasets.server.ts';
import { eraseVault } from './erase-vault.server.ts';
import { listAccesses } from './list-accesses.server.ts';
import { readReadings } from './read-readings.server.ts';
import { openForTester, sealForTester } from './seal-for-tester.server.ts';

const HALF_HOUR = 30 * 60_000;
const DATASET = 'enedis/load-curve';
const at = (iso: string): number => Date.parse(iso);

/** `count` half hours from `first`, with values that tell them apart. */
const series = (first: string, count: number, base = 100): Reading[] =>
  Array.from({ length: count }, (_, i) => ({ start: at(first) + i * HALF_HOUR, minutes: 30, value: base + (i % 37) }));

describe('the vault', () => {
  const test = useTestContext();
  const newTester = async (): Promise<string> => {
    const testerId = randomUUID();
    await createVaultKey(test.context, testerId);
    return testerId;
  };
  const readAll = (testerId: string, dataset = DATASET): Promise<Reading[]> =>
    readReadings(test.context, { testerId, dataset, from: 0, to: at('2100-01-01T00:00Z'), reader: 'tester' });

  // As text: the embedded database's Prisma adapter does not take bytes as a parameter.
  const putChunk = ({ testerId, dataset, month, sealed, readings, updatedAt }: VaultChunk): Promise<number> =>
    test.context.db.$executeRaw`
      INSERT INTO "VaultChunk" ("testerId", dataset, month, sealed, readings, "updatedAt")
      VALUES (${testerId}::uuid, ${dataset}, ${month}, decode(${Buffer.from(sealed).toString('hex')}, 'hex'),
        ${readings}, ${updatedAt})`;

  it('gives back what it was given, over months', async () => {
    const testerId = await newTester();
    const readings = series('2026-09-20T00:00Z', 48 * 60);
    expect(await appendReadings(test.context, { testerId, dataset: DATASET, readings })).toEqual({
      added: readings.length,
      replaced: 0,
    });
    expect(await readAll(testerId)).toEqual(readings);
    const [content] = await describeVault(test.context, testerId);
    expect(content).toMatchObject({ readings: readings.length, firstMonth: '2026-09', lastMonth: '2026-11' });
    expect(content!.bytes).toBeLessThan(readings.length * 2);
  });

  it('gives back any set of readings, whatever their order', async () => {
    const reading = fc.record({
      start: fc.integer({ min: at('2025-11-01T00:00Z'), max: at('2026-03-01T00:00Z') }),
      minutes: fc.integer({ min: 1, max: 1500 }),
      value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(reading, { selector: ({ start }) => start, maxLength: 60 }), async (readings) => {
        const testerId = await newTester();
        await appendReadings(test.context, { testerId, dataset: DATASET, readings });
        expect(await readAll(testerId)).toEqual([...readings].sort((a, b) => a.start - b.start));
      }),
      { numRuns: 25 },
    );
  });

  it('is not changed by the same readings twice, and writes nothing then', async () => {
    const testerId = await newTester();
    const readings = series('2026-10-31T00:00Z', 96);
    await appendReadings(test.context, { testerId, dataset: DATASET, readings });
    const before = await test.context.db.vaultChunk.findMany({ where: { testerId } });
    expect(await appendReadings(test.context, { testerId, dataset: DATASET, readings })).toEqual({
      added: 0,
      replaced: 0,
    });
    expect(await test.context.db.vaultChunk.findMany({ where: { testerId } })).toEqual(before);
  });

  it('takes a later value for the same half hour as a correction, in its month only', async () => {
    const testerId = await newTester();
    await appendReadings(test.context, { testerId, dataset: DATASET, readings: series('2026-10-31T00:00Z', 96) });
    const october = { testerId_dataset_month: { testerId, dataset: DATASET, month: '2026-10' } };
    const untouched = await test.context.db.vaultChunk.findUnique({ where: october });
    const corrected = { start: at('2026-11-01T10:00Z'), minutes: 30, value: 9999 };
    expect(await appendReadings(test.context, { testerId, dataset: DATASET, readings: [corrected] })).toEqual({
      added: 0,
      replaced: 1,
    });
    expect(await readAll(testerId)).toContainEqual(corrected);
    expect(await test.context.db.vaultChunk.findUnique({ where: october })).toEqual(untouched);
  });

  it('loses nothing when several append at once', async () => {
    const testerId = await newTester();
    const parts = Array.from({ length: 6 }, (_, i) => series(`2026-10-0${i + 1}T00:00Z`, 48, i * 50));
    const outcomes = await Promise.all(
      parts.map((readings) => appendReadings(test.context, { testerId, dataset: DATASET, readings })),
    );
    expect(outcomes.every(({ added }) => added === 48)).toBe(true);
    expect(await readAll(testerId)).toEqual(parts.flat());
  });

  it('reads a range, opens only its months, and writes every read down', async () => {
    const testerId = await newTester();
    await appendReadings(test.context, { testerId, dataset: DATASET, readings: series('2026-08-01T00:00Z', 48 * 90) });
    await test.context.db.$executeRaw`
      UPDATE "VaultChunk" SET sealed = decode(repeat('00', 40), 'hex')
      WHERE "testerId" = ${testerId}::uuid AND month = '2026-08'`;
    const from = at('2026-09-30T22:00Z');
    const to = at('2026-10-02T22:00Z');
    const range = await readReadings(test.context, { testerId, dataset: DATASET, from, to, reader: 'service:hestia' });
    expect(range).toHaveLength(96);
    expect(range[0]?.start).toBe(from);
    expect(await listAccesses(test.context, testerId)).toEqual([
      {
        at: test.context.clock.now(),
        reader: 'service:hestia',
        dataset: DATASET,
        fromDay: '2026-10-01',
        toDay: '2026-10-02',
        outcome: 'read',
      },
    ]);
    await expect(readAll(testerId)).rejects.toThrow('vault.damaged');
  });

  it('does not open a chunk under another tester, dataset or month, or with one bit changed', async () => {
    const [alice, bob] = [await newTester(), await newTester()];
    for (const testerId of [alice, bob]) {
      await appendReadings(test.context, { testerId, dataset: DATASET, readings: series('2026-10-01T00:00Z', 48) });
    }
    const { db } = test.context;
    const chunk = await db.vaultChunk.findFirstOrThrow({ where: { testerId: alice } });
    const flipped = Uint8Array.from(chunk.sealed, (byte, i) => (i === 20 ? byte ^ 1 : byte));
    const forgeries = [
      { ...chunk, testerId: bob, month: '2026-09' },
      { ...chunk, month: '2026-09' },
      { ...chunk, dataset: 'enedis/daily' },
      { ...chunk, dataset: 'grdf/daily', sealed: flipped },
    ];
    for (const forgery of forgeries) {
      await putChunk(forgery);
      await expect(readAll(forgery.testerId, forgery.dataset)).rejects.toThrow('vault.damaged');
      const { testerId, dataset, month } = forgery;
      await db.vaultChunk.delete({ where: { testerId_dataset_month: { testerId, dataset, month } } });
    }
    expect(await readAll(alice)).toHaveLength(48);
  });

  it('cannot be read after erasure, even with the old rows put back', async () => {
    const testerId = await newTester();
    await appendReadings(test.context, { testerId, dataset: DATASET, readings: series('2026-10-01T00:00Z', 48) });
    const sealed = await sealForTester(test.context, testerId, { name: 'Ada' });
    const rows = await test.context.db.vaultChunk.findMany({ where: { testerId } });
    await eraseVault(test.context, testerId);
    for (const row of rows) await putChunk(row);
    await expect(readAll(testerId)).rejects.toThrow('vault.erased');
    await expect(openForTester(test.context, testerId, sealed)).rejects.toThrow('vault.erased');
    await expect(
      appendReadings(test.context, { testerId, dataset: DATASET, readings: series('2026-10-01T00:00Z', 1) }),
    ).rejects.toThrow('vault.erased');
    await createVaultKey(test.context, testerId);
    await expect(readAll(testerId)).rejects.toThrow('vault.damaged');
    await eraseVault(test.context, testerId);
    await eraseVault(test.context, testerId);
  });

  it('leaves no row behind when erasure passes an append under way', async () => {
    const testerId = await newTester();
    const { keys } = test.context;
    let reads = 0;
    const racing = {
      ...test.context,
      keys: { ...keys, get: async (id: string) => (reads++ === 0 ? keys.get(id) : undefined) },
    };
    const readings = series('2026-10-01T00:00Z', 48);
    await expect(appendReadings(racing, { testerId, dataset: DATASET, readings })).rejects.toThrow('vault.erased');
    expect(await test.context.db.vaultChunk.count({ where: { testerId } })).toBe(0);
  });

  it('erases some data sets and keeps the others', async () => {
    const testerId = await newTester();
    for (const dataset of [DATASET, 'grdf/daily']) {
      await appendReadings(test.context, { testerId, dataset, readings: series('2026-10-31T00:00Z', 96) });
    }
    expect(await eraseDatasets(test.context, { testerId, datasets: [DATASET] })).toEqual({ readings: 96, answers: 0 });
    expect(await readAll(testerId)).toEqual([]);
    expect(await readAll(testerId, 'grdf/daily')).toHaveLength(96);
  });

  it('seals small values for one tester only, and never stores a key in the clear', async () => {
    const [alice, bob] = [await newTester(), await newTester()];
    const sealed = await sealForTester(test.context, alice, { name: 'Ada', list: [1, 2] });
    expect(await openForTester(test.context, alice, sealed)).toEqual({ name: 'Ada', list: [1, 2] });
    await expect(openForTester(test.context, bob, sealed)).rejects.toThrow('vault.damaged');
    const otherMaster = { ...test.context, masterKey: new Uint8Array(32).fill(8) };
    await expect(openForTester(otherMaster, alice, sealed)).rejects.toThrow();
  });

  it('keeps the key it has', async () => {
    const testerId = await newTester();
    const before = await test.context.keys.get(testerId);
    await createVaultKey(test.context, testerId);
    expect(await test.context.keys.get(testerId)).toBe(before);
  });

  it.each([
    { start: 0.5, minutes: 30, value: 1 },
    { start: 0, minutes: 0, value: 1 },
    { start: 0, minutes: 30, value: Number.NaN },
  ])('refuses what is not a reading: %j', async (reading) => {
    const testerId = await newTester();
    await expect(appendReadings(test.context, { testerId, dataset: DATASET, readings: [reading] })).rejects.toThrow(
      RangeError,
    );
  });
});
