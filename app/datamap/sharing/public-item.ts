import type { ItemView } from '../item-view.ts';

/** A card as strangers see it: never who knows more, nor, when they are kept for the staff, notes and sticky notes. */
export function publicItem(item: ItemView, { hidesNotes }: { readonly hidesNotes: boolean }): ItemView {
  return { ...item, whoKnows: '', ...(hidesNotes ? { postIt: '', accessNote: '' } : {}) };
}
