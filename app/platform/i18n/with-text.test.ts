import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bilingual, Locale } from './messages.ts';
import { isUntranslated, otherLocale, ownWords, withBoth, withBothLines, withLines, withText } from './with-text.ts';

const locale = fc.constantFrom<Locale>('fr', 'en');
const text = fc.record({ fr: fc.string(), en: fc.string() });

describe('a text typed in one language', () => {
  it('is followed by the other until that one has words of its own', () => {
    const first = withText(undefined, 'fr', 'Le vélo');
    expect(first).toEqual({ fr: 'Le vélo', en: 'Le vélo' });
    const renamed = withText(first, 'fr', 'Le bus');
    expect(renamed).toEqual({ fr: 'Le bus', en: 'Le bus' });
    const translated = { ...renamed, en: 'The bus' };
    expect(withText(translated, 'fr', 'Le tram')).toEqual({ fr: 'Le tram', en: 'The bus' });
  });

  it('always says what was typed, and never touches words of the other language', () => {
    fc.assert(
      fc.property(text, locale, fc.string(), (old, here, value) => {
        const next = withText(old, here, value);
        expect(next[here]).toBe(value);
        if (!isUntranslated(old)) expect(next[otherLocale(here)]).toBe(old[otherLocale(here)]);
      }),
    );
  });

  it('comes back from its two fields as it was', () => {
    fc.assert(
      fc.property(text, locale, (old, here) => {
        fc.pre(old[otherLocale(here)] !== '' || isUntranslated(old));
        expect(withBoth(here, old[here], ownWords(old, here))).toEqual(old);
      }),
    );
  });
});

describe('a list typed in one language', () => {
  const old: Bilingual[] = [
    { fr: 'un', en: 'one' },
    { fr: 'deux', en: 'two' },
  ];

  it('keeps the translation of lines that moved or were reworded in place', () => {
    expect(withLines(old, 'fr', ['deux', 'un'])).toEqual([old[1], old[0]]);
    expect(withLines(old, 'fr', ['zéro', 'un', 'deux'])).toEqual([{ fr: 'zéro', en: 'zéro' }, ...old]);
    expect(withLines(old, 'fr', ['un', 'deux ou trois'])).toEqual([old[0], { fr: 'deux ou trois', en: 'two' }]);
  });

  it('says the lines as typed, in their order, and changes nothing when nothing changed', () => {
    fc.assert(
      fc.property(fc.array(text), locale, fc.array(fc.string()), (before, here, lines) => {
        expect(withLines(before, here, lines).map((line) => line[here])).toEqual(lines);
        const same = before.map((line) => line[here]);
        if (new Set(same).size === same.length) expect(withLines(before, here, same)).toEqual(before);
      }),
    );
  });

  it('pairs two lists line by line', () => {
    expect(withBothLines('en', ['one', 'two'], ['un'])).toEqual([
      { fr: 'un', en: 'one' },
      { fr: 'two', en: 'two' },
    ]);
  });
});
