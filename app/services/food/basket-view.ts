import type { Bilingual } from '~/platform/i18n/messages.ts';
import {
  type BasketKnowledge,
  type BasketPart,
  basketFootprint,
  type Footprint,
  type FootprintLine,
} from './basket-footprint.ts';
import type { FoodDictionary, FoodSource } from './food-kinds.ts';
import { groupBy } from './group-by.ts';
import type { Certainty } from './match-product.ts';
import type { ReceiptLine } from './receipt-lines.ts';
import type { WeightSource } from './weigh-line.ts';

export interface AisleRow extends BasketPart {
  /** Null for what has no known aisle. */
  readonly title: Bilingual | null;
}

/** A product of the month, all its lines together. */
export interface ProductRow {
  readonly name: string;
  readonly label: string;
  /** Where its last line came from: a correction is kept beside it. */
  readonly dataset: string;
  readonly times: number;
  readonly paidEur: number;
  readonly certainty: Certainty;
  readonly kind: string | null;
  readonly kindTitle: Bilingual | null;
  /** Null when the weight of one of its lines is not known. */
  readonly kg: number | null;
  readonly weightFrom: WeightSource | null;
  readonly footprint: Footprint | null;
}

export interface BasketView {
  /** yyyy-mm */
  readonly month: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Not over yet: what it weighs will grow. */
  readonly isRunning: boolean;
  readonly total: BasketPart;
  /** How many the home is; null when it is not said. */
  readonly people: number | null;
  /** Heaviest first. */
  readonly aisles: readonly AisleRow[];
  /** The months known, earliest first; null where nothing was bought. */
  readonly months: readonly { readonly month: string; readonly co2eKg: number | null }[];
  /** Heaviest first; then what is not counted, dearest first; what is no food last. */
  readonly products: readonly ProductRow[];
  readonly source: FoodSource;
}

export interface BasketInput {
  readonly month: string;
  /** First and last month held (yyyy-mm). */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly people: number | null;
  /** yyyy-mm-dd */
  readonly today: string;
  readonly lines: readonly ReceiptLine[];
}

/** The month after one (yyyy-mm), or `by` months from it. */
export function monthFrom(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

/** What the page of a month's basket shows; `lines` may be of several months, of which the others give the curve. */
export function buildBasketView(
  { month, firstMonth, lastMonth, people, today, lines }: BasketInput,
  dictionary: FoodDictionary,
  knowledge: BasketKnowledge,
): BasketView {
  const whole = basketFootprint(lines, dictionary, knowledge);
  const own = lines.filter(({ day }) => day.startsWith(month));
  const basket = basketFootprint(own, dictionary, knowledge);
  const datasets = new Map(own.map((line, at) => [basket.lines[at], line.dataset]));
  const months: string[] = [];
  for (let one = firstMonth; one <= lastMonth; one = monthFrom(one, 1)) months.push(one);
  return {
    ...{ month, people, total: basket.total, source: dictionary.source },
    isRunning: today.startsWith(month),
    before: month > firstMonth ? monthFrom(month, -1) : null,
    after: month < lastMonth ? monthFrom(month, 1) : null,
    aisles: basket.byAisle.map((part) => ({
      ...part,
      title: dictionary.aisles.find(({ key }) => key === part.key)?.title ?? null,
    })),
    months: months.map((one) => {
      const part = whole.byMonth.find(({ key }) => key === one);
      return { month: one, co2eKg: part && part.countedLines > 0 ? part.co2eKg : null };
    }),
    products: [...groupBy(basket.lines, ({ name }) => name)]
      .map(([name, of]) => productRow(name, of, dictionary, datasets.get(of.at(-1)) ?? ''))
      .toSorted(
        (a, b) =>
          Number(a.certainty === 'not-food') - Number(b.certainty === 'not-food') ||
          (b.footprint?.co2eKg ?? 0) - (a.footprint?.co2eKg ?? 0) ||
          b.paidEur - a.paidEur,
      ),
  };
}

function productRow(
  name: string,
  lines: readonly FootprintLine[],
  { kinds }: FoodDictionary,
  dataset: string,
): ProductRow {
  const last = lines.at(-1);
  const add = (of: (line: FootprintLine) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  const isWeighed = lines.every(({ weight }) => weight);
  const isCounted = lines.every(({ footprint }) => footprint);
  const of = (end: keyof Footprint) => add(({ footprint }) => footprint?.[end] ?? 0);
  const kind = kinds.find(({ key }) => key === last?.match.kind);
  return {
    ...{ name, dataset, label: last?.label ?? name, times: lines.length },
    paidEur: add(({ paidEur }) => Math.round(paidEur * 100)) / 100,
    certainty: last?.match.certainty ?? 'none',
    ...{ kind: kind?.key ?? null, kindTitle: kind?.title ?? null },
    kg: isWeighed ? add(({ weight }) => weight?.kg ?? 0) : null,
    weightFrom: last?.weight?.from ?? null,
    footprint: isCounted ? { co2eKg: of('co2eKg'), lowKg: of('lowKg'), highKg: of('highKg') } : null,
  };
}
