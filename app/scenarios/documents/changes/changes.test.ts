import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, wordDiff } from '~/pilots/changes/word-diff.ts';
import { plain } from '../build.ts';
import type { GeneratedDocument, Passage } from '../document.ts';
import { countChanges, documentChanges } from './document-changes.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('shows the words that changed and keeps the others', () => {
    expect(wordDiff('gardées trois mois puis effacées', 'gardées six mois puis effacées')).toEqual([
      { kind: 'same', text: 'gardées' },
      { kind: 'removed', text: ' trois' },
      { kind: 'added', text: ' six' },
      { kind: 'same', text: ' mois puis effacées' },
    ]);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'de', '\n', ' ')).map((words) => words.join(' '));

  it('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(without(pieces, 'added')).toBe(before.trimEnd());
        expect(without(pieces, 'removed')).toBe(after.trimEnd());
      }),
    );
  });

  it('says nothing changed when nothing did', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(wordDiff(one, one).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('does not weave texts of thousands of words', () => {
    const long = (word: string) => `${word} `.repeat(2000);
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('documentChanges', () => {
  const document = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom('s1', 's2', 's3', 's4'),
        fc.constantFrom('Une question', 'Une autre question'),
        fc.array(fc.constantFrom('', 'un', 'deux mots', 'trois mots ici'), { minLength: 3, maxLength: 3 }),
      ),
      { selector: ([key]) => key },
    )
    .map(
      (sections): GeneratedDocument => ({
        key: 'dpia',
        sections: sections.map(([key, title, texts]) => ({
          key,
          title: plain(title),
          blocks: texts.map(
            (one, i): Passage => ({
              ...{ kind: 'passage', key: `${key}-${i}`, title: plain(`${i}`), text: plain(one), proposed: plain(one) },
              ...{ shape: 'text', ask: null, corrected: false, fixed: false, from: 'objectif' },
            }),
          ),
        })),
      }),
    );

  it('is empty when nothing changed', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(documentChanges(one, one, 'fr')).toEqual([]);
      }),
    );
  });

  it('tells an agreement whose question alone changed', () => {
    const asking = (question: string): GeneratedDocument => ({
      key: 'notice',
      sections: [{ key: 'consent-a', title: plain(question), blocks: [] }],
    });
    const [change] = documentChanges(asking('Accord pour un mois'), asking('Accord pour un an'), 'fr');
    expect(change).toMatchObject({ key: 'consent-a', kind: 'changed', passages: [{ kind: 'reworded' }] });
    expect(without(change?.passages[0]?.pieces ?? [], 'removed')).toBe('Accord pour un an');
  });

  it('counts the other way round as many come and gone, and as many reworded', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const [there, back] = [documentChanges(one, other, 'fr'), documentChanges(other, one, 'fr')].map(countChanges);
        expect(there).toEqual({ added: back?.removed, removed: back?.added, reworded: back?.reworded });
      }),
    );
  });

  it('finds a change exactly where two versions differ', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const textsOf = (from: GeneratedDocument) =>
          JSON.stringify(
            from.sections
              .map(({ key, title, blocks }) => [
                key,
                title,
                blocks.map((block) => (block.kind === 'passage' ? block.text : '')),
              ])
              .sort(),
          );
        expect(documentChanges(one, other, 'fr').length === 0).toBe(textsOf(one) === textsOf(other));
      }),
    );
  });
});
