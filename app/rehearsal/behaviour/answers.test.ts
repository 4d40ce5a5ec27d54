import { describe, expect, it } from 'vitest';
import { knownAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';
import { drawAnswers } from './answers.ts';

const title = { fr: 'T', en: 'T' };
const options = ['gas', 'wood'].map((key) => ({ key, title }));
const FIELDS: DeclaredField[] = [
  { key: 'surface', kind: 'number', title, min: 9, max: 600 },
  { key: 'built', kind: 'year', title, min: 1400, max: 2020 },
  { key: 'heating', kind: 'choice', title, options },
  { key: 'has', kind: 'choices', title, options },
];
const USUAL = { surface: { from: 30, to: 40 }, heating: { wood: 1 } };
const people = Array.from({ length: 300 }, (_, rank) => drawAnswers([1, rank], FIELDS, USUAL));

describe('drawAnswers', () => {
  it('gives what the form would take, the same for the same person', () => {
    for (const answers of people) {
      const { has, ...rest } = answers;
      expect(knownAnswers(FIELDS, answers, 2026)).toEqual(Array.isArray(has) && has.length === 0 ? rest : answers);
    }
    expect(drawAnswers([1, 7], FIELDS, USUAL)).toEqual(people[7]);
  });

  it('follows what is usual, and leaves some questions', () => {
    const surfaces = people.flatMap(({ surface }) => (typeof surface === 'number' ? [surface] : []));
    expect(Math.min(...surfaces)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...surfaces)).toBeLessThanOrEqual(40);
    expect(new Set(people.map(({ heating }) => heating))).toEqual(new Set(['wood', undefined]));
    expect(surfaces.length).toBeLessThan(people.length);
  });
});
