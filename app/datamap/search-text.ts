import type { ItemContent } from './datablitz/model.ts';
import { fold } from './text.ts';

/** Everything a card says, folded: what keyword search looks into. */
export function searchTextOf(item: ItemContent): string {
  return [
    item.challenge,
    item.postIt,
    item.information,
    item.data,
    item.accessNote,
    item.theme,
    item.whoKnows,
    ...item.holders,
  ]
    .map(fold)
    .join(' | ');
}

/** The words of a keyword, folded as what is searched. */
export function termsOf(keyword: string): string[] {
  return fold(keyword)
    .split(' ')
    .filter((term) => term !== '');
}
