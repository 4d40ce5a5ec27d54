import { NO_HOLDER } from '../filters.ts';
import { Drawing } from './drawing.ts';
import type { Focus, Network, NetworkBundle, NetworkItem } from './model.ts';

/** More cards than this are folded by challenge, but for those on the thread of the focus. */
export const OPEN_AT_MOST = 60;
/** Never more than this one by one, even when asked for all. */
export const OPEN_WHOLE = 150;

interface Options {
  readonly focus?: Focus | undefined;
  /** Show cards one by one as far as one can. */
  readonly whole?: boolean;
  /** Cards beyond `items`, counted: they are always folded. */
  readonly bundles?: readonly NetworkBundle[];
}

/**
 * Holders → data → use cases. With few cards each is a node; with many, those of a challenge are one node that says how
 * many they are, except the cards on the focus's thread. Holders and uses off the thread are folded too, and whatever is
 * beyond what a picture can hold: however many cards there are, the picture stays one.
 */
export function buildNetwork(
  items: readonly NetworkItem[],
  { focus, whole = false, bundles = [] }: Options = {},
): Network {
  const lights = (item: Omit<NetworkBundle, 'count'> & { key?: string }) => !focus || touches(item, focus);
  const few = bundles.length === 0 && items.length <= mostOpen(whole);
  const lit = items.filter(lights).slice(0, OPEN_WHOLE);
  const open = new Set((few ? items : focus ? lit : []).map(({ key }) => key));
  const all = [
    ...items.map((item) => ({ ...item, count: 1 })),
    ...bundles.map((one) => ({ ...one, key: '', title: '' })),
  ];
  const drawing = new Drawing({ focus, few });
  for (const item of all) drawing.weigh(item, lights(item));
  drawing.choose();
  for (const item of all) drawing.add(item, { lit: lights(item), open: item.key !== '' && open.has(item.key) });
  const total = all.reduce((sum, { count }) => sum + count, 0);
  return { ...drawing.finish(), open: open.size, total };
}

/** How many cards are shown one by one when nothing is chosen. */
export const mostOpen = (whole: boolean): number => (whole ? OPEN_WHOLE : OPEN_AT_MOST);

function touches(item: Omit<NetworkBundle, 'count'> & { key?: string }, { kind, id }: Focus): boolean {
  if (kind === 'item') return item.key === id;
  if (kind === 'challenge') return item.challenge === id;
  if (kind === 'use') return item.uses.some((use) => use.id === id);
  return item.holders.length === 0 ? id === NO_HOLDER : item.holders.some((holder) => holder.key === id);
}
