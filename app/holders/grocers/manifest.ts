import type { EntryField } from '../entry-fields.ts';
import type { HolderManifest } from '../holder.ts';
import type { HolderId } from '../holder-ids.ts';

const FIELDS = (id: HolderId): readonly EntryField[] => [
  { name: 'total', kind: 'cents', title: { fr: 'Total', en: 'Total' }, required: true },
  { name: 'store', kind: 'text', title: { fr: 'Magasin', en: 'Shop' }, scope: `${id}/stores` },
  {
    name: 'lines',
    kind: 'lines',
    title: { fr: 'Articles', en: 'Items' },
    required: true,
    lines: [
      { name: 'label', kind: 'text', title: { fr: 'Produit', en: 'Product' }, required: true },
      { name: 'barcode', kind: 'text', title: { fr: 'Code-barres', en: 'Barcode' } },
      { name: 'aisle', kind: 'text', title: { fr: 'Rayon', en: 'Aisle' } },
      { name: 'quantity', kind: 'number', decimals: 3, title: { fr: 'Quantité', en: 'Quantity' }, required: true },
      {
        name: 'unit',
        kind: 'choice',
        title: { fr: 'Unité', en: 'Unit' },
        required: true,
        options: { piece: { fr: 'pièce', en: 'piece' }, kg: { fr: 'kg', en: 'kg' } },
      },
      { name: 'amount', kind: 'cents', title: { fr: 'Prix payé', en: 'Price paid' }, required: true },
    ],
  },
];

/** The manifest of a supermarket that adopts the proposed contract. */
export function grocerManifest({ id, name }: { readonly id: HolderId; readonly name: string }): HolderManifest {
  const host = `https://${id}.detenteurs.atelier.test`;
  const hosts = { api: `${host}/self-data/v1`, token: `${host}/oauth2/token` };
  return {
    id,
    name,
    site: host,
    matter: 'shopping',
    contract: {
      status: 'proposal',
      version: 'Self Data receipts 1',
      source: {
        fr: "La nôtre : aucune enseigne ne publie d'interface vers les tickets d'une carte de fidélité. Les adresses sont provisoires, jusqu'à ce que l'une d'elles donne les siennes.",
        en:
          'Ours: no supermarket publishes an interface to the receipts of a loyalty card. The addresses are placeholders ' +
          'until one gives its own.',
      },
      readOn: '2026-11-26',
    },
    hosts: { sandbox: { ...hosts, authorize: `/simulateur/${id}/autorisation` }, production: hosts },
    subject: { name: { fr: 'carte de fidélité', en: 'loyalty card' }, parameter: 'customer' },
    permissions: [
      {
        key: `${id}/receipts`,
        title: { fr: 'Vos tickets de caisse, ligne par ligne', en: 'Your receipts, line by line' },
        reason: {
          fr: 'Pour savoir ce que vous achetez, en quelle quantité et à quel prix',
          en: 'To know what you buy, how much of it and at what price',
        },
      },
      {
        key: `${id}/stores`,
        title: { fr: 'Le magasin de chaque ticket', en: 'The shop of each receipt' },
        reason: {
          fr: 'Pour comparer les prix d’un magasin à l’autre ; sans cela, votre quartier reste inconnu',
          en: 'To compare prices from one shop to another; without it, your neighbourhood stays unknown',
        },
      },
    ],
    datasets: [
      {
        key: `${id}/receipts`,
        yields: 'entries',
        title: { fr: 'Tickets de caisse', en: 'Receipts' },
        fields: FIELDS(id),
        maxWindowDays: 92,
        history: { months: 24, days: 0 },
      },
    ],
    quotas: { perSecond: 5, perHour: 2000 },
    publishedFrom: '06:00',
    maxConsentYears: 2,
  };
}
