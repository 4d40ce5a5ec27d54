import { NO_HOLDER } from '../filters.ts';
import type { Focus, NetworkBundle, NetworkEdge, NetworkNode } from './model.ts';

const NOBODY = { key: NO_HOLDER, name: '' };
const holdersOf = (item: NetworkBundle) => (item.holders.length > 0 ? item.holders : [NOBODY]);

const OTHERS = { holder: 'holder:*', use: 'use:*' } as const;
/** More holders, challenges or uses than this in one column are no longer read: the smallest are folded into one. */
const MOST_IN_COLUMN = 40;

type Card = NetworkBundle & { readonly key: string; readonly title: string };
type Kind = 'holder' | 'use' | 'challenge';

/** The nodes and lines of a network while they are counted. First `weigh` all cards, `choose`, then `add` all of them. */
export class Drawing {
  readonly #few: boolean;
  readonly #focus: Focus | undefined;
  readonly #weights: Record<Kind, Map<string, { lit: number; all: number }>> = {
    holder: new Map(),
    use: new Map(),
    challenge: new Map(),
  };
  readonly #kept: Record<Kind, Set<string>> = { holder: new Set(), use: new Set(), challenge: new Set() };
  readonly #folded = { holder: new Set<string>(), use: new Set<string>(), challenge: new Set<string>() };
  #litItems = 0;
  readonly #nodes = new Map<string, { -readonly [K in keyof NetworkNode]: NetworkNode[K] }>();
  readonly #edges = new Map<string, { -readonly [K in keyof NetworkEdge]: NetworkEdge[K] }>();

  /** With few cards nothing is folded; with many, neither holders nor uses off the thread of the focus stay. */
  constructor({ few, focus }: { few: boolean; focus: Focus | undefined }) {
    this.#few = few;
    this.#focus = focus;
  }

  weigh(item: Card, lit: boolean): void {
    const count = (kind: Kind, id: string) => {
      const weight = this.#weights[kind].get(id) ?? { lit: 0, all: 0 };
      weight.all += item.count;
      if (lit) weight.lit += item.count;
      this.#weights[kind].set(id, weight);
    };
    if (lit) this.#litItems += item.count;
    for (const { key } of holdersOf(item)) count('holder', key);
    for (const { id } of item.uses) count('use', id);
    count('challenge', item.challenge);
  }

  /** Those that stand by themselves: what the graph turns around, then the heaviest of the thread, then the others. */
  choose(): void {
    for (const kind of ['holder', 'use', 'challenge'] as const) {
      const focused = (id: string) => (this.#focus?.kind === kind && this.#focus.id === id ? 1 : 0);
      const ranked = [...this.#weights[kind]]
        .filter(([, weight]) => weight.lit > 0 || this.#few || kind === 'challenge')
        .sort(([a, x], [b, y]) => focused(b) - focused(a) || y.lit - x.lit || y.all - x.all);
      this.#kept[kind] = new Set(ranked.slice(0, this.#few ? undefined : MOST_IN_COLUMN).map(([id]) => id));
    }
  }

  add(item: Card, { lit, open }: { lit: boolean; open: boolean }): void {
    const alone = this.#kept.challenge.has(item.challenge);
    if (!alone && !open) this.#folded.challenge.add(item.challenge);
    const folded = `item:*${lit ? '' : '-'}${alone ? item.challenge : '*'}`;
    const id = open ? `item:${item.key}` : folded;
    const challenge = open || alone ? item.challenge : '';
    this.#count(id, item.count, {
      ...{ column: 'item', challenge, folded: !open, lit },
      label: open ? item.title : challenge,
      focus: open
        ? { kind: 'item', id: item.key }
        : challenge === ''
          ? undefined
          : { kind: 'challenge', id: item.challenge },
    });
    for (const { key, name } of holdersOf(item)) {
      this.#join(this.#end('holder', { key, label: name }, item.count, lit), id, item.count, lit);
    }
    for (const use of item.uses) {
      this.#join(id, this.#end('use', { key: use.id, label: use.label }, item.count, lit), item.count, lit);
    }
  }

  finish() {
    for (const kind of ['holder', 'use'] as const) {
      const node = this.#nodes.get(OTHERS[kind]);
      if (node) node.count = this.#folded[kind].size;
    }
    const litOf = (kind: Kind) =>
      [...this.#weights[kind]].filter(([id, weight]) => weight.lit > 0 && id !== NO_HOLDER).length;
    return {
      nodes: [...this.#nodes.values()],
      edges: [...this.#edges.values()],
      lit: { items: this.#litItems, holders: litOf('holder'), uses: litOf('use') },
    };
  }

  #end(kind: 'holder' | 'use', { key, label }: { key: string; label: string }, count: number, lit: boolean): string {
    const folds = !this.#kept[kind].has(key);
    if (folds) this.#folded[kind].add(key);
    const id = folds ? OTHERS[kind] : `${kind}:${key}`;
    this.#count(id, count, {
      ...{ column: kind, challenge: '', folded: folds, lit },
      label: folds ? '' : label,
      focus: folds ? undefined : { kind, id: key },
    });
    return id;
  }

  #count(id: string, count: number, node: Omit<NetworkNode, 'id' | 'count'>): void {
    const known = this.#nodes.get(id);
    if (known) {
      known.count += count;
      known.lit ||= node.lit;
    } else this.#nodes.set(id, { id, ...node, count });
  }

  #join(from: string, to: string, weight: number, lit: boolean): void {
    const key = `${from}\n${to}`;
    const known = this.#edges.get(key);
    if (known) {
      known.weight += weight;
      known.lit ||= lit;
    } else this.#edges.set(key, { from, to, weight, lit });
  }
}
