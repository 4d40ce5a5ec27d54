import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { listAccesses } from '~/vault/list-accesses.server.ts';
import { readReadings } from '~/vault/read-readings.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { decideConsent } from './decide-consent.server.ts';
import { exportTester } from './export-tester.server.ts';
import { importReadingsFile } from './import-readings-file.server.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { verifyReceipt } from './receipts/verify-receipt.server.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from './testing/pilot-fixture.ts';
import { whoSawWhat } from './who-saw-what.server.ts';

const HALF_HOUR = 30 * 60_000;

/** As Enedis writes it: a preamble, mean power in W at the local end of each half hour, with its offset. */
const enedisFile = (lines: number): Uint8Array => {
  const stamp = (i: number): string =>
    `2026-10-0${1 + Math.floor(i / 48)}T${new Date(i * HALF_HOUR).toISOString().slice(11, 19)}+02:00`;
  const rows = Array.from({ length: lines }, (_, i) => `${stamp(i + 1)};${200 + i}`);
  return new TextEncoder().encode(
    [
      '\ufeffIdentifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;Pas en minutes',
      '00000000000001;Courbe de charge;01/10/2026;03/10/2026;Energie active;Consommation;Comptage Brut;W;;',
      'Horodate;Valeur',
      ...rows,
      '',
    ].join('\n'),
  );
};

