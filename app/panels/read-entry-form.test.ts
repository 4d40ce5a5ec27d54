import { describe, expect, it } from 'vitest';
import { readEntryForm } from './read-entry-form.ts';

const both = (text: string) => ({ fr: text, en: text });
const options = ['a', 'b'].map((key) => ({ key, title: both(key) }));
const questions = [
  { key: 'one', kind: 'choice' as const, title: both('One'), options },
  { key: 'many', kind: 'choices' as const, title: both('Many'), options },
  { key: 'people', kind: 'number' as const, title: both('People'), min: 1, max: 9 },
];

describe('a form at the door', () => {
  it.each([
    ['everything', ['q-one=a', 'q-many=a', 'q-many=b', 'q-people=3'], { one: 'a', many: ['a', 'b'], people: 3 }, []],
    ['nothing, where no box is an answer', [], { many: [] }, []],
    ['an answer that is none', ['q-one=z', 'q-people=12'], { many: [] }, ['one', 'people']],
    ['a box that is not there', ['q-one=a', 'q-many=z', 'q-people=2'], { one: 'a', people: 2 }, ['many']],
  ])('with %s', (_, fields, answers, malformed) => {
    const form = new FormData();
    for (const field of fields) {
      const [name = '', value = ''] = field.split('=');
      form.append(name, value);
    }
    expect(readEntryForm(form, questions, 2026)).toMatchObject({ answers, malformed });
  });
});
