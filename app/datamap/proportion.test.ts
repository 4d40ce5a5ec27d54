import { expect, it } from 'vitest';
import { shareOf } from './proportion.ts';

it.each([
  [0, 10, 'none'],
  [10, 10, 'all'],
  [41, 62, 'two-thirds'],
  [31, 62, 'half'],
  [99, 100, 'some'],
  [1, 100, 'some'],
  [0, 0, 'none'],
])('%i of %i is %s', (part, whole, words) => {
  expect(shareOf(part, whole)).toBe(words);
});
