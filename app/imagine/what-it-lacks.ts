import { isOneself } from '~/datamap/contacts/oneself.ts';
import { holderKey } from '~/datamap/datablitz/holder-names.ts';
import { type ItemView, titleOf } from '~/datamap/item-view.ts';
import { cardMatcher } from './match-cards.ts';
import { type DataNeed, STORY, type UseCaseDocument } from './use-case.ts';

export interface CardRef {
  readonly key: string;
  readonly title: string;
  readonly holders: readonly string[];
}

export interface HolderToMeet {
  readonly key: string;
  readonly name: string;
  /** Who can tell more, as the map's cards say; '' when nobody is named. */
  readonly contact: string;
}

/** Something a use case lacks before it can live, said with what is needed to mend it. */
export type Gap =
  /** The need rests on no card of the map: those that could answer it, best first. */
  | { readonly kind: 'not-in-map'; readonly need: DataNeed; readonly suggestions: readonly CardRef[] }
  /** Its card says that one only dreams of the data. */
  | { readonly kind: 'dreamed'; readonly need: DataNeed; readonly card: CardRef }
  /** Its card names nobody who has the data. */
  | { readonly kind: 'no-holder'; readonly need: DataNeed; readonly card: CardRef }
  /** No holder of the card came to a workshop yet. */
  | {
      readonly kind: 'holder-not-met';
      readonly need: DataNeed;
      readonly card: CardRef;
      readonly holders: readonly HolderToMeet[];
    }
  | { readonly kind: 'access-hard'; readonly need: DataNeed; readonly card: CardRef; readonly note: string }
  | { readonly kind: 'access-unknown'; readonly need: DataNeed; readonly card: CardRef };

/** Parts of the sheet that are still blank. */
export type BlankPart =
  | 'pitch'
  | 'challenge'
  | 'functions'
  | 'form'
  | 'public'
  | 'benefits'
  | 'data'
  | 'personal-data'
  | 'persona'
  | 'story'
  | 'plenary';

export interface Lacks {
  readonly gaps: readonly Gap[];
  readonly blanks: readonly BlankPart[];
}

const MOST_SUGGESTIONS = 3;

/**
 * What a use case lacks, need by need in their order, against the map and the organisations already met. What a person
 * types in needs no card.
 */
export function whatItLacks(
  document: UseCaseDocument,
  { cards, met }: { cards: readonly ItemView[]; met: readonly string[] },
): Lacks {
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const match = cardMatcher(cards);
  const known = new Set(met.map(holderKey));
  const gaps = document.dataNeeds.flatMap((need): Gap[] => {
    const card = byKey.get(need.itemKey ?? '');
    if (card) return gapsOfCard(need, card, { known, cards });
    if (need.origin === 'declared') return [];
    const suggestions = match(need)
      .slice(0, MOST_SUGGESTIONS)
      .map((found) => refOf(found.card));
    return [{ kind: 'not-in-map', need, suggestions }];
  });
  return { gaps, blanks: blanksOf(document) };
}

function gapsOfCard(
  need: DataNeed,
  card: ItemView,
  { known, cards }: { known: ReadonlySet<string>; cards: readonly ItemView[] },
): Gap[] {
  const about = { need, card: refOf(card) };
  const gaps: Gap[] = [];
  if (card.existence === 'dreamed') gaps.push({ kind: 'dreamed', ...about });
  const toMeet = card.holders.filter(({ key }) => !known.has(key) && !isOneself(key));
  const someoneMet = toMeet.length < card.holders.length;
  if (card.holders.length === 0) gaps.push({ kind: 'no-holder', ...about });
  else if (!someoneMet) {
    const holders = toMeet.map(({ key, name }) => ({ key, name, contact: contactAt(key, cards) }));
    gaps.push({ kind: 'holder-not-met', ...about, holders });
  }
  if (card.access === 'hard') gaps.push({ kind: 'access-hard', ...about, note: card.accessNote });
  if (card.access === 'unknown') gaps.push({ kind: 'access-unknown', ...about });
  return gaps;
}

/** Who is named as knowing more on some card of this holder. */
const contactAt = (holder: string, cards: readonly ItemView[]): string =>
  cards.find(({ whoKnows, holders }) => whoKnows !== '' && holders.some(({ key }) => key === holder))?.whoKnows ?? '';

const refOf = (card: ItemView): CardRef => ({
  key: card.key,
  title: titleOf(card),
  holders: card.holders.map(({ name }) => name),
});

function blanksOf(document: UseCaseDocument): BlankPart[] {
  const { functions, benefits, dataNeeds, storyboard, personaKey, personaId } = document;
  const empty = (part: 'pitch' | 'challenge' | 'form' | 'public' | 'plenary') =>
    document[part].fr === '' && document[part].en === '';
  const blank: readonly [BlankPart, boolean][] = [
    ['pitch', empty('pitch')],
    ['challenge', empty('challenge')],
    ['functions', functions.length === 0],
    ['form', empty('form')],
    ['public', empty('public')],
    ['benefits', benefits.length === 0],
    ['data', dataNeeds.length === 0],
    ['personal-data', dataNeeds.length > 0 && dataNeeds.every(({ personal }) => !personal)],
    ['persona', personaKey === undefined && personaId === undefined],
    ['story', storyboard.length < STORY.fewest],
    ['plenary', empty('plenary')],
  ];
  return blank.filter(([, is]) => is).map(([part]) => part);
}
