import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm } from '~/ui/form/parse-form.ts';
import { answersSchema, givenAnswers, knownAnswers } from './declared-answers.ts';
import type { DeclaredField } from './definition.ts';

const title = { fr: 'Titre', en: 'Title' };
const options = ['gas', 'wood', 'oil'].map((key) => ({ key, title }));
const FIELDS: DeclaredField[] = [
  { key: 'surface', kind: 'number', title, min: 9, max: 600 },
  { key: 'height', kind: 'number', title, min: 2, max: 5, decimals: 1 },
  { key: 'built-in', kind: 'year', title, min: 1400 },
  { key: 'heating', kind: 'choice', title, options },
  { key: 'also', kind: 'choices', title, options },
];

function read(entries: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  const submission = parseForm(form, { schema: answersSchema(FIELDS, 2026), locale: 'fr' });
  return submission.status === 'success' ? givenAnswers(submission.value) : (submission.error ?? {});
}

describe('a form of declared fields', () => {
  it('may be left empty, wholly or in part', () => {
    expect(read([])).toEqual({});
    expect(read([...FIELDS.map(({ key }): [string, string] => [key, ''])])).toEqual({});
    expect(read([['heating', 'gas']])).toEqual({ heating: 'gas' });
  });

  it('reads numbers as people type them', () => {
    expect(
      read([
        ['surface', ' 1 20 '],
        ['height', '2,5'],
        ['built-in', '1974'],
        ['also', 'wood'],
      ]),
    ).toEqual({ surface: 120, height: 2.5, 'built-in': 1974, also: ['wood'] });
  });

  it.each([
    ['surface', '8', /9/],
    ['surface', '601', /600/],
    ['surface', '70,5', /entier/],
    ['surface', 'cent', /nombre/],
    ['surface', '1e3', /nombre/],
    ['height', '2,55', /./],
    ['built-in', '2027', /2026/],
    ['built-in', '1399', /1.?400/],
    ['heating', 'coal', /./],
    ['also', 'coal', /./],
  ])('refuses %s = %s', (key, value, message) => {
    const errors = Object.values(read([[key, value]])).flat();
    expect(errors).toHaveLength(1);
    expect(String(errors[0])).toMatch(message);
  });
});

describe('what was stored', () => {
  it('comes back as it was given', () => {
    const answers = fc.record(
      {
        surface: fc.integer({ min: 9, max: 600 }),
        height: fc.integer({ min: 20, max: 50 }).map((tenths) => tenths / 10),
        'built-in': fc.integer({ min: 1400, max: 2026 }),
        heating: fc.constantFrom('gas', 'wood', 'oil'),
        also: fc.subarray(['gas', 'wood', 'oil'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        expect(knownAnswers(FIELDS, { ...given }, 2026)).toEqual({ ...given });
      }),
    );
  });

  it('loses what the pilot no longer asks, and never fails', () => {
    expect(knownAnswers(FIELDS, { heating: 'coal', surface: 5, gone: 'x', 'built-in': 1990 }, 2026)).toEqual({
      'built-in': 1990,
    });
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(() => knownAnswers(FIELDS, stored, 2026)).not.toThrow();
      }),
    );
  });
});
