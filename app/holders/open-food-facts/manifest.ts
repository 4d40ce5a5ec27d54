import type { ReferenceManifest } from '../reference.ts';

export const openFoodFactsManifest: ReferenceManifest = {
  kind: 'reference',
  id: 'open-food-facts',
  name: 'Open Food Facts',
  site: 'https://fr.openfoodfacts.org',
  contract: {
    version: 'v2',
    source:
      'openfoodfacts/openfoodfacts-server@0a4cd13 docs/api/ref (get_product_by_barcode) and the introduction to the API, ' +
      'https://openfoodfacts.github.io/openfoodfacts-server/api/: 15 product reads a minute for one address, 503 beyond; ' +
      'every program names itself as AppName/Version (contact).',
    readOn: '2026-11-26',
  },
  api: 'https://world.openfoodfacts.org',
  licence: {
    data: 'Open Database License (ODbL) 1.0',
    contents: 'Database Contents License (DbCL) 1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  attribution: {
    fr: 'Données des produits : Open Food Facts et ses contributeurs, licence ODbL 1.0.',
    en: 'Product data: Open Food Facts and its contributors, ODbL 1.0 licence.',
  },
  quotas: { perMinute: 15 },
};
