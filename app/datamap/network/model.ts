/** Cards of one challenge that the same ones hold and use, and how many they are. */
export interface NetworkBundle {
  readonly challenge: string;
  readonly holders: readonly { readonly key: string; readonly name: string }[];
  readonly uses: readonly { readonly id: string; readonly label: string }[];
  readonly count: number;
}

/** What the graph needs of a card. */
export interface NetworkItem extends Omit<NetworkBundle, 'count'> {
  readonly key: string;
  readonly title: string;
}

export const COLUMNS = ['holder', 'item', 'use'] as const;
export type Column = (typeof COLUMNS)[number];

/** What the graph turns around: one holder, one card, one use, or the cards of one challenge. */
export interface Focus {
  readonly kind: Column | 'challenge';
  readonly id: string;
}

export interface NetworkNode {
  readonly id: string;
  readonly column: Column;
  /** '' for cards without a holder, and for what is folded outside any challenge: the page has words for them. */
  readonly label: string;
  /** The challenge of cards: they stand together. '' elsewhere. */
  readonly challenge: string;
  /** Cards: 1, or how many are folded into this node. Holders and uses: cards linked to it, or how many are folded. */
  readonly count: number;
  readonly folded: boolean;
  /** In the light: on the thread of what the graph turns around; everything when it turns around nothing. */
  readonly lit: boolean;
  /** What a click turns the graph around. */
  readonly focus: Focus | undefined;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** How many cards this line carries. */
  readonly weight: number;
  readonly lit: boolean;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Cards shown one by one. */
  readonly open: number;
  readonly total: number;
  /** On the thread of the focus, folded or not; everything when there is none. */
  readonly lit: { readonly items: number; readonly holders: number; readonly uses: number };
}
