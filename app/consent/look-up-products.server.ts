import { setTimeout as pause } from 'node:timers/promises';
import { createProductClient, type ProductClient, type ProductFacts } from '~/holders/open-food-facts/client.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';

const clients = new WeakMap<object, ProductClient>();

/** One client an installation, so that what was told is remembered from one page to the next. */
function clientOf({ outboundFetch, clock, publicUrl }: AppContext): ProductClient {
  const client = clients.get(outboundFetch) ?? createProductClient({ fetch: outboundFetch, clock, contact: publicUrl });
  clients.set(outboundFetch, client);
  return client;
}

type KnownProduct = Pick<ProductFacts, 'categories' | 'agribalyseCode' | 'quantity'>;

export interface KnownProducts {
  readonly products: ReadonlyMap<string, KnownProduct>;
  /** False when the base stopped answering: labels then stand for what it did not tell. */
  readonly isWhole: boolean;
  /** Barcodes that a round will ask about, because a page does not wait so long. */
  readonly waiting: number;
}

/** How long a page waits for the base, in all. */
const PATIENCE_MS = 1_500;
/** After so many days the base is asked again. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
const A_BARCODE = /^\d{8,14}$/;

/**
 * What the base of products says of these barcodes, alone, without whose they are: what was told before, then as much as
 * it tells while a page may wait; the rest is left to the round. It is asked no more once it fails.
 */
export async function lookUpProducts(
  app: AppContext,
  barcodes: Iterable<string>,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<KnownProducts> {
  const asked = [...new Set(barcodes)].filter((barcode) => A_BARCODE.test(barcode));
  const rows = await app.db.knownProduct.findMany({
    where: { barcode: { in: asked }, askedOn: { gt: oldestKept(app) } },
    select: { barcode: true, facts: true },
  });
  const told = new Map(rows.map(({ barcode, facts }) => [barcode, facts as KnownProduct | null]));
  const until = performance.now() + patienceMs;
  const unknown = asked.filter((barcode) => !told.has(barcode));
  const { answers, isWhole } = await askBase(app, unknown, () => performance.now() < until);
  await keep(app, answers);
  const waiting = unknown.filter((barcode) => !answers.has(barcode));
  await want(app, waiting);
  const products = [...told, ...answers].flatMap(([barcode, facts]) => (facts ? [[barcode, facts] as const] : []));
  return { products: new Map(products), isWhole, waiting: isWhole ? waiting.length : 0 };
}

/** A base that answers a hundred calls a minute is asked fewer than that. */
const BETWEEN_CALLS_MS = 650;
/** A round of a few minutes. */
const MOST_A_ROUND = 400;

/** Asks the base about barcodes that pages met and could not wait for, and again about those told long ago. */
export async function lookUpWanted(app: AppContext, { betweenMs = BETWEEN_CALLS_MS } = {}): Promise<number> {
  const wanted = await app.db.knownProduct.findMany({
    where: { OR: [{ askedOn: null }, { askedOn: { lte: oldestKept(app) } }] },
    orderBy: [{ askedOn: { sort: 'asc', nulls: 'first' } }, { wantedOn: 'asc' }, { barcode: 'asc' }],
    take: MOST_A_ROUND,
    select: { barcode: true },
  });
  const { answers } = await askBase(
    app,
    wanted.map(({ barcode }) => barcode),
    async () => {
      await pause(betweenMs);
      return true;
    },
  );
  await keep(app, answers);
  return answers.size;
}

export const productRoundTask: TaskHandler = { kind: 'product-round', run: (app) => lookUpWanted(app) };

/** Of the barcodes, in order, what the base tells as long as `goesOn` says so; null for what it does not know. */
async function askBase(
  app: AppContext,
  barcodes: readonly string[],
  goesOn: () => boolean | Promise<boolean>,
): Promise<{ answers: Map<string, KnownProduct | null>; isWhole: boolean }> {
  const client = clientOf(app);
  const answers = new Map<string, KnownProduct | null>();
  try {
    for (const barcode of barcodes) {
      if (!(await goesOn())) break;
      const facts = await client.fetchProduct(barcode);
      answers.set(barcode, facts ? shortened(facts) : null);
    }
    return { answers, isWhole: true };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { answers, isWhole: false };
  }
}

const shortened = ({ categories, agribalyseCode, quantity }: ProductFacts): KnownProduct => ({
  categories,
  ...(agribalyseCode === undefined ? {} : { agribalyseCode }),
  ...(quantity === undefined ? {} : { quantity }),
});

async function keep({ db, clock }: AppContext, answers: ReadonlyMap<string, KnownProduct | null>): Promise<void> {
  if (answers.size === 0) return;
  const facts = [...answers.values()].map((known) => (known ? JSON.stringify(known) : null));
  const today = dayOf(clock.now());
  await db.$executeRaw`
    INSERT INTO "KnownProduct" (barcode, facts, "askedOn", "wantedOn")
    SELECT barcode, facts, ${today}::date, ${today}::date
    FROM unnest(${[...answers.keys()]}::text[], ${facts}::jsonb[]) AS told(barcode, facts)
    ON CONFLICT (barcode) DO UPDATE SET facts = EXCLUDED.facts, "askedOn" = EXCLUDED."askedOn"`;
}

async function want({ db, clock }: AppContext, barcodes: readonly string[]): Promise<void> {
  if (barcodes.length === 0) return;
  const wantedOn = new Date(dayOf(clock.now()));
  await db.knownProduct.createMany({ data: barcodes.map((barcode) => ({ barcode, wantedOn })), skipDuplicates: true });
}

/** A day and no more: with an instant, an entry would be found beside the reading that made it. */
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

const oldestKept = ({ clock }: AppContext): Date =>
  new Date(dayOf(new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)));
