import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readTypedLines, typedLines } from './texts.ts';

const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
const list = fc.array(fc.record({ fr: word, en: word }), { maxLength: 8 });
const locale = fc.constantFrom('fr' as const, 'en' as const);

describe('a list in two text areas', () => {
  it('comes back as it was, whichever language it is read in', () => {
    fc.assert(
      fc.property(list, locale, (before, here) => {
        fc.pre(new Set(before.map((text) => text[here])).size === before.length);
        expect(readTypedLines(before, here, typedLines(before, here))).toEqual(before);
      }),
    );
  });

  it('keeps each translation with its line when a line is added above', () => {
    const before = [
      { fr: 'voir', en: 'see' },
      { fr: 'payer', en: 'pay' },
    ];
    const { other } = typedLines(before, 'fr');
    expect(readTypedLines(before, 'fr', { own: 'lire\nvoir\npayer', other })).toEqual([
      { fr: 'lire', en: 'lire' },
      ...before,
    ]);
  });

  it('is paired line by line when its translation was typed', () => {
    const before = [{ fr: 'voir', en: 'voir' }];
    expect(readTypedLines(before, 'fr', { own: 'voir\npayer', other: 'see\npay' })).toEqual([
      { fr: 'voir', en: 'see' },
      { fr: 'payer', en: 'pay' },
    ]);
  });

  it('has no empty line', () => {
    expect(linesOf(' un \r\n\n  \ndeux')).toEqual(['un', 'deux']);
  });
});
