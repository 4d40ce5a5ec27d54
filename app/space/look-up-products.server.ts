import { createProductClient, type ProductClient } from '~/holders/open-food-facts/client.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ProductKnown } from '~/services/food/match-product.ts';

const clients = new WeakMap<object, ProductClient>();

/** One client an installation, so that what was told is remembered from one page to the next. */
function clientOf({ outboundFetch, clock, publicUrl }: AppContext): ProductClient {
  const client = clients.get(outboundFetch) ?? createProductClient({ fetch: outboundFetch, clock, contact: publicUrl });
  clients.set(outboundFetch, client);
  return client;
}

export interface KnownProducts {
  readonly products: ReadonlyMap<string, ProductKnown>;
  /** False when the base stopped answering: labels then stand for what it did not tell. */
  readonly isWhole: boolean;
}

/** What the base of products says of these barcodes, alone, without whose they are. It is asked no more once it fails. */
export async function lookUpProducts(app: AppContext, barcodes: Iterable<string>): Promise<KnownProducts> {
  const client = clientOf(app);
  const products = new Map<string, ProductKnown>();
  try {
    for (const barcode of new Set(barcodes)) {
      const facts = await client.fetchProduct(barcode);
      if (facts) {
        const { categories, agribalyseCode, quantity } = facts;
        products.set(barcode, { categories, agribalyseCode, quantity });
      }
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { products, isWhole: false };
  }
  return { products, isWhole: true };
}
