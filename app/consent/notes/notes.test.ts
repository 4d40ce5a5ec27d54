import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readNote } from '~/vault/read-note.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { exportTester } from '../export-tester.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { describingPilotEnv } from '../testing/declared-fixture.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot } from '../testing/pilot-fixture.ts';
import { whoSawWhat } from '../who-saw-what.server.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { changeNote } from './change-note.server.ts';

const dataset = 'declared/home';
const topic = 'waste-diary';

describe('what a tester writes down for themselves', () => {
  const test = useTestContext({ env: describingPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const agreed = async (): Promise<string> => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'advice', decision: 'grant', locale: 'fr' });
    return testerId;
  };
  const add = (testerId: string, grams: number) =>
    changeNote(test.context, { testerId, dataset, topic }, (rows) => [...rows, { kind: 'bread', grams }]);
  const read = (testerId: string) => readNote(test.context, { testerId, dataset, topic, reader: 'tester' });
  const kept = (testerId: string) => test.context.db.vaultNote.count({ where: { testerId } });

  it('is kept sealed, only under an agreement that covers the data it stands beside', async () => {
    const nobody = await createTester(test.context);
    await expect(add(nobody, 1)).rejects.toThrow('consent.description-not-agreed');
    const testerId = await agreed();
    await add(testerId, 120);
    await add(testerId, 80);
    expect(await read(testerId)).toEqual([
      { kind: 'bread', grams: 120 },
      { kind: 'bread', grams: 80 },
    ]);
    const { sealed, rows } = await test.context.db.vaultNote.findFirstOrThrow({ where: { testerId } });
    expect(rows).toBe(2);
    expect(Buffer.from(sealed).includes('bread')).toBe(false);
    expect((await whoSawWhat(test.context, { testerId })).summary).toHaveLength(1);
    await changeNote(test.context, { testerId, dataset, topic }, () => []);
    expect(await kept(testerId)).toBe(0);
  });

  it('loses nothing when two things are noted at once', async () => {
    const testerId = await agreed();
    await Promise.all([1, 2, 3, 4].map((grams) => add(testerId, grams)));
    expect(await read(testerId)).toHaveLength(4);
  });

  it('opens for its tester only', async () => {
    const [one, other] = [await agreed(), await agreed()];
    await add(one, 1);
    await add(other, 2);
    await test.context.database.executeSql(
      `UPDATE "VaultNote" SET sealed = (SELECT sealed FROM "VaultNote" WHERE "testerId" = '${one}')
       WHERE "testerId" = '${other}'`,
    );
    await expect(read(other)).rejects.toThrow('vault.damaged');
  });

  it('is in the archive, and goes with the agreement, or with the person', async () => {
    const [stays, leaves] = [await agreed(), await agreed()];
    await add(stays, 120);
    await add(leaves, 120);
    const archive = unzipSync(await exportTester(test.context, stays));
    const file = archive['ce-que-vous-avez-dit/waste-diary-declared-home.csv'];
    expect(file && strFromU8(file)).toContain('bread;120');
    await withdrawConsent(test.context, { testerId: stays, purposeKey: 'advice' });
    expect(await kept(stays)).toBe(0);
    await leavePilot(test.context, { testerId: leaves });
    expect(await kept(leaves)).toBe(0);
    await expect(add(leaves, 1)).rejects.toMatchObject({ status: 404 });
  });
});
