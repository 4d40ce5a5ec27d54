import { describe, expect, it } from 'vitest';
import { beginsWithVerb, withVerb } from './action-verb.ts';

describe('a challenge', () => {
  it('begins with a verb, or does not', () => {
    for (const text of [
      'Réduire le bruit',
      'maîtriser son budget',
      'Se déplacer sans voiture',
      'Mieux connaître les aides',
      'Ne pas perdre son temps',
      'Savoir à quoi j’ai droit',
      'S’entraider',
    ])
      expect(beginsWithVerb(text, 'fr'), text).toBe(true);
    for (const text of ['Réduction du bruit', 'Le budget', 'Hiver au chaud', 'Quartier propre', '', 'Loyer'])
      expect(beginsWithVerb(text, 'fr'), text).toBe(false);
    for (const text of ['Reduce noise', 'To share a car', 'help elders'])
      expect(beginsWithVerb(text, 'en'), text).toBe(true);
    for (const text of ['Noise', 'The budget', '']) expect(beginsWithVerb(text, 'en'), text).toBe(false);
  });

  it('is offered the verb that its first word hides', () => {
    expect(withVerb('Réduction du bruit', 'fr')).toBe('Réduire le bruit');
    expect(withVerb('La maîtrise de la dépense', 'fr')).toBe('Maîtriser la dépense');
    expect(withVerb("partage de l'auto", 'fr')).toBe('Partager l’auto');
    expect(withVerb('Baisse des coûts', 'fr')).toBe('Baisser les coûts');
    expect(withVerb('Reduction of noise', 'en')).toBe('Reduce noise');
  });

  it('is left alone when it begins with one, or when nothing is obvious', () => {
    expect(withVerb('Réduire le bruit', 'fr')).toBeUndefined();
    expect(withVerb('Le budget', 'fr')).toBeUndefined();
  });
});
