import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Database } from '~/platform/database/open.server.ts';
import { makeTestContext } from '../../tests/support/test-context.ts';
import { type ResearchContext, researchContext } from './research-context.server.ts';

const ROOM = path.join(import.meta.dirname);
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== 'isolation.test.ts')
  .map((file) => ({ file, text: readFileSync(path.join(ROOM, file), 'utf8') }));

/** Rooms, tables and Prisma models by which one could get from a pseudonym to a person, or to their data. */
const FORBIDDEN_ROOMS = ['vault', 'consent', 'panels', 'space', 'holders', 'rehearsal', 'datamap'];
const FORBIDDEN_MODELS = ['tester', 'testerIdentity', 'returnLink', 'enrolmentLink', 'consent', 'consentEvent'].concat([
  'holderConnection',
  'connectionAttempt',
  'vaultChunk',
  'vaultAccess',
  'session',
  'gestureAdoption',
  'outboxMail',
]);

/** The log, and what is kept ready beside it: pseudonyms, kinds, instants. */
const LOG_TABLES = ['ActivityEntry', 'ActivityToFold', 'TrajectoryRollUp', 'TrajectoryChunk'];
const RAW_SQL = [
  ...['indicators/count-activity.server.ts', 'read-use.server.ts', 'rollup/pending.server.ts'],
  'rollup/roll-up.server.ts',
];

describe('the research room', () => {
  it('imports no room that knows who is who, or what they use', () => {
    for (const { file, text } of files) {
      const imports = [...text.matchAll(/from '(~\/[a-z]+|(?:\.\.\/)+[a-z]+)\//g)].map((match) => match[1] ?? '');
      for (const room of FORBIDDEN_ROOMS) expect(imports, file).not.toContain(`~/${room}`);
    }
  });

  it('names no table but the log, what is rolled up of it, and the pilots', () => {
    for (const { file, text } of files) {
      for (const model of FORBIDDEN_MODELS)
        expect(text, file).not.toMatch(new RegExp(`\\.${model}\\.|db\\['${model}'\\]`));
      const tables = [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+"([A-Z]\w*)"/g)].map((match) => match[1]);
      expect(
        tables.every((table) => LOG_TABLES.includes(table ?? '')),
        file,
      ).toBe(true);
    }
  });

  it('reads and notes answers through its context only, never a table of surveys', () => {
    for (const { file, text } of files.filter((one) => !/\.(test|example)\./.test(one.file))) {
      expect(text, file).not.toMatch(/\b(?:db|tx)\.(?:survey|answer)/);
      if (file === 'research-context.server.ts') continue;
      const imports = [...text.matchAll(/import ([^;]*?) from '(~\/surveys\/[^']+\.server\.ts)'/g)];
      const values = imports.filter(([, what = '']) => !what.startsWith('type ')).map(([, , path]) => path);
      // Studies are files of the kit.
      expect(
        values.filter((path) => !path?.endsWith('/load-studies.server.ts')),
        file,
      ).toEqual([]);
    }
  });

  it('writes raw SQL in the files that read the log only', () => {
    const raw = files.filter(
      ({ file, text }) => !file.includes('.test.') && /queryRaw|executeRaw|executeSql/.test(text),
    );
    expect(raw.map(({ file }) => file).sort()).toEqual(RAW_SQL);
  });

  it('is handed a context that holds nothing else, by type and in fact', () => {
    expectTypeOf<keyof ResearchContext['db']>().toEqualTypeOf<
      'activityEntry' | 'indicatorValue' | 'pilot' | 'researchExport' | 'trajectoryRollUp' | 'trajectoryChunk'
    >();
    expectTypeOf<ResearchContext>().not.toHaveProperty('masterKey');
    expectTypeOf<ResearchContext>().not.toHaveProperty('keys');
    expectTypeOf<ResearchContext>().not.toHaveProperty('database');
    const db = { activityEntry: {}, pilot: {}, researchExport: {}, testerIdentity: {}, $queryRaw: () => {} };
    const context = researchContext(makeTestContext({ db } as unknown as Database));
    expect(Object.keys(context).sort()).toEqual([
      ...['clock', 'countActivity', 'countComings', 'countWaves', 'db', 'env', 'log', 'namingKey', 'openAnswers'],
      ...['publicUrl', 'readAnswers', 'readForms', 'readPending', 'readSharedMeans', 'readTraits', 'readUse'],
    ]);
    // All that this room may write: its exports, figures and roll-ups, and notes on open answers.
    expect(Object.keys(context.openAnswers).sort()).toEqual(['mask', 'read', 'rename', 'tag', 'unmask', 'untag']);
    expect(Object.keys(context.db).sort()).toEqual([
      ...['activityEntry', 'indicatorValue', 'pilot', 'researchExport', 'trajectoryChunk', 'trajectoryRollUp'],
    ]);
  });
});
