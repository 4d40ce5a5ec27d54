import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefinition, type SurveyDefinition } from './definition.ts';
import { hashForm } from './hash-form.server.ts';
import { bilingualOf, missingLanguages } from './localised.ts';
import { questionsOf } from './questions.ts';

const read = (json: unknown): SurveyDefinition => {
  const { definition, problems } = readDefinition(json);
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
};
const form = (...elements: unknown[]) => ({ pages: [{ elements }] });

describe('readDefinition', () => {
  it('keeps what it does not know, and takes out what would change what an object is', () => {
    const json = JSON.parse(
      '{"logo":"x","__proto__":{"a":1},"pages":[{"elements":[{"type":"comment","name":"q","rows":4,"constructor":1}]}]}',
    );
    expect(read(json)).toEqual({ logo: 'x', pages: [{ elements: [{ type: 'comment', name: 'q', rows: 4 }] }] });
    expect(Object.getPrototypeOf(read(json))).toBe(Object.prototype);
  });

  it.each([
    ['an unknown type', form({ type: 'signaturepad', name: 'q' })],
    ['two questions of one name', form({ type: 'comment', name: 'q' }, { type: 'comment', name: 'Q' })],
    ['a name that no condition could cite', form({ type: 'comment', name: 'my question' })],
    ['a regular expression', form({ type: 'comment', name: 'q', validators: [{ type: 'regex', regex: '(a+)+' }] })],
    ['no page', { pages: [] }],
    ['a list of nothing', form({ type: 'radiogroup', name: 'q', choices: [] })],
    ['no object', 'hello'],
  ])('refuses %s', (_, json) => {
    expect(readDefinition(json).problems?.length).toBeGreaterThan(0);
  });

  it('refuses what is nested without end, in words', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 5000; depth += 1) deep = [deep];
    expect(readDefinition({ ...form({ type: 'comment', name: 'q' }), deep }).problems?.[0]?.message).toContain('deep');
  });
});

describe('questionsOf', () => {
  it('tells every kind, its words in both languages, and its page', () => {
    const questions = questionsOf(
      read({
        pages: [
          {
            elements: [
              { type: 'html', name: 'hello', html: 'Bonjour' },
              {
                ...{ type: 'radiogroup', name: 'one', title: { default: 'Un', en: 'One' }, isRequired: true },
                choices: ['a', { value: 2, text: { fr: 'deux', en: 'two' } }],
                ...{ showRefuseItem: true, showOtherItem: true },
              },
              { type: 'checkbox', name: 'many', choices: ['a'] },
              { type: 'dropdown', name: 'list', choices: ['a'] },
            ],
          },
          {
            visibleIf: "{one} = 'a'",
            elements: [
              { type: 'rating', name: 'note', rateMax: 7, minRateDescription: 'peu' },
              { type: 'rating', name: 'face', rateValues: ['bad', 'good'] },
              { type: 'matrix', name: 'grid', rows: ['r'], columns: [1, 2] },
              { type: 'text', name: 'word' },
              { type: 'text', name: 'age', inputType: 'number', min: 18 },
              { type: 'text', name: 'day', inputType: 'date', max: '2026-12-31' },
              { type: 'comment', name: 'long', maxLength: -1 },
              { type: 'ranking', name: 'order', choices: ['a', 'b'] },
              { type: 'boolean', name: 'agree', labelTrue: 'Oui' },
            ],
          },
        ],
      }),
    );
    expect(questions.map(({ name, kind, pageIndex }) => `${name} ${kind} ${pageIndex}`)).toEqual([
      ...['one single 0', 'many multiple 0', 'list single 0', 'note rating 1', 'face rating 1', 'grid matrix 1'],
      ...['word text 1', 'age number 1', 'day date 1', 'long text 1', 'order ranking 1', 'agree consent 1'],
    ]);
    const of = (name: string) => questions.find((one) => one.name === name);
    expect(of('one')).toMatchObject({
      ...{ title: { fr: 'Un', en: 'One' }, isRequired: true, hasOther: true, isAlwaysAsked: true },
      choices: [
        { value: 'a', title: { fr: 'a', en: 'a' } },
        { value: 2, title: { fr: 'deux', en: 'two' } },
        { value: 'refused', title: { en: 'I would rather not say' } },
        { value: 'other', title: { en: 'Other' } },
      ],
    });
    expect(of('note')).toMatchObject({ min: 1, max: 7, minLabel: { fr: 'peu' }, isAlwaysAsked: false });
    expect(of('note')?.choices.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(of('face')).toMatchObject({ min: null, max: null });
    expect(of('age')).toMatchObject({ min: 18, max: null });
    expect(of('long')).toMatchObject({ isLong: true, maxLength: null });
    expect(of('agree')?.choices.map(({ value }) => value)).toEqual([true, false]);
  });
});

describe('texts', () => {
  it('stand in for one another, and say what is missing', () => {
    expect(bilingualOf({ fr: 'oui' })).toEqual({ fr: 'oui', en: 'oui' });
    expect(bilingualOf({ default: 'yes', fr: 'oui' })).toEqual({ fr: 'oui', en: 'yes' });
    expect(bilingualOf({ de: 'ja' })).toEqual({ fr: 'ja', en: 'ja' });
    expect(bilingualOf('  ')).toBeNull();
    expect(bilingualOf({ fr: '' })).toBeNull();
    expect(missingLanguages({ fr: 'oui', en: ' ' })).toEqual(['en']);
    expect(missingLanguages('oui')).toEqual(['fr', 'en']);
    expect(missingLanguages(undefined)).toEqual([]);
  });
});

describe('hashForm', () => {
  it('is the same whatever the order of keys, and another for anything else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (form) => {
        const turned = Object.fromEntries(Object.entries(form).reverse());
        expect(hashForm(turned)).toBe(hashForm(form));
        expect(hashForm({ form, more: 1 })).not.toBe(hashForm({ form, more: 2 }));
      }),
    );
    expect(hashForm(['a', 'b'])).not.toBe(hashForm(['b', 'a']));
  });
});
