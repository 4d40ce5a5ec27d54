import type { HolderManifest } from '../holder.ts';

const HOST = 'https://sncf.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };

export const sncfManifest: HolderManifest = {
  id: 'sncf',
  name: 'SNCF',
  site: 'https://www.sncf-connect.com',
  matter: 'travel',
  contract: {
    status: 'proposal',
    version: 'Self Data journeys 1',
    source: {
      fr: "La nôtre : aucune interface vers les voyages passés d'un client n'est publique. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: "Ours: no interface to a customer's past journeys is public. The addresses are placeholders until it gives its own.",
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/sncf/autorisation' }, production: HOSTS },
  subject: { name: { fr: 'compte client', en: 'customer account' }, parameter: 'customer' },
  permissions: [
    {
      key: 'sncf/journeys',
      title: { fr: 'Vos voyages en train : gares, classe, prix', en: 'Your train journeys: stations, class, price' },
      reason: {
        fr: "Pour compter le train parmi vos déplacements, et ce qu'il coûte",
        en: 'To count the train among your trips, and what it costs',
      },
    },
  ],
  datasets: [
    {
      key: 'sncf/journeys',
      yields: 'entries',
      title: { fr: 'Voyages en train', en: 'Train journeys' },
      fields: [
        { name: 'from', kind: 'text', title: { fr: 'De', en: 'From' }, required: true },
        { name: 'to', kind: 'text', title: { fr: 'À', en: 'To' }, required: true },
        {
          name: 'class',
          kind: 'choice',
          title: { fr: 'Classe', en: 'Class' },
          required: true,
          options: { '1': { fr: 'première', en: 'first' }, '2': { fr: 'seconde', en: 'second' } },
        },
        { name: 'price', kind: 'cents', title: { fr: 'Prix payé', en: 'Price paid' }, required: true },
        {
          name: 'minutes',
          kind: 'number',
          title: { fr: 'Durée', en: 'Duration' },
          unit: { fr: 'min', en: 'min' },
          required: true,
        },
      ],
      maxWindowDays: 366,
      history: { months: 24, days: 0 },
    },
  ],
  quotas: { perSecond: 5, perHour: 2000 },
  publishedFrom: '06:00',
  maxConsentYears: 2,
};
