import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonLabel } from './common-label.ts';
import { readFocus, writeFocus } from './focus.ts';
import { countCrossings, layOutNetwork, NODE_HEIGHT } from './lay-out-network.ts';
import { COLUMNS, type NetworkBundle, type NetworkItem } from './model.ts';
import { buildNetwork, OPEN_WHOLE } from './network.ts';

const held = (...names: string[]) => names.map((name) => ({ key: name.toLowerCase(), name }));
const used = (...labels: string[]) => labels.map((label) => ({ id: label, label }));
const card = (key: string, challenge: string, holders = held(), uses = used()): NetworkItem => ({
  key,
  title: `Titre ${key}`,
  challenge,
  holders,
  uses,
});

const item: fc.Arbitrary<NetworkItem> = fc
  .record({
    key: fc.uuid(),
    title: fc.string({ maxLength: 12 }),
    challenge: fc.constantFrom('Réduire', 'Rénover', 'Payer'),
    holders: fc.subarray(held('Enedis', 'EDF', 'ADEME', 'Notaire', 'Ville')),
    uses: fc.subarray(used('pilot:a', 'use:b', 'use:c')),
  })
  .map((one) => one);
const items = fc.uniqueArray(item, { maxLength: 130, selector: ({ key }) => key });

describe('buildNetwork', () => {
  const cards = [
    card('a', 'Réduire', held('Enedis', 'EDF'), used('Coach')),
    card('b', 'Réduire', held('ADEME')),
    card('c', 'Rénover'),
  ];

  it('has a node for each holder, card and use, and a line for each link', () => {
    const { nodes, edges, open } = buildNetwork(cards);
    expect(open).toBe(3);
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      ['holder:-', 'holder:ademe', 'holder:edf', 'holder:enedis', 'item:a', 'item:b', 'item:c', 'use:Coach'].sort(),
    );
    expect(edges).toHaveLength(5);
    expect(nodes.every(({ lit }) => lit)).toBe(true);
  });

  it('puts in the light what is on the thread of the focus, and nothing else', () => {
    const { nodes } = buildNetwork(cards, { focus: { kind: 'holder', id: 'enedis' } });
    expect(nodes.filter(({ lit }) => lit).map(({ id }) => id)).toEqual([
      'item:a',
      'holder:enedis',
      'holder:edf',
      'use:Coach',
    ]);
  });

  it('folds many cards by challenge, and opens those of the focus', () => {
    const many = Array.from({ length: 70 }, (_, i) =>
      card(String(i), i < 40 ? 'Réduire' : 'Rénover', held(i % 2 ? 'Enedis' : 'EDF'), i === 3 ? used('Coach') : []),
    );
    const folded = buildNetwork(many);
    expect(folded.nodes.filter(({ column }) => column === 'item').map(({ label, count }) => [label, count])).toEqual([
      ['Réduire', 40],
      ['Rénover', 30],
    ]);
    const focused = buildNetwork(many, { focus: { kind: 'use', id: 'Coach' } });
    expect(focused.open).toBe(1);
    expect(focused.nodes.filter(({ lit }) => lit).map(({ id }) => id)).toEqual(
      ['holder:enedis', 'item:3', 'use:Coach'].sort(),
    );
    expect(focused.nodes.find(({ id }) => id === 'holder:*')).toMatchObject({ count: 1, folded: true, lit: false });
    expect(buildNetwork(many, { whole: true }).open).toBe(70);
  });

  it('says as much of cards counted together as of the same cards one by one', () => {
    const bundle: fc.Arbitrary<NetworkBundle> = fc.record({
      challenge: fc.constantFrom('Réduire', 'Rénover'),
      holders: fc.subarray(held('Enedis', 'EDF', 'ADEME')),
      uses: fc.subarray(used('pilot:a', 'use:b')),
      count: fc.integer({ min: 1, max: 400 }),
    });
    const focuses = fc.constantFrom(undefined, 'detenteur:edf', 'usage:use:b', 'defi:Réduire');
    fc.assert(
      fc.property(fc.array(bundle, { maxLength: 8 }), focuses, (bundles, text) => {
        const focus = readFocus(text ?? null);
        const extra = { challenge: 'Payer', holders: held(), uses: used(), count: OPEN_WHOLE };
        const apart = [...bundles, extra].flatMap((one) => Array.from({ length: one.count }, () => one));
        const alone = buildNetwork(
          apart.map((one, index) => card(String(index), one.challenge, [...one.holders], [...one.uses])),
          { focus: focus && { kind: 'item', id: 'nowhere' } },
        );
        const together = buildNetwork([], {
          focus: focus && { kind: 'item', id: 'nowhere' },
          bundles: [...bundles, extra],
        });
        expect(together.total).toBe(alone.total);
        expect(new Map(together.nodes.map(({ id, count }) => [id, count]))).toEqual(
          new Map(alone.nodes.map(({ id, count }) => [id, count])),
        );
        expect(together.lit).toEqual(alone.lit);
        const lit = buildNetwork([], { focus, bundles: [...bundles, extra] }).lit.items;
        const touched = bundles.filter((one) =>
          text === 'detenteur:edf'
            ? one.holders.some(({ key }) => key === 'edf')
            : text === 'usage:use:b'
              ? one.uses.some(({ id }) => id === 'use:b')
              : text === undefined || one.challenge === 'Réduire',
        );
        const sumOf = (all: readonly NetworkBundle[]) => all.reduce((sum, { count }) => sum + count, 0);
        expect(lit).toBe(sumOf(touched) + (text === undefined ? OPEN_WHOLE : 0));
      }),
      { numRuns: 30 },
    );
  });

  it('stays one picture however many holders, challenges and uses there are', () => {
    const bundles = Array.from({ length: 2000 }, (_, i) => ({
      challenge: `Défi ${i % 300}`,
      holders: held(`Détenteur ${i}`, 'Ville'),
      uses: i % 3 === 0 ? used(`Usage ${i}`) : [],
      count: 1 + (i % 7),
    }));
    for (const focus of [undefined, { kind: 'holder', id: 'ville' }, { kind: 'challenge', id: 'Défi 299' }] as const) {
      const { nodes, edges, total, lit } = buildNetwork([], { focus, bundles });
      expect(nodes.length).toBeLessThan(130);
      expect(edges.length).toBeLessThan(4000);
      expect(total).toBe(bundles.reduce((sum, { count }) => sum + count, 0));
      if (focus) expect(nodes.some((node) => node.focus?.id === focus.id)).toBe(true);
      else expect(lit.holders).toBe(2001);
    }
  });

  it('loses no card and no link, whatever the focus', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(undefined, 'detenteur:edf', 'usage:use:b', 'defi:Payer'), (all, text) => {
        const { nodes, edges } = buildNetwork(all, { focus: readFocus(text ?? null) });
        const counted = nodes.filter(({ column }) => column === 'item').reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(all.length);
        const carried = edges.reduce((sum, { weight }) => sum + weight, 0);
        expect(carried).toBe(all.reduce((sum, one) => sum + Math.max(1, one.holders.length) + one.uses.length, 0));
      }),
    );
  });
});

