import { describe, expect, it } from 'vitest';
import { nextKind } from './next-kind.ts';

const kit = [
  { key: 'second', phase: 1, needs: ['first'] },
  { key: 'first', phase: 0, needs: [] },
  { key: 'third', phase: 2, needs: ['second'] },
];

describe('the workshop to plan now', () => {
  it('is the first of the kit, then the one that takes up its harvest', () => {
    expect(nextKind(kit, [])).toBe('first');
    expect(nextKind(kit, [{ kind: 'first', state: 'cancelled' }])).toBe('first');
    expect(nextKind(kit, [{ kind: 'first', state: 'closed' }])).toBe('second');
  });

  it('waits for one that is planned, and ends with the kit', () => {
    expect(nextKind(kit, [{ kind: 'first', state: 'planned' }])).toBeUndefined();
    expect(
      nextKind(
        kit,
        kit.map(({ key }) => ({ kind: key, state: 'closed' })),
      ),
    ).toBeUndefined();
  });
});
