import type { HolderManifest } from '../holder.ts';

const HOST = 'https://thales.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };

export const thalesManifest: HolderManifest = {
  id: 'thales',
  name: 'Thalès',
  site: 'https://www.thalesgroup.com',
  matter: 'travel',
  contract: {
    status: 'proposal',
    version: 'Self Data parking 1',
    source: {
      fr: "La nôtre : aucune interface vers les stationnements d'un abonné n'est publique. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: "Ours: no interface to a subscriber's stays is public. The addresses are placeholders until it gives its own.",
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/thales/autorisation' }, production: HOSTS },
  subject: { name: { fr: "numéro d'abonné", en: 'subscriber number' }, parameter: 'customer' },
  permissions: [
    {
      key: 'thales/parking',
      title: { fr: 'Vos stationnements : parking, entrée, durée', en: 'Your parking: car park, time in, duration' },
      reason: { fr: 'Pour compter la voiture parmi vos déplacements', en: 'To count the car among your trips' },
    },
    {
      key: 'thales/prices',
      title: { fr: 'Le prix de chaque stationnement', en: 'The price of each stay' },
      reason: { fr: 'Pour connaître ce que la voiture vous coûte', en: 'To know what the car costs you' },
    },
  ],
  datasets: [
    {
      key: 'thales/parking',
      yields: 'entries',
      title: { fr: 'Stationnements', en: 'Parking stays' },
      fields: [
        { name: 'place', kind: 'text', title: { fr: 'Parking', en: 'Car park' }, required: true },
        {
          name: 'minutes',
          kind: 'number',
          title: { fr: 'Durée', en: 'Duration' },
          unit: { fr: 'min', en: 'min' },
          required: true,
        },
        { name: 'price', kind: 'cents', title: { fr: 'Prix', en: 'Price' }, scope: 'thales/prices' },
      ],
      maxWindowDays: 92,
      history: { months: 24, days: 0 },
    },
  ],
  quotas: { perSecond: 5, perHour: 2000 },
  publishedFrom: '06:00',
  maxConsentYears: 2,
};
