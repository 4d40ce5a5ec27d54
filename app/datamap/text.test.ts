import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLine, fold, itemKeyBase, slug, takeKey } from './text.ts';

describe('slug', () => {
  it.each([
    [
      "Ma consommation d'électricité, demi-heure par demi-heure",
      'ma-consommation-d-electricite-demi-heure-par-demi-heure',
    ],
    ['Bien rénover mon logement', 'bien-renover-mon-logement'],
    ['  Cœur & Œuvre !  ', 'coeur-oeuvre'],
    ['日本', ''],
  ])('%j → %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('cuts between words', () => {
    expect(slug('un deux trois quatre', 12)).toBe('un-deux');
    expect(slug('anticonstitutionnellement', 10)).toBe('anticonsti');
  });
});

describe('item keys', () => {
  it('say what for, then what', () => {
    expect(itemKeyBase({ challenge: 'Réduire', information: 'Mon contrat', data: 'x' })).toBe('reduire--mon-contrat');
    expect(itemKeyBase({ challenge: 'Réduire', information: '', data: 'Index' })).toBe('reduire--index');
    expect(itemKeyBase({ challenge: '日本', information: '', data: '??' })).toBe('defi--donnee');
  });

  it('are numbered when taken', () => {
    const taken = new Set(['a']);
    expect([takeKey('a', taken), takeKey('a', taken), takeKey('b', taken)]).toEqual(['a-2', 'a-3', 'b']);
  });
});

describe('clean', () => {
  it('keeps words and line breaks, drops what does not show', () => {
    expect(clean(' a\u00a0 b\u2060c \r\n\n d\u0007 ')).toBe('a bc\nd');
    expect(cleanLine('a\nb')).toBe('a b');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });

  it('folds for comparison', () => {
    expect(fold('  Détenteur·rice d’ŒUVRE — été ')).toBe("detenteur·rice d'oeuvre - ete");
  });
});

describe('cleanLine', () => {
  it('leaves one line, whatever breaks the lines', () => {
    expect(cleanLine('a\r\nb\u0085c\u2028d\u2029e\nf')).toBe('a b c d e f');
  });
});
