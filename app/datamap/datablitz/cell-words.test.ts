import { describe, expect, it } from 'vitest';
import { readAccess, readExistence, readPersonal, readSource, saysNobodyKnows } from './cell-words.ts';

describe('readAccess', () => {
  it.each([
    ['facile', 'easy', ''],
    ['Facile : espace client', 'easy', 'espace client'],
    ['FACILE (via l’application)', 'easy', 'via l’application'],
    ['assez facile', 'easy', ''],
    ['Moyen', 'medium', ''],
    ['moyenne, sur demande écrite', 'medium', 'sur demande écrite'],
    ['difficile\nà négocier', 'hard', 'à négocier'],
    ['pas facile', 'hard', ''],
    ['pas très difficile', 'easy', ''],
    ['easy', 'easy', ''],
    ['Hard', 'hard', ''],
    ['Open data', 'easy', ''],
    ['oui', 'easy', ''],
    ['Non', 'hard', ''],
    ['★★★', 'easy', ''],
    ['★★☆', 'medium', ''],
    ['★', 'hard', ''],
    ['★★★★☆', 'easy', ''],
    ['', 'unknown', ''],
    ['à vérifier', 'unknown', ''],
    ['?', 'unknown', ''],
  ])('%j is %s', (cell, level, note) => {
    expect(readAccess(cell)).toEqual({ level, note, unclear: false });
  });

  it.each(['facile/moyen/difficile', 'espace client', 'facile pour EDF, difficile ailleurs'])(
    '%j is unclear and kept as a note',
    (cell) => {
      expect(readAccess(cell)).toEqual({ level: 'unknown', note: cell, unclear: true });
    },
  );

  it('turns round when the heading asks about difficulty', () => {
    expect(readAccess('oui', true).level).toBe('hard');
    expect(readAccess('★', true).level).toBe('easy');
    expect(readAccess('facile', true).level).toBe('easy');
  });
});

describe('readPersonal', () => {
  it.each([
    ['oui', true],
    ['X', true],
    ['✓', true],
    ['Vrai', true],
    ['yes', true],
    ['perso', true],
    ['Donnée personnelle', true],
    ['oui (adresse)', true],
    ['non', false],
    ['FAUX', false],
    ['no', false],
    ['non personnelle', false],
    ['impersonnel', false],
    ['', null],
    ['?', null],
    ['à vérifier', null],
  ])('%j is %s', (cell, personal) => {
    expect(readPersonal(cell)).toEqual({ personal, unclear: false });
  });

  it('says when it does not understand', () => {
    expect(readPersonal('parfois')).toEqual({ personal: null, unclear: true });
  });
});

describe('readExistence', () => {
  it.each([
    ['existe', 'exists'],
    ['Oui', 'exists'],
    ['Exists', 'exists'],
    ['rêvée', 'dreamed'],
    ['Non', 'dreamed'],
    ["N'existe pas encore", 'dreamed'],
    ['dreamed of', 'dreamed'],
    ['', 'unknown'],
    ['à vérifier', 'unknown'],
  ])('%j is %s', (cell, value) => {
    expect(readExistence(cell)).toEqual({ value, unclear: false });
  });

  it('says when it does not understand', () => {
    expect(readExistence('sur papier')).toEqual({ value: 'unknown', unclear: true });
  });
});

describe('readSource', () => {
  it.each([
    ['SI', 'information-system'],
    ["Système d'information", 'information-system'],
    ['Open data', 'open-data'],
    ['données ouvertes', 'open-data'],
    ['Référentiel', 'reference'],
    ['?', 'unknown'],
  ])('%j is %s', (cell, value) => {
    expect(readSource(cell)).toEqual({ value, unclear: false });
  });

  it.each(['open data ou SI', 'bouche à oreille'])('%j is unclear', (cell) => {
    expect(readSource(cell)).toEqual({ value: 'unknown', unclear: true });
  });
});

it('knows the ways of not knowing a holder', () => {
  expect(['?', 'à vérifier', 'Inconnu', 'N/A', '-'].every(saysNobodyKnows)).toBe(true);
  expect(['Enedis', 'Mon téléphone', 'X'].some(saysNobodyKnows)).toBe(false);
});
