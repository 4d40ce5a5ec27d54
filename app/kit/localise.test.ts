import { describe, expect, it } from 'vitest';
import { localise } from './localise.ts';

const content = {
  title: { fr: 'Quoi ?', en: 'What?' },
  minutes: 5,
  list: [{ fr: "l'eau", en: 'water' }],
  nested: { deep: { fr: 'oui', en: 'yes' }, missing: undefined },
};

describe('localise', () => {
  it('keeps one language, with French typography, and everything that is not a text', () => {
    expect(localise(content, 'en')).toEqual({
      title: 'What?',
      minutes: 5,
      list: ['water'],
      nested: { deep: 'yes', missing: undefined },
    });
    expect(localise(content, 'fr').title).toBe('Quoi\u202f?');
    expect(localise(content, 'fr').list).toEqual(['l’eau']);
  });

  it('does not take other objects of two keys for a text', () => {
    expect(localise({ fr: 1, en: 2 }, 'fr')).toEqual({ fr: 1, en: 2 });
  });
});
