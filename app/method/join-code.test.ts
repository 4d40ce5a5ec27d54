import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeJoinCode, readJoinCode } from './join-code.ts';

describe('join codes', () => {
  it('are a word and two digits', () => {
    expect(makeJoinCode(() => 0)).toBe('ALIZE-10');
  });

  it('are read however they are typed', () => {
    for (const typed of ['VOILE-27', 'voile 27', ' Voile27 ', 'voilé – 27', 'VOILE_27']) {
      expect(readJoinCode(typed), typed).toBe('VOILE-27');
    }
    for (const typed of ['', 'VOILE', '27', 'VOILE-2', 'VOILE-277', 'VO ILE-27'])
      expect(readJoinCode(typed), typed).toBe('');
  });

  it('come back as made', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const draws = [a, b];
        const code = makeJoinCode((n) => (draws.shift() ?? 0) % n);
        expect(readJoinCode(code.toLowerCase().replace('-', ' '))).toBe(code);
      }),
    );
  });
});
