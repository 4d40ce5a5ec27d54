import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitData } from './split-data.ts';

describe('splitData', () => {
  it.each([
    [
      'durée du forfait / nombre de cours payés / nombre de cours pris / nombre de cours à prendre ...',
      ['durée du forfait', 'nombre de cours payés', 'nombre de cours pris', 'nombre de cours à prendre'],
    ],
    ['Mon forfait de sport (durée, cours payés et cours pris)', ['durée', 'cours payés', 'cours pris']],
    ['Abonnement, prix, date de prélèvement', ['Abonnement', 'prix', 'date de prélèvement']],
    ['start date; price and currency', ['start date', 'price', 'currency']],
    ['- Nom\n- Prénom\n- Nom', ['Nom', 'Prénom']],
    ['Consommation (kWh, m3) ; puissance', ['Consommation (kWh, m3)', 'puissance']],
    ['électricité/gaz', ['électricité', 'gaz']],
    ['Prix en €/kWh', ['Prix en €/kWh']],
    ['voir https://exemple.fr/a,b ; prix', ['voir https://exemple.fr/a,b', 'prix']],
    ['Mon contrat', ['Mon contrat']],
    ['', []],
  ])('%j', (text, pieces) => {
    expect(splitData(text)).toEqual(pieces);
  });

  it('gives pieces of the text, in its order, none blank, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bb', ' ', ', ', ' et ', ' / ', '(', ')', ';', '\n', '.')), (parts) => {
        const text = parts.join('');
        const pieces = splitData(text);
        expect(new Set(pieces).size).toBe(pieces.length);
        for (const piece of pieces) expect(piece.trim()).not.toBe('');
      }),
    );
  });
});
