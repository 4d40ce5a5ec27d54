import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '~/platform/database/open.server.ts';
import { directoryKeyStore } from '~/platform/key-store.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { encodeReadings } from '~/vault/codec.ts';
import { makeTestContext } from '../../tests/support/test-context.ts';
import { decideConsent } from './decide-consent.server.ts';
import { exportTester } from './export-tester.server.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { sealForTester } from './personal-key.server.ts';
import { saveDescription } from './save-description.server.ts';
import { describingPilotEnv } from './testing/declared-fixture.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot } from './testing/pilot-fixture.ts';
import { createWorker } from './testing/workers.ts';
import { shareView } from './views/share-view.server.ts';

const NAME = 'Zénobie Quillevéré-Pontcallec';
const EMAIL = 'zenobie.quillevere@exemple-introuvable.fr';
/** A number that nothing else has. */
const SURFACE = 739_184_265;
const WORD = 'Parlons du loyer de Quimperlé-les-Sources';
const REMARK = 'Elle hésite devant le guichet de Trévoux-Bas';
const MARKER = 'planted-marker-7c1f5a90';
/** Values that no other data has: four-digit kWh with three decimals, and uneven steps. */
const READINGS: Reading[] = Array.from({ length: 48 * 20 }, (_, i) => ({
  start: Date.parse('2026-10-03T00:00Z') + i * 30 * 60_000,
  minutes: 30,
  value: 7_654_321 + ((i * 7919) % 104_729),
}));

/** Every file under the directory, and where in it `needle` stands. */
async function filesWith(directory: string, needle: Uint8Array): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files)
    if ((await readFile(file)).includes(Buffer.from(needle))) found.push(path.relative(directory, file));
  return found;
}

const text = (value: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(value, encoding);

describe('the proof of erasure', () => {
  let directory: string | undefined;
  afterAll(async () => {
    if (directory) await rm(directory, { recursive: true, force: true });
  });

  it('leaves nothing that can be read in any file of the data directory', async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'atelier-erasure-'));
    const keys = directoryKeyStore(path.join(directory, 'keys'));
    const database = await openEmbedded(directory);
    const context = makeTestContext(database, { keys, env: describingPilotEnv() });
    await createTestPilot(context);
    const testerId = await createTester(context, { name: NAME, email: EMAIL });
    await decideConsent(context, { testerId, purposeKey: 'electricity', decision: 'grant', locale: 'fr' });
    await appendReadings(context, { testerId, dataset: 'enedis/load-curve', readings: READINGS });
    await decideConsent(context, { testerId, purposeKey: 'advice', decision: 'grant', locale: 'fr' });
    const answers = { 'nickname-of-heating': 'gas', surface: SURFACE };
    await saveDescription(context, { testerId, dataset: 'declared/home', answers });
    const worker = randomUUID();
    await createWorker(context, { id: worker, name: 'Nadia B.' });
    await shareView(context, {
      ...{ id: randomUUID(), testerId, serviceKey: 'hestia', workerId: worker },
      choice: {
        parts: ['curve'],
        datasets: ['enedis/load-curve'],
        word: WORD,
        lastDay: context.clock.now().toISOString().slice(0, 10),
      },
    });
    const written = Buffer.from(await sealForTester(context, testerId, { observations: [{ text: REMARK }] }));
    await database.db.$executeRaw`
      INSERT INTO "FollowUp" ("testerId", sealed, "updatedAt")
      VALUES (${testerId}::uuid, decode(${written.toString('base64')}, 'base64'), now())`;
    await database.executeSql('INSERT INTO "Setting" (key, value, "updatedAt") VALUES ($1, $2, now())', [
      'control',
      JSON.stringify(MARKER),
    ]);

    const archive = unzipSync(await exportTester(context, testerId));
    const csv = strFromU8(archive['releves/enedis-load-curve.csv']!).split('\r\n');
    expect(csv).toHaveLength(READINGS.length + 2);
    expect(strFromU8(archive['pour-les-logiciels/identity.json']!)).toContain(EMAIL);
    const wrapped = Buffer.from((await keys.get(testerId))!);
    const sealed = Buffer.from((await database.db.vaultChunk.findFirstOrThrow({ where: { testerId } })).sealed);
    const record = Buffer.from((await database.db.vaultRecord.findFirstOrThrow({ where: { testerId } })).sealed);
    expect(strFromU8(archive['ce-que-vous-avez-dit/declared-home.csv']!)).toContain('Heating');
    const plain = Buffer.from(encodeReadings(READINGS));
    await database.executeSql('CHECKPOINT');
    expect(await filesWith(directory, wrapped)).toHaveLength(1);
    // The chunk is on disk, as sealed bytes: what follows is about its key, not about rows that were never written.
    expect(await filesWith(directory, sealed.subarray(0, 64))).not.toEqual([]);
    expect(await filesWith(directory, record.subarray(0, 48))).not.toEqual([]);

    await leavePilot(context, { testerId });
    await database.executeSql('CHECKPOINT');
    await database.close();

    const [row = ''] = csv.slice(1);
    const needles: Record<string, Uint8Array> = {
      email: text(EMAIL),
      'email as UTF-16': text(EMAIL, 'utf16le'),
      name: text(NAME),
      'part of the name': text('Quillevéré'),
      'a line of the CSV': text(row),
      'a value in kWh': text('7654,321'),
      'a value in Wh': text('7654321'),
      'a value as JSON': text('"value":7654321'),
      'plaintext of the chunk, beginning': plain.subarray(0, 24),
      'plaintext of the chunk, middle': plain.subarray(plain.length >> 1, (plain.length >> 1) + 24),
      'plaintext of the chunk, compressed': deflateRawSync(plain).subarray(0, 48),
      'an answer about the home': text(String(SURFACE)),
      'an answer as JSON': text('"nickname-of-heating":"gas"'),
      'a word for somebody': text(WORD),
      'a remark of somebody’s': text(REMARK),
      'wrapped key': wrapped,
      'second half of the wrapped key': wrapped.subarray(30),
      'wrapped key, in hexadecimal': text(wrapped.toString('hex')),
    };
    const found: Record<string, string[]> = {};
    for (const [what, needle] of Object.entries(needles)) found[what] = await filesWith(directory, needle);
    expect(found).toEqual(Object.fromEntries(Object.keys(needles).map((what) => [what, []])));

    // The same search does find what was written in the clear, so that the one above can fail.
    expect(await filesWith(directory, text(MARKER))).not.toEqual([]);
    expect(await filesWith(directory, text('terminated'))).not.toEqual([]);
  }, 120_000);
});
