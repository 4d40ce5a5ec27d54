import type { EntryField } from '../entry-fields.ts';
import type { HolderManifest } from '../holder.ts';
import { INVOICE_FIELDS } from './fields.ts';

/** What differs from one energy supplier to another. */
export interface Supplier extends Pick<HolderManifest, 'id' | 'name' | 'site' | 'matter'> {
  readonly contractPermission: Pick<HolderManifest['permissions'][number], 'title' | 'reason'>;
  readonly contractFields: readonly EntryField[];
}

/** The manifest of an energy supplier that adopts the proposed contract: its invoices, and what its contract says. */
export function supplierManifest({ contractPermission, contractFields, ...supplier }: Supplier): HolderManifest {
  const { id } = supplier;
  const host = `https://${id}.detenteurs.atelier.test`;
  const hosts = { api: `${host}/self-data/v1`, token: `${host}/oauth2/token` };
  return {
    ...supplier,
    contract: {
      status: 'proposal',
      version: 'Self Data invoices 1, Self Data energy contract 1',
      source: {
        fr: "La nôtre : les fournisseurs montrent leurs factures dans l'espace client, en documents, et n'en publient pas d'interface. Les adresses sont provisoires, jusqu'à ce que l'un d'eux donne les siennes.",
        en:
          'Ours: suppliers show invoices on their customer pages, as documents, and publish no interface to them. The ' +
          'addresses are placeholders until one gives its own.',
      },
      readOn: '2026-11-26',
    },
    hosts: { sandbox: { ...hosts, authorize: `/simulateur/${id}/autorisation` }, production: hosts },
    subject: { name: { fr: 'numéro client', en: 'customer number' }, parameter: 'customer' },
    permissions: [
      {
        key: `${id}/invoices`,
        title: {
          fr: 'Vos factures : période, consommation, abonnement, taxes, total',
          en: 'Your bills: period, consumption, standing charge, taxes, total',
        },
        reason: {
          fr: 'Pour savoir ce que vous payez vraiment, et ce que des travaux font gagner en euros',
          en: 'To know what you really pay, and what works save in euros',
        },
      },
      { key: `${id}/contract`, ...contractPermission },
    ],
    datasets: [
      {
        key: `${id}/invoices`,
        yields: 'entries',
        title: { fr: 'Factures', en: 'Bills' },
        fields: INVOICE_FIELDS,
        maxWindowDays: 366,
        history: { months: 36, days: 0 },
      },
      {
        key: `${id}/contract`,
        yields: 'entries',
        title: { fr: 'Contrat, tel qu’il est chaque mois', en: 'Contract, as it stands each month' },
        fields: contractFields,
        maxWindowDays: 366,
        history: { months: 36, days: 0 },
      },
    ],
    quotas: { perSecond: 5, perHour: 2000 },
    publishedFrom: '06:00',
    maxConsentYears: 2,
  };
}
