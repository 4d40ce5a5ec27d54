import { holderKey } from '~/datamap/datablitz/holder-names.ts';
import type { ItemView } from '~/datamap/item-view.ts';
import { likeness, rarity, stems } from './text-likeness.ts';
import type { DataNeed } from './use-case.ts';

export type Need = Pick<DataNeed, 'label' | 'holderName' | 'origin'> & Partial<Pick<DataNeed, 'personal'>>;
export type MatchableCard = Pick<ItemView, 'key' | 'information' | 'data' | 'holders'> &
  Partial<Pick<ItemView, 'personal'>>;

export interface CardMatch<Card> {
  readonly card: Card;
  /** From 0 to 1. */
  readonly score: number;
  /** Words of the need that the card says, of those that tell something. */
  readonly shared: number;
  /** It says all that the need asks for. */
  readonly whole: boolean;
}

/** Of a card's likeness, what the holder counts for, when one is named. */
const HOLDER_PART = 0.3;
/** What a word counts for when only the list of the card's fields says it, not what the card tells. */
const FIELD_PART = 0.6;
/** What is left of a likeness when one is about people and the other is not. */
const OTHER_KIND_PART = 0.7;
/** Enough to tie a need to a card without asking, when more than one word says so, and clearly more than any other. */
const SURE = 0.45;
const CLEARLY = 0.05;
const WORDS_TO_BE_SURE = 2;
/** Enough to offer the card. */
const WORTH_A_LOOK = 0.15;

/**
 * The cards of a map that could answer a need, best first, of those that share words with it: by what they say, in
 * either language, accents ignored, and by who holds them. The map is read once for many needs.
 */
export function cardMatcher<Card extends MatchableCard>(cards: readonly Card[]): (need: Need) => CardMatch<Card>[] {
  const read = cards.map((card) => {
    const tells = stems(card.information || card.data);
    const fields = stems(card.data);
    const part = (word: string): number => (tells.has(word) ? 1 : fields.has(word) ? FIELD_PART : 0);
    return { card, part, says: new Set([...tells, ...fields]) };
  });
  const weight = rarity(read.map(({ says }) => says));
  return ({ label, holderName, personal }) => {
    const sought = [stems(label.fr), stems(label.en)];
    const holder = holderName ? holderKey(holderName) : '';
    return read
      .map(({ card, part }) => {
        const said = sought.map((words) => likeness(words, part, weight));
        const { score: text, shared, whole } = said.reduce((best, one) => (one.score > best.score ? one : best));
        const held = card.holders.some(({ key }) => key === holder) ? 1 : 0;
        const likely = holder === '' ? text : (1 - HOLDER_PART) * text + HOLDER_PART * held;
        const known = personal !== undefined && typeof card.personal === 'boolean';
        const kind = known && card.personal !== personal ? OTHER_KIND_PART : 1;
        return { card, shared, whole, score: text === 0 ? 0 : kind * likely };
      })
      .filter(({ score }) => score >= WORTH_A_LOOK)
      .sort((a, b) => b.score - a.score);
  };
}

/**
 * Ties each need that names no card to the one that surely answers it: a single word in common is never enough, unless
 * it is all that the need says. What a person types in needs none.
 */
export function tieToMap(needs: readonly DataNeed[], cards: readonly MatchableCard[]): DataNeed[] {
  const match = cardMatcher(cards);
  return needs.map((need) => {
    if (need.itemKey !== undefined || need.origin === 'declared') return need;
    const [best, next] = match(need);
    const sure = best && best.score >= SURE && best.score - (next?.score ?? 0) >= CLEARLY;
    const said = best && (best.whole || best.shared >= WORDS_TO_BE_SURE);
    return sure && said ? { ...need, itemKey: best.card.key } : need;
  });
}
