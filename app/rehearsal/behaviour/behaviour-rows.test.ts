import { describe, expect, it } from 'vitest';
import { behaviourMessages } from '../messages/behaviour.ts';
import { behaviourRows, flatten } from './behaviour-rows.server.ts';
import { loadBehaviour } from './load-behaviour.server.ts';

const both = (text: string) => ({ fr: text, en: text });
const panels = ['faep', 'volontaires'].map((key) => ({ key, title: both(key) }));

describe('the page of assumptions', () => {
  it('gives every number of every profile its name and its reason, in both languages, and no other', () => {
    for (const profile of Object.values(loadBehaviour().profiles)) {
      const keys = [...flatten(profile).keys()].sort();
      for (const locale of ['fr', 'en'] as const) {
        expect(Object.keys(behaviourMessages[locale].rows).sort()).toEqual(keys);
      }
    }
  });

  it('says each panel’s own numbers', () => {
    const { rows, panels: heads } = behaviourRows({ slug: 'hestia-zeus', panels: panels as never }, 'en');
    expect(heads).toEqual(['faep: Close support', 'volontaires: Light support']);
    const row = (key: string) => rows.find((one) => one.key === key)?.values;
    expect(row('recruitment.overDays')).toEqual(['21 days', '42 days']);
    expect(row('accepts')).toEqual(['99% to 80%', '99% to 72%']);
    expect(row('moves')).toEqual(['0.03%', '0.03%']);
  });
});
