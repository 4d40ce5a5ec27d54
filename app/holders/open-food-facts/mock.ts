import { HttpResponse, http, type RequestHandler } from 'msw';
import type { SandboxWorld } from '../sandbox-world.ts';
import facts from '../synthetic/data/product-facts.json';
import catalogue from '../synthetic/data/products.json';
import { openFoodFactsManifest as manifest } from './manifest.ts';

/** Open Food Facts as it answers, about the products of the simulated shops. */
export function openFoodFactsHandlers(world: Pick<SandboxWorld, 'options'>): RequestHandler[] {
  return [
    http.get(`${manifest.api}/api/v2/product/:barcode`, ({ request, params }) => {
      const refused = refusalUnder(world);
      if (refused) return refused;
      const code = String(params.barcode);
      const whole = productOf(code);
      if (!whole) return HttpResponse.json({ code, status: 0, status_verbose: 'product not found' }, { status: 404 });
      const asked = new URL(request.url).searchParams.get('fields')?.split(',');
      const product = asked
        ? Object.fromEntries(Object.entries(whole).filter(([name]) => asked.includes(name)))
        : whole;
      const text = JSON.stringify({ code, product, status: 1, status_verbose: 'product found' });
      return new HttpResponse(spoilt(world, text), { headers: { 'Content-Type': 'application/json' } });
    }),
  ];
}

/** What the base holds of a product of the simulated shops; the rest it does not know. */
function productOf(barcode: string): object | undefined {
  const sold = catalogue.products.find((one) => one.barcode === barcode);
  const known = facts.products.find((one) => one.barcode === barcode);
  if (!sold || !known) return undefined;
  const { energyKcal, fatG, saturatedFatG, sugarsG, proteinsG, saltG } = known.per100g;
  return {
    ...{ code: barcode, product_name: sold.label, product_name_fr: sold.label, brands: 'Produit simulé' },
    quantity: known.quantity ?? sold.label.match(/\d[\d,]* ?(kg|g|cl|L)\b/)?.[0] ?? '',
    ...{ categories_tags: known.categories, allergens_tags: [], nova_group: known.nova },
    ...{ nutriscore_grade: known.nutriScore, ecoscore_grade: known.greenScore },
    nutriments: {
      ...{ 'energy-kcal_100g': energyKcal, fat_100g: fatG, 'saturated-fat_100g': saturatedFatG },
      ...{ sugars_100g: sugarsG, proteins_100g: proteinsG, salt_100g: saltG },
    },
    last_modified_t: Date.parse(`${facts.readOn}T12:00:00Z`) / 1000,
  };
}

function refusalUnder({ options }: Pick<SandboxWorld, 'options'>): Response | undefined {
  const page = (status: number, retryAfterSeconds?: number): Response =>
    new HttpResponse(`<html><body>${status}</body></html>`, {
      status,
      headers: {
        'Content-Type': 'text/html',
        ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      },
    });
  switch (options.faults?.[manifest.id]) {
    case 'unreachable':
      return HttpResponse.error();
    case 'server-error':
      return page(500);
    case 'gateway-error':
      return page(502);
    case 'provider-timeout':
      return page(504);
    case 'quota-second':
      return page(429, 1);
    case 'quota-hour':
      return page(503, 1800);
    case 'empty-200':
      return HttpResponse.json({});
    default:
      return undefined;
  }
}

function spoilt({ options }: Pick<SandboxWorld, 'options'>, text: string): string {
  const fault = options.faults?.[manifest.id];
  if (fault === 'truncated') return text.slice(0, Math.floor(text.length * 0.7));
  return fault === 'schema-drift' ? text.replace('"product":', '"products":') : text;
}
