import { describe, expect, it } from 'vitest';
import { householdOf, seedWhere } from '~/holders/synthetic/household.ts';
import type { DeclaredField } from '~/pilots/definition.ts';
import { factsOf, truly } from './own-home.ts';

const title = { fr: 'T', en: 'T' };
const number = (key: string): DeclaredField => ({ key, kind: 'number', title, min: 0, max: 9 });
const renovated = householdOf(seedWhere(0, ({ renovation }) => renovation !== undefined));
const plain = householdOf(seedWhere(0, ({ renovation }) => renovation === undefined));

describe('what somebody says of the home that holders tell of', () => {
  it('is what is true of it, as far as they answer', () => {
    const fields = ['heating', 'surface', 'rooms'].map(number);
    expect(truly(plain, fields, { surface: 12, rooms: 3 })).toEqual({ surface: plain.surfaceM2, rooms: 3 });
    expect(Object.keys(factsOf(plain))).not.toContain('ended');
  });

  it('is nothing of works that were never done, and the truth of those that were', () => {
    const fields = ['done', 'ended', 'cost', 'aid'].map(number);
    expect(truly(plain, fields, { cost: 1 })).toBeNull();
    const said = truly(renovated, fields, {});
    expect(said?.ended).toBe(factsOf(renovated).ended);
    expect(Number(said?.aid)).toBeLessThan(Number(said?.cost));
  });

  it('is drawn at random where questions are about something else', () => {
    expect(truly(plain, [number('commute')], { commute: 4 })).toEqual({ commute: 4 });
  });
});
