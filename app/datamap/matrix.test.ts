import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtersQuery, readFilters } from './filters.ts';
import { buildMatrix, findingOf, type MapItem, sum } from './matrix.ts';

const held = (...names: string[]) => names.map((name) => ({ key: name.toLowerCase(), name }));

describe('buildMatrix', () => {
  const matrix = buildMatrix([
    { challenge: 'Réduire', personal: true, holders: held('Enedis', 'EDF') },
    { challenge: 'Réduire', personal: false, holders: held('ADEME') },
    { challenge: 'Rénover', personal: null, holders: held('ADEME') },
    { challenge: 'Réduire', personal: true, holders: [] },
  ]);

  it('puts the widest holder first and the unknown one last', () => {
    expect(matrix.rows.map(({ name, total }) => [name, total])).toEqual([
      ['ADEME', 2],
      ['EDF', 1],
      ['Enedis', 1],
      ['', 1],
    ]);
    expect(matrix.rows[0]?.cells).toEqual([
      { personal: 0, other: 1, unknown: 0 },
      { personal: 0, other: 0, unknown: 1 },
    ]);
  });

  it('counts a card once in its challenge and once per holder', () => {
    expect(matrix).toMatchObject({ total: 4, shared: 1, counts: { personal: 2, other: 1, unknown: 1 } });
    const item: fc.Arbitrary<MapItem> = fc.record({
      challenge: fc.constantFrom('a', 'b', 'c'),
      personal: fc.constantFrom(true, false, null),
      holders: fc.subarray(held('X', 'Y', 'Z')),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const { challenges, rows, total, counts } = buildMatrix(items);
        expect(challenges.reduce((all, challenge) => all + challenge.total, 0)).toBe(total);
        expect(sum(counts)).toBe(items.length);
        const mentions = items.reduce((all, { holders }) => all + Math.max(1, holders.length), 0);
        expect(rows.reduce((all, row) => all + row.total, 0)).toBe(mentions);
      }),
    );
  });

  it('finds what there is to say, and nothing when there is nothing', () => {
    expect(findingOf(matrix)).toEqual({
      widest: { name: 'ADEME', challenges: 2, all: true, items: 2 },
      poorest: { name: 'Rénover', total: 1, personal: 0 },
      withoutHolder: 1,
      shared: 1,
    });
    expect(findingOf(buildMatrix([]))).toEqual({ widest: undefined, poorest: undefined, withoutHolder: 0, shared: 0 });
  });
});

describe('filters', () => {
  it('come back from the address they make', () => {
    const query = '?q=eau&nature=autres&acces=facile&acces=a-verifier&detenteur=enedis&defi=R%C3%A9duire&page=3';
    const filters = readFilters(new URLSearchParams(query));
    expect(filtersQuery(filters, { page: filters.page })).toBe(query);
    expect(
      filtersQuery(filters, { keyword: '', nature: undefined, access: [], holder: undefined, challenge: undefined }),
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
      page: 1,
    });
  });
});
