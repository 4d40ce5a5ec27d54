import type { HolderManifest } from '../holder.ts';

const HOST = 'https://dgfip.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };

export const dgfipManifest: HolderManifest = {
  id: 'dgfip',
  name: 'DGFiP',
  site: 'https://www.impots.gouv.fr',
  matter: 'benefits',
  contract: {
    status: 'proposal',
    version: 'Self Data notices 1',
    source: {
      fr: "La nôtre : les interfaces de l'administration fiscale sont réservées aux services publics, et n'ont pas pu être lues. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: 'Ours: the interfaces of the tax office are for public services and could not be read. The addresses are placeholders until it gives its own.',
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/dgfip/autorisation' }, production: HOSTS },
  subject: { name: { fr: 'numéro fiscal', en: 'tax number' }, parameter: 'customer' },
  permissions: [
    {
      key: 'dgfip/income',
      title: {
        fr: 'Votre revenu fiscal de référence et vos parts',
        en: 'Your reference taxable income and family shares',
      },
      reason: {
        fr: 'Pour estimer vos droits sans recopier votre avis',
        en: 'To estimate your rights without copying out your notice',
      },
    },
  ],
  datasets: [
    {
      key: 'dgfip/income',
      yields: 'entries',
      title: { fr: "Avis d'impôt", en: 'Tax notices' },
      fields: [
        { name: 'year', kind: 'text', title: { fr: 'Revenus de', en: 'Income of' }, required: true },
        {
          name: 'income',
          kind: 'number',
          title: { fr: 'Revenu fiscal de référence', en: 'Reference taxable income' },
          required: true,
          unit: { fr: '€', en: '€' },
        },
        { name: 'shares', kind: 'number', title: { fr: 'Parts', en: 'Shares' }, required: true, decimals: 2 },
      ],
      maxWindowDays: 366,
      history: { months: 36, days: 0 },
    },
  ],
  quotas: { perSecond: 5, perHour: 2000 },
  publishedFrom: '06:00',
  maxConsentYears: 2,
};
