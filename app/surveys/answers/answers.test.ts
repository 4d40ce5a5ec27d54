import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWords } from '../components/answer-words.ts';
import { problemWords } from '../components/problem-words.ts';
import { readDefinition } from '../form/definition.ts';
import { hashForm } from '../form/hash-form.server.ts';
import { questionsOf, type SurveyQuestion } from '../form/questions.ts';
import { type FieldValues, fieldsOf, postedFields } from './field-values.ts';
import { readPageForm, withPage } from './read-page-form.ts';
import { minutesFor } from './reading-time.ts';
import { checkPage, openAnswers, openPages, showPage } from './run-form.server.ts';

const CHOICES = ['a', { value: 2, text: { fr: 'deux', en: 'two' } }];
const pages = [
  {
    title: { fr: 'Une page', en: 'A page' },
    elements: [
      { type: 'html', name: 'hello', html: 'Bonjour' },
      { type: 'radiogroup', name: 'one', choices: CHOICES, showOtherItem: true, isRequired: true },
      { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'], showNoneItem: true, maxSelectedChoices: 2 },
      { type: 'comment', name: 'why', visibleIf: "{one} = 'a'" },
    ],
  },
  {
    visibleIf: "{one} <> 'a'",
    elements: [
      { type: 'rating', name: 'note', rateMax: 7 },
      { type: 'matrix', name: 'grid', rows: ['r', 's'], columns: [1, { value: 'ns', text: 'NS' }] },
      { type: 'text', name: 'age', inputType: 'number', min: 18, max: 99 },
      { type: 'text', name: 'day', inputType: 'date', min: '2026-01-01' },
      { type: 'ranking', name: 'order', choices: ['a', 'b', 'c'] },
      { type: 'boolean', name: 'agree' },
    ],
  },
  { elements: [{ type: 'text', name: 'last', requiredIf: '{note} = 1' }] },
];
const { definition } = readDefinition({ pages });
if (!definition) throw new Error('this form is right');
const form = { definition, hash: hashForm(definition) };
const questions = questionsOf(definition);
const of = (name: string): SurveyQuestion => {
  const found = questions.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

function posted(fields: FieldValues): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of values) data.append(name, value);
  return data;
}
const read = (name: string, fields: FieldValues) => readPageForm([of(name)], posted(fields));

describe('readPageForm', () => {
  it('reads each kind in the shapes of survey-core', () => {
    expect(read('one', { 'q.one': ['2'] }).data).toEqual({ one: 2, 'one-Comment': null });
    expect(read('one', { 'q.one': ['other'], 'q.one.comment': [' mine '] }).data).toEqual({
      ...{ one: 'other', 'one-Comment': 'mine' },
    });
    expect(read('one', { 'q.one': ['a'], 'q.one.comment': ['left over'] }).data['one-Comment']).toBeNull();
    expect(read('many', { 'q.many': ['c', 'a'] }).data).toEqual({ many: ['a', 'c'] });
    expect(read('many', { 'q.many': ['none', 'a'] }).data).toEqual({ many: ['a'] });
    expect(read('many', { 'q.many': ['none'] }).data).toEqual({ many: ['none'] });
    expect(read('note', { 'q.note': ['7'] }).data).toEqual({ note: 7 });
    expect(read('grid', { 'q.grid.r': ['1'], 'q.grid.s': ['ns'] }).data).toEqual({ grid: { r: 1, s: 'ns' } });
    expect(read('age', { 'q.age': ['1 234,5'] }).data).toEqual({ age: 1234.5 });
    expect(read('day', { 'q.day': ['2026-02-28'] }).data).toEqual({ day: '2026-02-28' });
    expect(read('order', { 'q.order.a': ['3'], 'q.order.b': ['1'], 'q.order.c': ['2'] }).data).toEqual({
      order: ['b', 'c', 'a'],
    });
    expect(read('agree', { 'q.agree': ['false'] }).data).toEqual({ agree: false });
  });

  it('says what cannot be read, and takes no answer that no page offers', () => {
    expect(read('age', { 'q.age': ['ten'] }).problems).toEqual({ age: { kind: 'number' } });
    expect(read('day', { 'q.day': ['2026-02-30'] }).problems).toEqual({ day: { kind: 'date' } });
    expect(read('order', { 'q.order.a': ['1'], 'q.order.b': ['1'] }).problems).toEqual({ order: { kind: 'ranking' } });
    expect(read('last', { 'q.last': ['x'.repeat(301)] }).problems).toEqual({ last: { kind: 'long' } });
    expect(read('one', { 'q.one': ['__proto__'] }).data).toEqual({ one: null, 'one-Comment': null });
    expect(read('grid', { 'q.grid.z': ['1'] }).data).toEqual({ grid: null });
  });

  it('takes back what fields say that they hold, whatever was answered', () => {
    const some = fc.record(
      {
        one: fc.constantFrom('a', 2),
        many: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((list) => list.toSorted()),
        note: fc.integer({ min: 1, max: 7 }),
        grid: fc.record({ r: fc.constantFrom(1, 'ns') }),
        age: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Math.round(number * 100) / 100 + 0),
        day: fc.constantFrom('2026-01-01', '2028-02-29'),
        order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
        agree: fc.boolean(),
        last: fc.string({ minLength: 1, maxLength: 50 }).map((text) => `x${text.trim()}`),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (data: Readonly<Record<string, unknown>>) => {
        const fields = Object.assign(
          {},
          ...questions.map((question) => fieldsOf({ question, value: data[question.name] ?? null, comment: '' })),
        );
        const back = readPageForm(questions, posted(fields));
        expect(back.problems).toEqual({});
        expect(withPage({}, back.data)).toEqual(data);
        expect(postedFields(posted(fields))).toEqual(fields);
      }),
    );
  });
});

