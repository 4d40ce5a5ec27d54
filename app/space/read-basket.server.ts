import { isOfEntries } from '~/consent/holder-words.ts';
import { lookUpProducts } from '~/consent/look-up-products.server.ts';
import type { BasketKnowledge } from '~/services/food/basket-footprint.ts';
import { type BasketView, buildBasketView, monthFrom } from '~/services/food/basket-view.ts';
import { correctionsIn } from '~/services/food/corrections.ts';
import { loadFood } from '~/services/food/load-food.server.ts';
import { type ReceiptLine, receiptLines } from '~/services/food/receipt-lines.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { readNote } from '~/vault/read-note.server.ts';
import type { OpenService, ServiceAtHand } from './open-service.server.ts';
import { type DatasetStanding, readServiceEntries, readServiceRecord, serviceStanding } from './service-data.server.ts';

/** Months of receipts that a page reads, the one shown included. */
const MONTHS = 6;
const A_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
export const CORRECTIONS = 'corrections';

/** The receipts at hand, and what is known of what they name. */
export interface Shopping {
  readonly standing: readonly DatasetStanding[];
  readonly lines: readonly ReceiptLine[];
  readonly knowledge: BasketKnowledge;
  /** False when the base of products did not answer. */
  readonly isBaseWhole: boolean;
  /** Products that the base is still to be asked about. */
  readonly waiting: number;
  /** The month asked for, within what is held; null when nothing is. */
  readonly month: string | null;
  /** First month read, and last month held. */
  readonly firstMonth: string;
  readonly lastMonth: string;
}

/** Receipts of a shop whose connector is here: what a stand-in returns in a replay is no entry. */
const isReceipts = ({ dataset, state }: DatasetStanding) =>
  dataset.endsWith('/receipts') && isOfEntries(dataset) && state === 'ready';

/** Reads the receipts of a service up to `asked` (yyyy-mm), or the last month held: half a year of them. */
export async function readShopping(page: ServiceAtHand, asked: string | null): Promise<Shopping> {
  const { app, tester, timeZone } = page;
  const standing = await serviceStanding(page);
  const held = standing.filter(isReceipts);
  const lastMonth = held
    .map((one) => one.lastMonth ?? '')
    .toSorted()
    .at(-1);
  const earliest = held.map((one) => one.firstMonth ?? '').toSorted()[0];
  const nothing = { products: new Map(), corrections: new Map() };
  if (!lastMonth || !earliest) {
    const none = { month: null, firstMonth: '', lastMonth: '' };
    return { standing, lines: [], knowledge: nothing, isBaseWhole: true, waiting: 0, ...none };
  }
  const isHeld = asked && A_MONTH.test(asked) && asked >= earliest && asked <= lastMonth;
  const month = isHeld ? asked : lastMonth;
  const [soonest = month] = [monthFrom(lastMonth, 1 - MONTHS), month].toSorted();
  const [, firstMonth = soonest] = [earliest, soonest].toSorted();
  const lines: ReceiptLine[] = [];
  const corrections: BasketKnowledge['corrections'][] = [];
  for (const { dataset } of held) {
    const range = { dataset, firstDay: `${firstMonth}-01`, endDay: `${monthFrom(lastMonth, 1)}-01` };
    lines.push(...receiptLines(dataset, await readServiceEntries(page, range), (at) => dayOf(at, timeZone)));
    const note = { testerId: tester.testerId, dataset, topic: CORRECTIONS, reader: 'tester' as const };
    corrections.push(correctionsIn(await readNote(app, note)));
  }
  const { products, isWhole, waiting } = await lookUpProducts(
    app,
    lines.flatMap(({ barcode }) => barcode ?? []),
  );
  return {
    ...{ standing, lines, month, firstMonth, lastMonth, isBaseWhole: isWhole, waiting },
    knowledge: { products, corrections: new Map(corrections.flatMap((one) => [...one])) },
  };
}

/** How many the home is, where the service asks for it and the person said it. */
export async function readPeople(page: OpenService, dataset = 'declared/household'): Promise<number | null> {
  if (!page.service.datasets.includes(dataset)) return null;
  const { adults, children } = await readServiceRecord(page, dataset);
  const people = (typeof adults === 'number' ? adults : 0) + (typeof children === 'number' ? children : 0);
  return people > 0 ? people : null;
}

export interface BasketPage {
  readonly standing: readonly DatasetStanding[];
  readonly view: BasketView | null;
  readonly isBaseWhole: boolean;
  readonly waiting: number;
}

/** The basket of a month; no view while no receipt can be read. */
export async function readBasket(page: OpenService, asked: string | null): Promise<BasketPage> {
  const shopping = await readShopping(page, asked);
  const { standing, lines, knowledge, isBaseWhole, waiting, month, firstMonth, lastMonth } = shopping;
  if (month === null) return { standing, view: null, isBaseWhole, waiting };
  const people = await readPeople(page);
  const view = buildBasketView(
    { month, firstMonth, lastMonth, people, today: page.today, lines },
    loadFood(),
    knowledge,
  );
  return { standing, view, isBaseWhole, waiting };
}