describe('layOutNetwork', () => {
  it('untangles two pairs', () => {
    const crossed = [card('a', 'Un', held('B')), card('b', 'Un', held('A')), card('c', 'Un', held('B'))];
    const { nodes } = layOutNetwork(buildNetwork(crossed));
    const order = COLUMNS.map((column) => nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y));
    const [holder = [], middle = [], use = []] = order;
    expect(countCrossings({ holder, item: middle, use }, buildNetwork(crossed).edges)).toBe(0);
  });

  it('spreads a few bundles over the height of many holders', () => {
    const many = Array.from({ length: 90 }, (_, n) => card(`c${n}`, `Défi ${n % 5}`, held(`H${n % 30}`)));
    const { nodes, height } = layOutNetwork(buildNetwork(many));
    const places = nodes.filter(({ column }) => column === 'item').map(({ y }) => y);
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(height / 2);
  });

  it('places every node once, none over another, in the drawing, and never with more crossings than it began with', () => {
    fc.assert(
      fc.property(items, (all) => {
        const network = buildNetwork(all);
        const { nodes, height, edges } = layOutNetwork(network);
        expect(nodes.map(({ id }) => id).sort()).toEqual(network.nodes.map(({ id }) => id).sort());
        expect(edges).toHaveLength(network.edges.length);
        const columns = COLUMNS.map((column) => nodes.filter((one) => one.column === column).sort((a, b) => a.y - b.y));
        for (const column of columns) {
          for (const [index, node] of column.entries()) {
            expect(node.y).toBeGreaterThanOrEqual(NODE_HEIGHT / 2);
            expect(node.y).toBeLessThanOrEqual(height);
            const next = column[index + 1];
            if (next) expect(next.y - node.y).toBeGreaterThanOrEqual(NODE_HEIGHT);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('keeps its focus through the address', () => {
  const focus = fc.record({
    kind: fc.constantFrom('holder' as const, 'item' as const, 'use' as const, 'challenge' as const),
    id: fc.string({ minLength: 1, maxLength: 50 }),
  });
  fc.assert(
    fc.property(focus, (one) => {
      expect(readFocus(writeFocus(one))).toEqual(one);
    }),
  );
  expect([readFocus(null), readFocus('x:y'), readFocus('usage:'), readFocus('usage')]).toEqual(
    Array(4).fill(undefined),
  );
});

it.each([
  [['HESTIA : courbe', 'HESTIA : contrat'], 'HESTIA'],
  [['Mon coach énergie : courbe', 'Mon coach énergie : contrat'], 'Mon coach énergie'],
  [['Seul : ici'], 'Seul : ici'],
  [['A', 'B'], 'A'],
  [['Budget', 'Budget'], 'Budget'],
])('%j is called %j', (labels, name) => {
  expect(commonLabel(labels)).toBe(name);
});
