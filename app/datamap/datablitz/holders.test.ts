import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMerges as findMergesInSteps } from './find-merges.ts';
import { cleanHolder, distinct, holderKey, joinHolders, knownHolders, splitHolders } from './holder-names.ts';
import { editDistance, nearSpelling } from './near-spelling.ts';
import { runToEnd } from './run-to-end.ts';

const findMerges = (...names: Parameters<typeof findMergesInSteps>) => runToEnd(findMergesInSteps(...names));

const split = (cell: string, others: string[] = []) => splitHolders(cell, knownHolders([cell, ...others]));

describe('splitHolders', () => {
  it.each([
    ['Enedis', ['Enedis']],
    ['Enedis ; GRDF', ['Enedis', 'GRDF']],
    ['Enedis/GRDF', ['Enedis', 'GRDF']],
    ['Enedis, GRDF, et EDF', ['Enedis', 'GRDF', 'EDF']],
    ['- Enedis\n- GRDF', ['Enedis', 'GRDF']],
    ['Thalès (parkings, voirie)', ['Thalès (parkings, voirie)']],
    ["Service de l'eau, de l'énergie", ["Service de l'eau, de l'énergie"]],
    ['Maison 24/7', ['Maison 24/7']],
    ['https://data.gouv.fr/x', ['https://data.gouv.fr/x']],
    ['Eau et Assainissement', ['Eau et Assainissement']],
    ['Dupont, Martin & Cie ;', ['Dupont, Martin & Cie']],
    ['Enedis; enedis SA', ['Enedis']],
    ['?', []],
    ['', []],
  ])('%j → %j', (cell, holders) => {
    expect(split(cell)).toEqual({ holders, joined: false });
  });

  it('learns from the other cells where « et » separates', () => {
    expect(split('Enedis et GRDF', ['Enedis', 'GRDF'])).toEqual({ holders: ['Enedis', 'GRDF'], joined: false });
    expect(split('Enedis et Eau et Assainissement', ['Enedis'])).toEqual({
      holders: ['Enedis', 'Eau et Assainissement'],
      joined: true,
    });
    expect(split('Eau et Assainissement', ['Enedis', 'GRDF'])).toEqual({
      holders: ['Eau et Assainissement'],
      joined: false,
    });
  });

  it('reads back what joinHolders writes', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'É', ' ', ',', '/', '(', ')', "'", ' et ', ' & ', '-', '+'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(name.map(cleanHolder), { maxLength: 4 }), (typed) => {
        const names = distinct(typed);
        expect(split(joinHolders(names), typed).holders).toEqual(names);
      }),
    );
  });
});

describe('holderKey', () => {
  it.each([
    ['La Poste S.A.', 'poste'],
    ['ENEDIS SA', 'enedis'],
    ["Caisse d'Allocations Familiales (CAF)", 'caisse d allocations familiales'],
    ['EDF (Électricité de France)', 'electricite de france'],
    ['Direction générale des finances publiques (DGFiP)', 'direction generale des finances publiques'],
    ['Thalès (parkings)', 'thales parkings'],
    ['Services (Stationnement)', 'services stationnement'],
    ['SA', 'sa'],
    ['S.N.C.F.', 'sncf'],
  ])('%j → %j', (name, key) => {
    expect(holderKey(name)).toBe(key);
  });
});

describe('nearSpelling', () => {
  it.each([
    ['nantes metropole', 'nantes metropol'],
    ['nates metropole', 'nantes metropole'],
    ['meteo france', 'meteofrance'],
    ['meteo farnce', 'meteo france'],
    ['bailleurs sociaux', 'bailleur sociaux'],
    ['fournisseur d energie', 'fournissuer d energie'],
  ])('%s ~ %s', (a, b) => {
    expect(nearSpelling(a, b)).toBe(true);
  });

  it.each([
    ['edf', 'gdf'],
    ['maif', 'macif'],
    ['enedis', 'enedys'],
    ['departement 44', 'departement 49'],
    ['departement de la loire', 'departement de la loiret'],
    ['college a', 'college b'],
    ['nantes metropole', 'rennes metropole'],
    ['mon assureur', 'son assureur'],
    ['service des eaux', 'service des jeux'],
  ])('%s and %s are two', (a, b) => {
    expect(nearSpelling(a, b)).toBe(false);
  });

  it('measures like a distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
      }),
    );
    expect(editDistance('farnce', 'france')).toBe(1);
  });
});

describe('findMerges', () => {
  it('groups case, accents, legal forms, abbreviations and slips', () => {
    const names = [
      'Enedis',
      'ENEDIS',
      'Enedis',
      'Énedis SA',
      'Nantes Métropole',
      'Nantes Metropol',
      "Caisse d'allocations familiales (CAF)",
      'CAF',
      'CAF',
      'EDF',
      'GRDF',
      'Maif',
      'Macif',
    ];
    expect(findMerges(names)).toEqual([
      { into: 'Enedis', variants: ['ENEDIS', 'Énedis SA'] },
      { into: 'Nantes Métropole', variants: ['Nantes Metropol'] },
      { into: 'CAF', variants: ["Caisse d'allocations familiales (CAF)"] },
    ]);
  });

  it('prefers ordinary capitals, no legal form, and accents', () => {
    expect(findMerges(['ENEDIS', 'Enedis SA', 'Enedis'])).toEqual([
      { into: 'Enedis', variants: ['ENEDIS', 'Enedis SA'] },
    ]);
    expect(findMerges(['Meteo France', 'Météo France'])).toEqual([
      { into: 'Météo France', variants: ['Meteo France'] },
    ]);
  });

  it('prefers a holder that the territory already has', () => {
    expect(findMerges(['ENEDIS', 'ENEDIS'], ['Enedis', 'Orange'])).toEqual([{ into: 'Enedis', variants: ['ENEDIS'] }]);
  });

  it('leaves an abbreviation that two names claim', () => {
    expect(
      findMerges(['CCI', "Chambre de commerce et d'industrie (CCI)", 'Centre communal international (CCI)']),
    ).toEqual([]);
  });
});
