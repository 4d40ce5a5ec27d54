import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRef, writeRef } from './finding-ref.ts';
import { MANY, readAnswer, writePart } from './read-answer.ts';

const posted = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe('readAnswer', () => {
  const fields = [
    ['intent', 'accept'],
    ['form', MANY],
    ['revision', '3'],
    ['finding', 'plan-b|signed'],
    ['finding', 'plan-b|data'],
    ['finding', 'charter|'],
  ] as const;

  it('reads every thing that is answered for, of one check or of several', () => {
    expect(readAnswer(posted(fields))).toMatchObject({
      ...{ intent: 'accept', form: MANY, revision: 3 },
      findings: [
        { check: 'plan-b', about: 'signed' },
        { check: 'plan-b', about: 'data' },
        { check: 'charter', about: '' },
      ],
    });
  });

  it('reads a whole part, and names once what was ticked in it too', () => {
    const part = writePart([
      { check: 'plan-b', about: 'data' },
      { check: 'budget', about: '"odd" | key' },
    ]);
    const abouts = readAnswer(posted([...fields, ['part', part]]))?.findings.map(({ about }) => about);
    expect(abouts).toEqual(['signed', 'data', '', '"odd" | key']);
    const onlyPart = fields.filter(([name]) => name !== 'finding');
    expect(readAnswer(posted([...onlyPart, ['part', part]]))?.findings).toHaveLength(2);
    for (const broken of ['', '{', '"plan-b|"', '["no separator"]', '[3]'])
      expect(readAnswer(posted([...fields, ['part', broken]])), broken).toBeUndefined();
  });

  it('reads nothing of what it does not know', () => {
    expect(readAnswer(posted([]))).toBeUndefined();
    expect(readAnswer(posted([['intent', 'launch'], ...fields.slice(1)]))).toBeUndefined();
    expect(readAnswer(posted([...fields, ['finding', 'no separator']]))).toBeUndefined();
    expect(
      readAnswer(posted(fields.map(([name, value]) => [name, name === 'revision' ? '0' : value]))),
    ).toBeUndefined();
  });

  it('names a finding so that it is found again, whatever its key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]+(-[a-z]+)*$/), fc.string(), (check, about) => {
        expect(readRef(writeRef({ check, about }))).toEqual({ check, about });
      }),
    );
  });
});
