import { dayFromNumber, instantOf } from '../local-time.ts';
import { isAway } from './absences.ts';
import catalogue from './data/products.json';
import model from './data/shopping-model.json';
import type { Household } from './household.ts';
import { between, byShare, type Draw, drawsOf, oneOf } from './random.ts';

export type Chain = keyof typeof model.stores;
export const CHAINS = Object.keys(model.stores) as Chain[];

export interface ReceiptLine {
  readonly barcode: string;
  readonly label: string;
  /** As the shop calls it. */
  readonly aisle: string;
  readonly unit: string;
  /** Pieces, or kilograms. */
  readonly quantity: number;
  readonly cents: number;
}

export interface Receipt {
  readonly chain: Chain;
  readonly store: string;
  /** Milliseconds since the epoch, to the minute. */
  readonly at: number;
  readonly lines: readonly ReceiptLine[];
}

/** What a home buys on one local day, in the three chains: a function of the home and the day alone. */
export function shoppingOfDay(home: Household, number: number): Receipt[] {
  if (isAway(home.seed, number)) return [];
  const draw = drawsOf(home.seed, 12, number);
  const mainDay = Math.floor(drawsOf(home.seed, 11)() * 7);
  const isMainDay = ((number % 7) + 7) % 7 === mainDay;
  const receipts: Receipt[] = [];
  if (isMainDay) {
    const lines = Math.round(
      (model.mainLines.perHome + model.mainLines.perOccupant * home.occupants) * (0.8 + 0.4 * draw()),
    );
    receipts.push(receiptOf(home, number, draw, { lines, hours: [9, 19] }));
  }
  const topUps = model.topUpPerDay + model.topUpPerOccupantPerDay * home.occupants;
  if (draw() < topUps) {
    receipts.push(
      receiptOf(home, number, draw, { lines: Math.round(between(draw, model.topUpLines)), hours: [19, 20.5] }),
    );
  }
  return receipts;
}

/** Where a home shops: mostly at one chain, the rest at the two others. */
export function chainShares(home: Household): Record<Chain, number> {
  const draw = drawsOf(home.seed, 13);
  const [main, second, third] = rotated(Math.floor(draw() * CHAINS.length));
  const mainShare = between(draw, model.mainShare);
  const secondShare = (1 - mainShare) * between(draw, model.secondShareOfRest);
  const shares = { a: 0, b: 0, c: 0 };
  shares[main] = mainShare;
  shares[second] = secondShare;
  shares[third] = 1 - mainShare - secondShare;
  return shares;
}

function rotated(by: number): readonly [Chain, Chain, Chain] {
  const at = (index: number): Chain => CHAINS[(index + by) % CHAINS.length] ?? 'a';
  return [at(0), at(1), at(2)];
}

function receiptOf(
  home: Household,
  number: number,
  draw: Draw,
  { lines, hours }: { lines: number; hours: readonly number[] },
): Receipt {
  const chain = byShare(draw, chainShares(home));
  const minutes = Math.floor(between(draw, hours) * 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const bought = new Map<string, ReceiptLine>();
  for (let line = 0; line < lines; line += 1) {
    const aisle = byShare(draw, model.aisleShares);
    const product = oneOf(
      draw,
      catalogue.products.filter((one) => one.aisle === aisle),
    );
    const quantity =
      product.unit === 'kg' ? Math.round(between(draw, model.kilosPerLine) * 1000) / 1000 : draw() < 0.15 ? 2 : 1;
    // The till gives a product one line.
    const before = bought.get(product.barcode)?.quantity ?? 0;
    const total = Math.round((before + quantity) * 1000) / 1000;
    const cents = Math.round(product.cents * total * model.priceLevel[chain]);
    bought.set(product.barcode, { ...product, aisle: model.aisles[aisle], quantity: total, cents });
  }
  return {
    chain,
    store: oneOf(draw, model.stores[chain]),
    at: instantOf(dayFromNumber(number), clock),
    lines: [...bought.values()],
  };
}
