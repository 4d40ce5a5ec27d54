import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WholeLife } from './whole-life.ts';

const STEP_MS = 300_000;

/** The pilots of this repository, and one that lives in the tests alone. */
const FOLDERS = ['pilot-configs', 'tests/pilots'].flatMap((directory) =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(directory, name)),
);

describe('the folders', () => {
  it('are six, and a seventh', () => expect(FOLDERS).toHaveLength(7));

  it('are named by no code of the product', () => {
    const names = FOLDERS.map((folder) => path.basename(folder));
    const code = readdirSync('app', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .filter((file) => !/generated|\/testing\//.test(file));
    const naming = code.filter((file) => {
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return names.some((name) => text.includes(name));
    });
    expect(naming).toEqual([]);
  });
});

describe.each(FOLDERS)('the whole life of %s', (folder) => {
  const life = new WholeLife(folder);
  afterAll(() => life.end());

  it(
    'is a draft, launched, filled, amended, reminded, decided, left, closed, archived, and lived again elsewhere',
    async () => {
      await life.draft();
      await life.launch();
      await life.recruitAndEnrol();
      await life.amend();
      await life.remind();
      await life.decide();
      await life.withdraw();
      await life.close();
      await life.archive();
      await life.liveElsewhere();
    },
    STEP_MS,
  );
});
