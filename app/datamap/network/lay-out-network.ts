import { COLUMNS, type Column, type Network, type NetworkEdge, type NetworkNode } from './model.ts';

export interface PlacedNode extends NetworkNode {
  readonly x: number;
  /** Middle of the node. */
  readonly y: number;
  readonly width: number;
}

export interface PlacedEdge extends NetworkEdge {
  readonly path: string;
  /** Stroke, in units of the drawing. */
  readonly thickness: number;
}

export interface NetworkDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Names of the challenges above their cards. */
  readonly headings: readonly { readonly challenge: string; readonly x: number; readonly y: number }[];
}

export const NODE_HEIGHT = 26;
const PITCH = 32;
const GROUP_HEAD = 30;
const TOP = 8;
const X: Readonly<Record<Column, number>> = { holder: 0, item: 350, use: 860 };
const WIDTH: Readonly<Record<Column, number>> = { holder: 230, item: 380, use: 260 };
const SWEEPS = 6;

/**
 * Places the three columns, each in an order that keeps lines from crossing: every node goes to the mean place of what it
 * is linked to, a few times over, and the best order met is kept. Cards stay with their challenge.
 */
export function layOutNetwork(network: Network): NetworkDrawing {
  const order = bestOrder(network);
  const { middle: packed, headings, height: middleHeight } = placeCards(order.item);
  const tallest = Math.max(middleHeight, ...(['holder', 'use'] as const).map((column) => order[column].length * PITCH));
  // Bundles are few: over the whole height, so that the lines of many holders come from all sides.
  const stretch = headings.length === 0 ? tallest / middleHeight : 1;
  const middle = new Map([...packed].map(([id, at]) => [id, Math.round(TOP + (at - TOP) * stretch)] as const));
  const y = new Map<string, number>(middle);
  for (const column of ['holder', 'use'] as const) {
    for (const [id, at] of spread(order[column], network.edges, middle, tallest)) y.set(id, at);
  }
  const nodes = COLUMNS.flatMap((column) =>
    order[column].map((node) => ({ ...node, x: X[column], y: y.get(node.id) ?? 0, width: WIDTH[column] })),
  );
  const places = new Map(nodes.map((node) => [node.id, node]));
  const heaviest = Math.max(1, ...network.edges.map(({ weight }) => weight));
  const edges = network.edges.flatMap((edge) => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    return from && to ? [{ ...edge, path: curve(from, to), thickness: thicknessOf(edge.weight, heaviest) }] : [];
  });
  return { width: X.use + WIDTH.use, height: TOP + tallest, nodes, edges, headings };
}

type Order = Readonly<Record<Column, readonly NetworkNode[]>>;

function bestOrder({ nodes, edges }: Network): Order {
  const start = Object.fromEntries(
    COLUMNS.map((column) => [column, inGroups(nodes.filter((node) => node.column === column))]),
  ) as unknown as Order;
  let order = start;
  let best = { order, crossings: countCrossings(order, edges) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    for (const column of sweep % 2 === 0 ? (['holder', 'use', 'item'] as const) : (['item', 'holder', 'use'] as const))
      order = { ...order, [column]: inGroups(byMeanPlace(order, column, edges)) };
    const crossings = countCrossings(order, edges);
    if (crossings < best.crossings) best = { order, crossings };
  }
  return best.order;
}

/** Nodes of a challenge side by side, challenges in the order of their first node; what is folded comes last. */
function inGroups(nodes: readonly NetworkNode[]): NetworkNode[] {
  const challenges = [...new Set(nodes.map(({ challenge }) => challenge))];
  const rank = (node: NetworkNode) => (node.folded && node.challenge === '' ? 1 : 0);
  return challenges
    .flatMap((challenge) => nodes.filter((node) => node.challenge === challenge))
    .toSorted((a, b) => rank(a) - rank(b));
}

