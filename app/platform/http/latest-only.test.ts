import { expect, it } from 'vitest';
import { latestOnly } from './latest-only.ts';

it('never runs twice at once, and runs once more when asked meanwhile', async () => {
  let state = 0;
  let running = 0;
  const seen: number[] = [];
  const ask = latestOnly(
    async () => {
      running += 1;
      expect(running).toBe(1);
      const read = state;
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(read);
      running -= 1;
    },
    (error) => {
      throw error;
    },
  );
  for (state = 1; state < 50; state += 1) ask();
  await expect.poll(() => seen.at(-1)).toBe(50);
  expect(seen.length).toBe(2);
});

it('tells what failed and can be asked again', async () => {
  const told: unknown[] = [];
  let fails = true;
  let done = 0;
  const ask = latestOnly(
    async () => {
      if (fails) throw new Error('gone');
      done += 1;
    },
    (error) => told.push(error),
  );
  ask();
  await expect.poll(() => told.length).toBe(1);
  fails = false;
  ask();
  await expect.poll(() => done).toBe(1);
});
