import type { HolderManifest } from '../holder.ts';

const HOST = 'https://traces.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };

export const tracesManifest: HolderManifest = {
  id: 'traces',
  name: 'Traces',
  site: 'https://traces.detenteurs.atelier.test',
  matter: 'travel',
  contract: {
    status: 'proposal',
    version: 'Self Data traces 1',
    source: {
      fr: "La nôtre : l'application dit que son code est ouvert, et aucune de ses interfaces n'a pu être lue. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: 'Ours: the app says its code is open, and no interface of it could be read. The addresses are placeholders until it gives its own.',
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/traces/autorisation' }, production: HOSTS },
  subject: { name: { fr: 'compte Traces', en: 'Traces account' }, parameter: 'customer' },
  permissions: [
    {
      key: 'traces/trips',
      title: {
        fr: 'Vos trajets enregistrés : départ, arrivée, tracé, mode',
        en: 'Your recorded trips: start, end, path, mode',
      },
      reason: {
        fr: 'Pour voir vos déplacements sur une carte',
        en: 'To see your trips on a map',
      },
    },
  ],
  datasets: [
    {
      key: 'traces/trips',
      yields: 'entries',
      title: { fr: 'Trajets enregistrés', en: 'Recorded trips' },
      fields: [
        {
          name: 'mode',
          kind: 'choice',
          title: { fr: 'Mode reconnu', en: 'Mode recognised' },
          required: true,
          options: {
            bus: { fr: 'bus', en: 'bus' },
            bike: { fr: 'vélo', en: 'bike' },
            'shared-car': { fr: 'voiture partagée', en: 'shared car' },
            car: { fr: 'voiture', en: 'car' },
            walk: { fr: 'à pied', en: 'on foot' },
          },
        },
        {
          name: 'minutes',
          kind: 'number',
          title: { fr: 'Durée', en: 'Duration' },
          unit: { fr: 'min', en: 'min' },
          required: true,
        },
        {
          name: 'distance',
          kind: 'number',
          title: { fr: 'Distance', en: 'Distance' },
          unit: { fr: 'm', en: 'm' },
          required: true,
        },
        {
          name: 'path',
          kind: 'lines',
          title: { fr: 'Tracé', en: 'Path' },
          required: true,
          lines: [
            { name: 'at', kind: 'instant', title: { fr: 'Heure', en: 'Time' }, required: true },
            { name: 'lat', kind: 'number', decimals: 4, title: { fr: 'Latitude', en: 'Latitude' }, required: true },
            { name: 'lon', kind: 'number', decimals: 4, title: { fr: 'Longitude', en: 'Longitude' }, required: true },
          ],
        },
      ],
      maxWindowDays: 31,
      history: { months: 24, days: 0 },
    },
  ],
  quotas: { perSecond: 5, perHour: 2000 },
  publishedFrom: '06:00',
  maxConsentYears: 2,
};
