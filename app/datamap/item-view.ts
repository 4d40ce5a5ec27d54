import { frenchTypography } from '~/platform/i18n/typography.ts';
import {
  ACCESS_LEVELS,
  type AccessLevel,
  EXISTENCES,
  type Existence,
  SOURCES,
  type Source,
} from './datablitz/model.ts';

/** A data card as pages show it. */
export interface ItemView {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly challenge: string;
  readonly postIt: string;
  readonly information: string;
  readonly data: string;
  readonly access: AccessLevel;
  readonly accessNote: string;
  readonly personal: boolean | null;
  readonly existence: Existence;
  readonly source: Source;
  readonly theme: string;
  readonly whoKnows: string;
  readonly holders: readonly { readonly key: string; readonly name: string }[];
  readonly version: number;
}

/** What to read of a card; the same everywhere, so that every page shows the same. */
export const ITEM_SELECT = {
  key: true,
  sheet: true,
  row: true,
  challenge: true,
  postIt: true,
  information: true,
  data: true,
  access: true,
  accessNote: true,
  personal: true,
  existence: true,
  source: true,
  theme: true,
  whoKnows: true,
  version: true,
  holders: { orderBy: { position: 'asc' }, select: { holder: { select: { key: true, name: true } } } },
} as const;

type Stored = Omit<ItemView, 'access' | 'existence' | 'source' | 'holders'> & {
  readonly access: string;
  readonly existence: string;
  readonly source: string;
  readonly holders: readonly { readonly holder: { readonly key: string; readonly name: string } }[];
};

export function toItemView(stored: Stored): ItemView {
  const { access, existence, source, holders, ...rest } = stored;
  return {
    ...rest,
    access: toAccessLevel(access),
    existence: EXISTENCES.find((one) => one === existence) ?? 'unknown',
    source: SOURCES.find((one) => one === source) ?? 'unknown',
    holders: holders.map(({ holder }) => holder),
  };
}

export function toAccessLevel(text: string): AccessLevel {
  return ACCESS_LEVELS.find((level) => level === text) ?? 'unknown';
}

/**
 * A card is called by its information; by its data when nobody said what they tell; a row just begun has neither. Set as
 * French is: whoever filled in the sheet had a plain keyboard.
 */
export function titleOf(item: { readonly information: string; readonly data: string }): string {
  return frenchTypography(item.information || item.data || '…');
}