describe('running a form', () => {
  it('opens pages and questions as the answers say', () => {
    expect(openPages(form, {})).toEqual([0, 1, 2]);
    expect(openPages(form, { one: 'a' })).toEqual([0, 2]);
    const names = (data: Record<string, unknown>) =>
      showPage(form, data, 0).elements.map((one) => ('name' in one ? one.name : one.question.name));
    expect(names({})).toEqual(['hello', 'one', 'many']);
    expect(names({ one: 'a' })).toEqual(['hello', 'one', 'many', 'why']);
  });

  it('finds what is wrong on a page, and only there', () => {
    expect(checkPage(form, {}, 0)).toEqual({ one: { kind: 'required', said: null } });
    expect(checkPage(form, { one: 'a', many: ['a', 'b', 'c'] }, 0)).toEqual({
      many: { kind: 'count', min: 0, max: 2, said: null },
    });
    expect(checkPage(form, { age: 17 }, 1)).toEqual({ age: { kind: 'bounds', min: 18, max: 99, said: null } });
    expect(checkPage(form, { day: '2025-12-31' }, 1)).toMatchObject({ day: { kind: 'bounds' } });
    expect(checkPage(form, { age: 18, grid: { r: 1 } }, 1)).toEqual({});
    expect(checkPage(form, {}, 2)).toEqual({});
    expect(checkPage(form, { note: 1 }, 2)).toMatchObject({ last: { kind: 'required' } });
  });

  it('leaves out what other answers closed, and keeps nothing from one person to the next', () => {
    const data = { one: 'a', why: 'so', note: 3, last: 'x', strange: 1 };
    expect(openAnswers(form, data)).toEqual({ one: 'a', why: 'so', last: 'x' });
    expect(openAnswers(form, { one: 2, 'one-Comment': 'c', why: 'so', note: 3 })).toEqual({
      ...{ one: 2, 'one-Comment': 'c', note: 3 },
    });
    expect(openAnswers(form, {})).toEqual({});
  });
});

describe('answers and problems in words', () => {
  it('say what was chosen, written, ranked', () => {
    const words = (name: string, value: unknown, comment = '') => answerWords(of(name), { value, comment }, 'en');
    expect(words('one', 2)).toEqual(['two']);
    expect(words('one', 'other', 'mine')).toEqual(['Other (mine)']);
    expect(words('many', ['a', 'none'])).toEqual(['a', 'None of these']);
    expect(words('order', ['b', 'a', 'c'])).toEqual(['1 – b', '2 – a', '3 – c']);
    expect(words('grid', { s: 'ns' })).toEqual(['s – NS']);
    expect(words('note', 3)).toEqual(['3 / 7']);
    expect(words('age', 1234.5)).toEqual(['1,234.5']);
    expect(words('day', '2026-02-28')).toEqual(['28 February 2026']);
    expect(words('agree', false)).toEqual(['I refuse']);
    expect(words('why', '')).toEqual([]);
  });

  it('say what to do, in the words of the form where it has some', () => {
    expect(problemWords({ kind: 'bounds', min: 18, max: 99, said: null }, 'en')).toBe('Answer between 18 and 99.');
    expect(problemWords({ kind: 'bounds', min: '2026-01-01', max: null, said: null }, 'en')).toBe(
      'Answer at least 1 January 2026.',
    );
    expect(problemWords({ kind: 'bounds', min: null, max: 9, said: null }, 'fr')).toBe('Répondez au plus 9.');
    expect(problemWords({ kind: 'count', min: 0, max: 2, said: null }, 'en')).toBe('Choose 2 answers at most.');
    expect(problemWords({ kind: 'count', min: 2, max: 0, said: null }, 'en')).toBe('Choose at least 2 answers.');
    expect(problemWords({ kind: 'required', said: { fr: 'Dites-le', en: 'Say it' } }, 'en')).toBe('Say it');
  });

  it('count at least a minute', () => {
    expect(minutesFor([])).toBe(1);
    expect(minutesFor(Array(12).fill(of('why')))).toBe(8);
    expect(minutesFor([of('grid')])).toBe(1);
  });
});
