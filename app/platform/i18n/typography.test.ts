import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchTypography } from './typography.ts';

describe('frenchTypography', () => {
  it.each([
    ['Et après ?', 'Et après\u202f?'],
    ["l'accord", 'l’accord'],
    ['Phase 0 : sensibiliser', 'Phase 0\u00a0: sensibiliser'],
    ['le « défi » habitat', 'le «\u00a0défi\u00a0» habitat'],
    ['85 % des 1 100 personnes', '85\u00a0% des 1\u00a0100 personnes'],
    ['un post-it', 'un post-\u2060it'],
    ['voir https://example.org/a?b à 12:30', 'voir https://example.org/a?b à 12:30'],
  ])('sets %j', (plain, set) => {
    expect(frenchTypography(plain)).toBe(set);
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom('a', "l'eau", ' ?', ' :', '« ', ' »', '12 %', '1 000', 'post-it', ' ', '!');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = frenchTypography(pieces.join(''));
        expect(frenchTypography(once)).toBe(once);
      }),
    );
  });
});
