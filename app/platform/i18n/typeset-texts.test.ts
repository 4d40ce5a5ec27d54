import { describe, expect, it } from 'vitest';
import { typesetTexts } from './typeset-texts.ts';

describe('typesetTexts', () => {
  it('sets the French of every text, and nothing else', () => {
    const typed = { key: "l'eau", list: [{ title: { fr: "L'eau : qui l'a ?", en: "Who's got it?" } }], n: 2, no: null };
    expect(typesetTexts(typed)).toEqual({
      ...{ key: "l'eau", n: 2, no: null },
      list: [{ title: { fr: 'L’eau\u00a0: qui l’a\u202f?', en: "Who's got it?" } }],
    });
  });

  it('changes nothing the second time', () => {
    const once = typesetTexts({ a: { fr: "« D'ici »", en: 'From here' } });
    expect(typesetTexts(once)).toEqual(once);
  });
});
