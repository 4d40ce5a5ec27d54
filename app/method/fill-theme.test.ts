import { describe, expect, it } from 'vitest';
import { TINY_WORKSHOP } from '../../tests/support/tiny-workshop.ts';
import { workshopTemplateSchema } from '../kit/schema/workshop.ts';
import { fillTheme, templateOf } from './fill-theme.ts';

describe('the theme', () => {
  it('takes its place in both languages', () => {
    const text = { fr: 'Face à {theme}, quoi faire ?', en: 'What about {theme}?' };
    expect(fillTheme(text, ' la mobilité ').fr).toBe('Face à la mobilité, quoi faire ?');
    expect(fillTheme(text, '').en).toBe('What about our theme?');
    const kit = { fr: 'Les défis de notre thème', en: 'The challenges of our theme' };
    expect(fillTheme(kit, 'le logement')).toEqual({ fr: 'Les défis du logement', en: 'The challenges of le logement' });
    expect(fillTheme(kit, 'la mobilité').fr).toBe('Les défis de la mobilité');
    expect(fillTheme({ fr: 'Face à notre thème', en: '' }, 'les mobilités').fr).toBe('Face aux mobilités');
    const advice = { fr: 'Avec votre thème', en: 'With your theme, and four themes' };
    expect(fillTheme(advice, 'l’eau')).toEqual(advice);
    // A theme is text, never a pattern.
    expect(fillTheme(text, '$& $1').en).toBe('What about $& $1?');
  });

  it('reaches every text of an agenda and leaves the rest alone', () => {
    const [first, ...steps] = TINY_WORKSHOP.steps;
    const template = {
      ...TINY_WORKSHOP,
      steps: [{ ...first, title: { fr: 'Parler de {theme}', en: 'On {theme}' } }, ...steps],
    };
    const filled = templateOf({ template, theme: 'l’eau' });
    expect(filled.steps[0]?.title).toEqual({ fr: 'Parler de l’eau', en: 'On l’eau' });
    expect(filled.steps.slice(1)).toEqual(TINY_WORKSHOP.steps.slice(1));
    expect(() => workshopTemplateSchema.parse(filled)).not.toThrow();
  });
});
