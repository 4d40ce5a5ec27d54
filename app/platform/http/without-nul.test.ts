import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { withoutNul } from './without-nul.ts';

it('drops NUL bytes and nothing else, letters cut between two chunks included', async () => {
  const e = Buffer.from('é');
  const chunks = [Buffer.from('fich\0'), e.subarray(0, 1), Buffer.concat([e.subarray(1), Buffer.from('\0e')])];
  expect(await text(Readable.from(chunks).pipe(withoutNul()))).toBe('fichée');
});
