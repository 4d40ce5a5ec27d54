import { createProductClient, type ProductClient, type ProductFacts } from '~/holders/open-food-facts/client.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

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
}

/** What the base of products says of these barcodes, alone, without whose they are. It is asked no more once it fails. */
export async function lookUpProducts(app: AppContext, barcodes: Iterable<string>): Promise<KnownProducts> {
  const client = clientOf(app);
  const products = new Map<string, KnownProduct>();
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