describe('a tester’s data', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const grant = (testerId: string, purposeKey: string): Promise<unknown> =>
    decideConsent(test.context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  const load = (testerId: string, bytes = enedisFile(96)) =>
    importReadingsFile(test.context, { testerId, fileName: 'Enedis_Conso_Heure.csv', bytes });
  const activityOf = async (testerId: string): Promise<string[]> => {
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const entries = await test.context.db.activityEntry.findMany({ where: { pseudonym }, orderBy: { id: 'asc' } });
    return entries.map(({ kind }) => kind);
  };
  const unzip = (zip: Uint8Array): Record<string, string> =>
    Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

  describe('from a file', () => {
    it('lands where the holder’s would, once', async () => {
      const testerId = await createTester(test.context);
      await grant(testerId, 'electricity');
      const { series } = await load(testerId);
      expect(series).toMatchObject([
        { dataset: 'enedis/load-curve', unit: 'Wh', intervalMinutes: 30, count: 96, duplicates: 0, refused: [] },
      ]);
      expect(series[0]).toMatchObject({ stored: true, added: 96, replaced: 0 });
      expect(series[0]).not.toHaveProperty('readings');
      expect((await load(testerId)).series[0]).toMatchObject({ added: 0, replaced: 0 });
      const from = Date.parse('2026-10-01T00:00+02:00');
      const range = { testerId, dataset: 'enedis/load-curve', from, to: from + HALF_HOUR, reader: 'tester' as const };
      // 200 W for half an hour.
      expect(await readReadings(test.context, range)).toEqual([{ start: from, minutes: 30, value: 100 }]);
      expect(await activityOf(testerId)).toEqual(['consented', 'connected', 'uploaded-file', 'uploaded-file']);
    });

    it('is kept only under an agreement', async () => {
      const testerId = await createTester(test.context);
      await grant(testerId, 'gas');
      await expect(load(testerId)).rejects.toThrow('consent.needed-for-file');
      expect(await describeVault(test.context, testerId)).toEqual([]);
      await grant(testerId, 'advice');
      expect((await load(testerId)).series[0]).toMatchObject({ stored: true });
    });

    it('is refused whole when it is not understood', async () => {
      const testerId = await createTester(test.context);
      await grant(testerId, 'electricity');
      const bytes = new TextEncoder().encode('bonjour;tout le monde\n1;2\n');
      await expect(load(testerId, bytes)).rejects.toMatchObject({ name: 'AppError' });
      expect(await describeVault(test.context, testerId)).toEqual([]);
    });
  });

  it('is shown to them with whoever saw it', async () => {
    const testerId = await createTester(test.context);
    await grant(testerId, 'electricity');
    await load(testerId);
    const range = { testerId, dataset: 'enedis/load-curve', from: 0, to: Date.parse('2027-01-01') };
    for (const reader of ['tester', 'service:hestia', 'tester'] as const)
      await readReadings(test.context, { ...range, reader });
    const { summary, accesses, total } = await whoSawWhat(test.context, { testerId, pageSize: 2 });
    expect(summary.map(({ reader, times }) => `${reader} ${times}`).sort()).toEqual(['service:hestia 1', 'tester 2']);
    expect(total).toBe(3);
    expect(accesses).toHaveLength(2);
  });

  it('can be taken away, whole, in plain words and open formats', async () => {
    const testerId = await createTester(test.context, { name: 'Ada Lovelace', email: 'ada@example.org' });
    await grant(testerId, 'electricity');
    await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'refuse', locale: 'fr' });
    await load(testerId);
    await test.context.db.gestureDecision.create({
      data: { testerId, gestureKey: 'cut-standby', decision: 'adopted', decidedAt: test.context.clock.now() },
    });
    const archive = await exportTester(test.context, testerId);
    const files = unzip(archive);
    expect(Object.keys(files).sort()).toEqual([
      'LISEZ-MOI.html',
      'LISEZ-MOI.txt',
      'accords.csv',
      'ecogestes.csv',
      'le-reste.csv',
      'pour-les-logiciels/consents.json',
      'pour-les-logiciels/identity.json',
      'qui-a-regarde.csv',
      'recus/electricity.json',
      'recus/electricity.pdf',
      'recus/gas.json',
      'recus/gas.pdf',
      'releves/enedis-load-curve.csv',
      'votre-participation.csv',
      'vous.csv',
    ]);
    const readings = files['releves/enedis-load-curve.csv']!.trim().split('\r\n');
    const bytes = unzipSync(archive)['releves/enedis-load-curve.csv']!;
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readings).toHaveLength(97);
    expect(readings[0]).toBe('début;fin;décalage UTC;durée en minutes;énergie en kWh');
    expect(readings[1]).toBe('2026-10-01 00:00:00;2026-10-01 00:30:00;UTC+02:00;30;0,1');
    for (const guide of ['LISEZ-MOI.txt', 'LISEZ-MOI.html']) {
      expect(files[guide]).toContain('Ada Lovelace');
      expect(files[guide]).toMatch(/96 relevés, du 1er octobre 2026 au 2 octobre 2026/);
    }
    // Every file is linked from the guide, by itself or by its folder.
    const links = [...files['LISEZ-MOI.html']!.matchAll(/href="([^":]+)"/g)].map((match) => match[1]!);
    const others = Object.keys(files).filter((name) => !name.startsWith('LISEZ-MOI'));
    expect(others.filter((name) => !links.some((link) => name.startsWith(link)))).toEqual([]);
    expect(links.filter((link) => !others.some((name) => name.startsWith(link)))).toEqual([]);
    expect(files['vous.csv']).toContain('adresse électronique;ada@example.org');
    expect(files['vous.csv']).toContain('version du protocole en vigueur;3');
    expect(JSON.parse(files['pour-les-logiciels/identity.json']!)).toMatchObject({ name: 'Ada Lovelace' });
    expect(JSON.parse(files['pour-les-logiciels/consents.json']!)).toMatchObject([
      { purposeKey: 'electricity', state: 'granted' },
      { purposeKey: 'gas', state: 'refused' },
      { state: 'draft' },
      { state: 'draft' },
    ]);
    expect(files['accords.csv']).toMatch(/May gas\? \(fr\);2026-11-02 10:00:00;Refusé;;1;3;vous-même/);
    expect(await verifyReceipt(test.context, files['recus/electricity.json']!)).toMatchObject({
      ...{ signature: 'ours', text: 'same', version: 'same' },
    });
    expect(files['recus/gas.pdf']!.startsWith('%PDF-')).toBe(true);
    expect(files['qui-a-regarde.csv']).toContain(';votre téléchargement;enedis/load-curve (fr);');
    expect(files['ecogestes.csv']).toContain('Cut standby (fr);adopté;');
    expect(files['votre-participation.csv']).toContain(';premiers relevés reçus;;connected');
    expect(await listAccesses(test.context, testerId)).toMatchObject([{ reader: 'export' }]);
    expect(await activityOf(testerId)).toContain('exported');
  });

  it('can be taken away in English, and before there is anything', async () => {
    const testerId = await createTester(test.context);
    await test.context.db.tester.update({ where: { id: testerId }, data: { locale: 'en' } });
    const files = unzip(await exportTester(test.context, testerId));
    expect(files['README.txt']).toContain('There are no readings yet.');
    expect(files['README.html']).toContain('lang="en"');
    expect(files['your-taking-part.csv']).toContain('date,action,detail,name in the log');
  });

  describe('when they leave', () => {
    it('is erased, and a row with dates stays', async () => {
      const testerId = await createTester(test.context, { name: 'Eve', email: 'eve@example.org' });
      const { db, clock } = test.context;
      const now = clock.now();
      await grant(testerId, 'electricity');
      await load(testerId);
      const soon = new Date(now.getTime() + 60_000);
      await db.session.create({ data: { id: 'session', testerId, createdAt: now, expiresAt: soon } });
      await db.returnLink.create({ data: { tokenHash: 'link', testerId, createdAt: now, expiresAt: soon } });
      await db.gestureDecision.create({
        data: { testerId, gestureKey: 'cut-standby', decision: 'adopted', decidedAt: now },
      });
      await test.context.mail.send({ to: 'Eve@example.org', subject: 's', text: 't' });
      await test.context.mail.send({ to: 'other@example.org', subject: 's', text: 't' });
      await leavePilot(test.context, { testerId });
      await leavePilot(test.context, { testerId });

      expect(await db.tester.findUnique({ where: { id: testerId } })).toMatchObject({
        state: 'withdrawn',
        withdrawnAt: now,
        linkId: null,
      });
      const where = { testerId };
      const left = {
        identity: await db.testerIdentity.count({ where }),
        chunks: await db.vaultChunk.count({ where }),
        accesses: await db.vaultAccess.count({ where }),
        connections: await db.holderConnection.count({ where }),
        sessions: await db.session.count({ where }),
        links: await db.returnLink.count({ where }),
        gestures: await db.gestureDecision.count({ where }),
        mails: await db.outboxMail.count({ where: { to: 'Eve@example.org' } }),
      };
      expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
      expect(await db.outboxMail.count({ where: { to: 'other@example.org' } })).toBe(1);
      expect(await test.context.keys.get(testerId)).toBeUndefined();
      expect(await db.consent.findMany({ where, include: { events: { orderBy: { id: 'asc' } } } })).toMatchObject([
        { state: 'terminated', endedAt: now, events: [{ toState: 'granted' }, { toState: 'terminated' }] },
      ]);
      expect((await activityOf(testerId)).filter((kind) => kind === 'withdrew')).toHaveLength(1);
      await expect(exportTester(test.context, testerId)).rejects.toMatchObject({ status: 404 });
      await expect(grant(testerId, 'gas')).rejects.toMatchObject({ status: 404 });
    });

    it.each(['vaultChunk', 'outboxMail', 'holderConnection', 'testerIdentity', 'tester'] as const)(
      'is finished by a second try when %s fails half way, the key being gone from the first',
      async (model) => {
        const testerId = await createTester(test.context, {
          name: 'Ida',
          email: `ida-${model.toLowerCase()}@example.org`,
        });
        await grant(testerId, 'electricity');
        await load(testerId);
        const fail = (): never => {
          throw new Error('power cut');
        };
        const broken = {
          ...test.context,
          db: test.context.db.$extends({
            query: { [model]: { deleteMany: fail, updateMany: fail } } as object,
          }) as unknown as typeof test.context.db,
        };
        await expect(leavePilot(broken, { testerId })).rejects.toThrow('power cut');
        expect(await test.context.keys.get(testerId)).toBeUndefined();
        await leavePilot(test.context, { testerId });
        const { db } = test.context;
        expect(await db.tester.findUnique({ where: { id: testerId } })).toMatchObject({ state: 'withdrawn' });
        expect(await db.vaultChunk.count({ where: { testerId } })).toBe(0);
        expect(await db.testerIdentity.count({ where: { testerId } })).toBe(0);
        expect((await activityOf(testerId)).filter((kind) => kind === 'withdrew')).toHaveLength(1);
      },
    );

    it('does not touch anyone else', async () => {
      const [leaver, stayer] = [await createTester(test.context), await createTester(test.context)];
      for (const testerId of [leaver, stayer]) {
        await grant(testerId, 'electricity');
        await load(testerId);
      }
      await appendReadings(test.context, {
        testerId: stayer,
        dataset: 'enedis/daily',
        readings: [{ start: 0, minutes: 1440, value: 1 }],
      });
      await leavePilot(test.context, { testerId: leaver });
      const files = unzip(await exportTester(test.context, stayer));
      expect(Object.keys(files).filter((name) => name.startsWith('releves/'))).toHaveLength(2);
      expect(
        await test.context.db.tester.count({ where: { pilotSlug: TEST_PILOT, id: stayer, state: 'enrolled' } }),
      ).toBe(1);
    });
  });
});
