import type { z } from 'zod';
import type { Clock } from '~/platform/clock.ts';
import { type HolderFailure, holderError } from '../errors.ts';
import { parseJson } from '../http.server.ts';
import { type Day, dayOf } from '../local-time.ts';
import { openFoodFactsManifest as manifest } from './manifest.ts';
import { PRODUCT_FIELDS, type product, productAnswer } from './wire.ts';

/** What the base says of a product; anything may be unknown. */
export interface ProductFacts {
  readonly barcode: string;
  readonly name?: string | undefined;
  readonly brands: readonly string[];
  /** As it is printed: '500 g'. */
  readonly quantity?: string | undefined;
  /** From the widest to the narrowest: 'en:dairies', 'en:plain-yogurts'. */
  readonly categories: readonly string[];
  readonly allergens: readonly string[];
  /** 'a' (better) to 'e'. */
  readonly nutriScore?: string | undefined;
  /** 1 (raw) to 4 (ultra-processed). */
  readonly nova?: number | undefined;
  /** 'a' (better) to 'f'. */
  readonly greenScore?: string | undefined;
  readonly agribalyseCode?: string | undefined;
  readonly per100g: {
    readonly energyKcal?: number | undefined;
    readonly fatG?: number | undefined;
    readonly saturatedFatG?: number | undefined;
    readonly sugarsG?: number | undefined;
    readonly proteinsG?: number | undefined;
    readonly saltG?: number | undefined;
  };
  /** When the base was last changed about it. */
  readonly changedOn?: Day | undefined;
}

export interface ProductClient {
  /**
   * The facts of a product, undefined when the base does not know it. Throws AppErrors `holders.*`. A barcode goes out
   * alone: nothing says who bought what.
   */
  fetchProduct(barcode: string): Promise<ProductFacts | undefined>;
}

/** Products remembered by one client, the last ones asked for. */
const MOST_KEPT = 1000;
const KEPT_MS = 24 * 3_600_000;

/**
 * A client that remembers for a day what it was told, for a base that asks for few calls. `contact` is whom its team may
 * write to about this installation's calls.
 */
export function createProductClient(world: {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly contact: string;
}): ProductClient {
  const kept = new Map<string, { readonly until: number; readonly facts: ProductFacts | undefined }>();
  return {
    async fetchProduct(barcode) {
      if (!/^\d{8,14}$/.test(barcode)) return undefined;
      const now = world.clock.now().getTime();
      const known = kept.get(barcode);
      kept.delete(barcode);
      const entry = known && known.until > now ? known : { until: now + KEPT_MS, facts: await askFor(world, barcode) };
      kept.set(barcode, entry);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return entry.facts;
    },
  };
}

async function askFor(
  { fetch: fetcher, contact }: { readonly fetch: typeof fetch; readonly contact: string },
  barcode: string,
): Promise<ProductFacts | undefined> {
  const query = new URLSearchParams({ fields: PRODUCT_FIELDS.join(',') });
  const headers = { Accept: 'application/json', 'User-Agent': `AtelierSelfData/1 (${contact})` };
  const response = await fetcher(`${manifest.api}/api/v2/product/${barcode}?${query}`, { headers }).catch(
    (cause: unknown) => {
      // fetch rejects with a TypeError when the network fails; anything else is a defect to be seen.
      throw cause instanceof TypeError ? failure('unreachable', undefined, cause) : cause;
    },
  );
  const text = await response.text().catch((cause: unknown) => {
    throw failure('truncatedAnswer', response, cause);
  });
  if (!response.ok && response.status !== 404) throw failure(failureOf(response), response);
  if (['', '{}', '[]'].includes(text.trim())) throw failure('emptyAnswer', response);
  const json = parseJson(text);
  if (json === undefined) throw failure(response.ok ? 'truncatedAnswer' : 'serverError', response);
  const answer = productAnswer.safeParse(json);
  if (!answer.success) throw failure('contractChanged', response, answer.error);
  return answer.data.status === 0 ? undefined : factsOf(barcode, answer.data.product);
}

/** Who asks too much is told 429, or 503: then with how long to wait. */
function failureOf({ status, headers }: Response): HolderFailure {
  if (status === 429 || (status === 503 && headers.has('Retry-After'))) return 'quotaSecond';
  return status >= 500 ? 'serverError' : 'badRequest';
}

function failure(name: HolderFailure, response?: Response, cause?: unknown): Error {
  const seconds = Number(response?.headers.get('Retry-After') ?? '0');
  const details = {
    holder: manifest.name,
    ...(response && { holderCode: String(response.status) }),
    ...(seconds > 0 && { retryAfterSeconds: seconds }),
  };
  return holderError(name, details, cause);
}

function factsOf(barcode: string, told: z.infer<typeof product>): ProductFacts {
  const { nutriments = {} } = told;
  const grade = (text = ''): string | undefined => (/^[a-f]$/.test(text) ? text : undefined);
  return {
    barcode,
    name: told.product_name_fr || told.product_name || undefined,
    brands: (told.brands ?? '').split(',').flatMap((name) => name.trim() || []),
    quantity: told.quantity || undefined,
    ...{ categories: told.categories_tags ?? [], allergens: told.allergens_tags ?? [] },
    ...{ nutriScore: grade(told.nutriscore_grade), nova: told.nova_group, greenScore: grade(told.ecoscore_grade) },
    agribalyseCode: told.categories_properties?.['agribalyse_food_code:en'],
    per100g: {
      energyKcal: nutriments['energy-kcal_100g'],
      fatG: nutriments.fat_100g,
      saturatedFatG: nutriments['saturated-fat_100g'],
      sugarsG: nutriments.sugars_100g,
      proteinsG: nutriments.proteins_100g,
      saltG: nutriments.salt_100g,
    },
    changedOn: told.last_modified_t === undefined ? undefined : dayOf(told.last_modified_t * 1000),
  };
}
