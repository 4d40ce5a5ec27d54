import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** A write of a consent or of its events, by Prisma or in SQL; rows erased whole are in no state. */
const WRITES =
  /\.(?:consent|consentEvent)\s*\.\s*(?:create\w*|update\w*|upsert)\(|(?:INSERT INTO|UPDATE)\s+"Consent(?:Event)?"/;

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('database/generated'));
}

describe('the state of a consent', () => {
  it('is written by the table of transitions only', () => {
    const writers = [...sources('app'), ...sources('seeds'), ...sources('scripts')].filter((file) =>
      WRITES.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    // An amendment asks many at once, in SQL: its own tests hold it to the table. Calling a renewal writes no
    // state: it notes that the person is to hear of an end.
    expect(writers.sort()).toEqual([
      'app/consent/ask-again.server.ts',
      'app/consent/call-renewals.server.ts',
      'app/consent/move-consent.server.ts',
    ]);
  });
});
