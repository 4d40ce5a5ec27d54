import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtersQuery, NO_HOLDER, readFilters } from './filters.ts';
import { assembleMatrix, cardsPerSquare, findingOf, sum } from './matrix.ts';

const none = { personal: 0, other: 0, unknown: 0 };
const MATRIX = assembleMatrix({
  challenges: [
    { name: 'Réduire', personal: 2, other: 1, unknown: 0 },
    { name: 'Rénover', personal: 0, other: 0, unknown: 1 },
  ],
  allChallenges: 2,
  holders: [
    { key: 'ademe', name: 'ADEME', total: 2, reach: 2 },
    { key: 'edf', name: 'EDF', total: 1, reach: 1 },
  ],
  allHolders: 3,
  cells: [
    { ...none, holder: 'ademe', challenge: 'Réduire', other: 1 },
    { ...none, holder: 'ademe', challenge: 'Rénover', unknown: 1 },
    { ...none, holder: 'edf', challenge: 'Réduire', personal: 1 },
    { ...none, holder: NO_HOLDER, challenge: 'Réduire', personal: 1 },
  ],
  counts: { personal: 2, other: 1, unknown: 1 },
  ...{ nobody: 1, shared: 1 },
});

describe('the matrix', () => {
  it('has a cell for each holder and challenge, what nobody holds last, and says what it leaves out', () => {
    expect(MATRIX.rows.map(({ name, total, cells }) => [name, total, cells.map(sum)])).toEqual([
      ['ADEME', 2, [1, 1]],
      ['EDF', 1, [1, 0]],
      ['', 1, [1, 0]],
    ]);
    expect(MATRIX).toMatchObject({ total: 4, shared: 1, otherHolders: 1, otherChallenges: 0 });
  });

  it('finds what there is to say, and nothing when there is nothing', () => {
    expect(findingOf(MATRIX)).toEqual({
      widest: { name: 'ADEME', challenges: 2, all: true, items: 2 },
      poorest: { name: 'Rénover', total: 1, personal: 0 },
      withoutHolder: 1,
      shared: 1,
    });
    const empty = { challenges: [], holders: [], cells: [], counts: none, nobody: 0, shared: 0 };
    expect(findingOf(assembleMatrix({ ...empty, allChallenges: 0, allHolders: 0 }))).toEqual({
      ...{ widest: undefined, poorest: undefined, withoutHolder: 0, shared: 0 },
    });
  });

  it('draws a square per card, then one for several, never more than a cell can show', () => {
    const of = (total: number) => {
      const cells = [{ ...none, other: total }];
      return cardsPerSquare({ ...MATRIX, rows: [{ key: 'a', name: 'A', cells, total, reach: 1 }] });
    };
    expect([of(0), of(96), of(97), of(5000)]).toEqual([1, 1, 2, 53]);
    fc.assert(fc.property(fc.nat(1_000_000), (total) => Math.ceil(total / of(total)) <= 96));
  });
});

describe('filters', () => {
  it('come back from the address they make', () => {
    const query =
      '?q=eau&nature=autres&acces=facile&acces=a-verifier&detenteur=enedis&defi=R%C3%A9duire&theme=Logement&existe=revee&page=3';
    const filters = readFilters(new URLSearchParams(query));
    expect(filtersQuery(filters, { page: filters.page })).toBe(query);
    expect(
      filtersQuery(filters, {
        keyword: '',
        nature: undefined,
        access: [],
        holder: undefined,
        challenge: undefined,
        theme: undefined,
        existence: undefined,
      }),
    ).toBe('');
  });

  it('leave out what they do not know', () => {
    const filters = readFilters(new URLSearchParams('nature=x&acces=y&page=-1&detenteur='));
    expect(filters).toEqual({
      keyword: '',
      nature: undefined,
      access: [],
      holder: undefined,
      challenge: undefined,
      theme: undefined,
      existence: undefined,
      page: 1,
    });
  });
});
