import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { FootprintLine } from './basket-footprint.ts';
import { type Alternatives, findAlternatives } from './find-alternatives.ts';
import type { FoodDictionary, FoodSource } from './food-kinds.ts';
import { type PurchasedProduct, pricedCatalogue } from './priced-catalogue.ts';

/** A purchase for which something lighter was found. */
export interface ReplaceablePurchase {
  readonly name: string;
  readonly label: string;
  readonly kindTitle: Bilingual;
  /** What the month's lines of it weigh. */
  readonly co2eKg: number;
  /** How many products that the home already buys could take its place. */
  readonly options: number;
}

export interface AlternativeRow {
  readonly name: string;
  readonly label: string;
  readonly kindTitle: Bilingual;
  readonly co2eKgPerKg: number;
  readonly savedShare: number;
  readonly eurPerKg: number;
  readonly moreEurPerKg: number;
  /** The day it was last bought (yyyy-mm-dd). */
  readonly day: string;
}

export interface PurchaseView extends PurchasedProduct {
  readonly kindTitle: Bilingual;
  readonly co2eKgPerKg: number;
  readonly alternatives: readonly AlternativeRow[];
  readonly others: readonly {
    readonly kindTitle: Bilingual;
    readonly co2eKgPerKg: number;
    readonly savedShare: number;
  }[];
}

export interface AlternativesView {
  /** Heaviest first. */
  readonly purchases: readonly ReplaceablePurchase[];
  /** The purchase asked about; null for none. */
  readonly purchase: PurchaseView | null;
  readonly source: FoodSource;
}

/**
 * What could take the place of a home's purchases of a month, among all that it has bought (`lines`, of several months).
 * `asked` is the name of a product, whichever month it was bought in.
 */
export function buildAlternativesView(
  { lines, month, asked }: { lines: readonly FootprintLine[]; month: string; asked: string | null },
  dictionary: FoodDictionary,
): AlternativesView {
  const catalogue = pricedCatalogue(lines);
  const titleOf = (key: string): Bilingual =>
    dictionary.kinds.find((kind) => kind.key === key)?.title ?? { fr: key, en: key };
  const found = (product: PurchasedProduct): Alternatives | null => findAlternatives(product, catalogue, dictionary);
  const weightOf = (name: string): number =>
    lines
      .filter((line) => line.name === name && line.day.startsWith(month))
      .reduce((sum, { footprint }) => sum + (footprint?.co2eKg ?? 0), 0);
  const purchases = catalogue
    .flatMap((product): ReplaceablePurchase[] => {
      const co2eKg = weightOf(product.name);
      const options = found(product)?.priced.length ?? 0;
      if (co2eKg <= 0 || options === 0) return [];
      return [{ name: product.name, label: product.label, kindTitle: titleOf(product.kind), co2eKg, options }];
    })
    .toSorted((a, b) => b.co2eKg - a.co2eKg);
  const bought = catalogue.find(({ name }) => name === asked);
  const alternatives = bought ? found(bought) : null;
  const dayOf = (name: string): string => catalogue.find((one) => one.name === name)?.day ?? '';
  return {
    purchases,
    source: dictionary.source,
    purchase:
      bought && alternatives
        ? {
            ...bought,
            ...{ kindTitle: titleOf(bought.kind), co2eKgPerKg: alternatives.co2eKgPerKg },
            alternatives: alternatives.priced.map(({ kind, ...rest }) => ({
              ...{ ...rest, kindTitle: titleOf(kind), day: dayOf(rest.name) },
            })),
            others: alternatives.unpriced.map(({ kind, ...rest }) => ({ ...rest, kindTitle: titleOf(kind) })),
          }
        : null,
  };
}