function byMeanPlace(order: Order, column: Column, edges: readonly NetworkEdge[]): NetworkNode[] {
  const place = new Map<string, number>();
  for (const other of COLUMNS) {
    if (other === column) continue;
    for (const [index, node] of order[other].entries()) place.set(node.id, (index + 0.5) / order[other].length);
  }
  const sums = new Map<string, { sum: number; weight: number }>();
  const tell = (id: string, at: number | undefined, weight: number) => {
    if (at === undefined) return;
    const known = sums.get(id) ?? { sum: 0, weight: 0 };
    sums.set(id, { sum: known.sum + at * weight, weight: known.weight + weight });
  };
  for (const { from, to, weight } of edges) {
    tell(from, place.get(to), weight);
    tell(to, place.get(from), weight);
  }
  const mean = new Map(
    order[column].map((node, index) => {
      const known = sums.get(node.id);
      return [node.id, known ? known.sum / known.weight : (index + 0.5) / order[column].length];
    }),
  );
  const groupMean = new Map<string, number>();
  for (const challenge of new Set(order[column].map((node) => node.challenge))) {
    const mates = order[column].filter((node) => node.challenge === challenge);
    groupMean.set(challenge, mates.reduce((sum, node) => sum + (mean.get(node.id) ?? 0), 0) / mates.length);
  }
  return order[column].toSorted(
    (a, b) =>
      (groupMean.get(a.challenge) ?? 0) - (groupMean.get(b.challenge) ?? 0) ||
      (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0),
  );
}

/** Pairs of lines that cross, in both gaps between columns: each line counts the heavier ends that pass it. */
export function countCrossings(order: Order, edges: readonly NetworkEdge[]): number {
  const place = new Map(COLUMNS.flatMap((column) => order[column].map((node, index) => [node.id, index] as const)));
  const column = new Map(COLUMNS.flatMap((one) => order[one].map((node) => [node.id, one] as const)));
  let crossings = 0;
  for (const left of ['holder', 'item'] as const) {
    const lines = edges
      .filter(({ from }) => column.get(from) === left)
      .map(({ from, to }) => [place.get(from) ?? 0, place.get(to) ?? 0] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const seen: number[] = [];
    for (const [, to] of lines) {
      const after = firstAbove(seen, to);
      crossings += seen.length - after;
      seen.splice(after, 0, to);
    }
  }
  return crossings;
}

/** Where the numbers greater than `value` begin in a sorted list. */
function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeCards(nodes: readonly NetworkNode[]) {
  const middle = new Map<string, number>();
  const headings: { challenge: string; x: number; y: number }[] = [];
  let top = TOP;
  let above: string | undefined;
  for (const node of nodes) {
    const headed = !node.folded && node.challenge !== above;
    if (headed) {
      headings.push({ challenge: node.challenge, x: X.item, y: top + GROUP_HEAD / 2 });
      top += GROUP_HEAD;
    }
    above = node.folded ? undefined : node.challenge;
    middle.set(node.id, top + PITCH / 2);
    top += PITCH;
  }
  return { middle, headings, height: top };
}

/** Each node as near as can be to the mean height of its cards, in order, none on another. */
function spread(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  middle: ReadonlyMap<string, number>,
  height: number,
): Map<string, number> {
  const wished = nodes.map((node, index) => {
    const heights = edges.flatMap(({ from, to }) => {
      const at = from === node.id ? middle.get(to) : to === node.id ? middle.get(from) : undefined;
      return at === undefined ? [] : [at];
    });
    return heights.length > 0 ? heights.reduce((sum, at) => sum + at, 0) / heights.length : TOP + (index + 0.5) * PITCH;
  });
  const placed: number[] = [];
  for (const [index, wish] of wished.entries()) {
    const least = index === 0 ? TOP + PITCH / 2 : (placed[index - 1] ?? 0) + PITCH;
    placed.push(Math.max(wish, least));
  }
  for (let index = placed.length - 1, most = TOP + height - PITCH / 2; index >= 0; index--, most -= PITCH) {
    const below = placed[index + 1];
    placed[index] = Math.min(placed[index] ?? 0, below === undefined ? most : below - PITCH);
  }
  return new Map(nodes.map((node, index) => [node.id, Math.round(placed[index] ?? 0)]));
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const start = from.x + from.width;
  const bend = (to.x - start) / 2;
  return `M${start} ${from.y}C${start + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

const thicknessOf = (weight: number, heaviest: number): number =>
  Math.round((1.5 + 6 * Math.sqrt(weight / heaviest) * (heaviest > 1 ? 1 : 0)) * 10) / 10;
