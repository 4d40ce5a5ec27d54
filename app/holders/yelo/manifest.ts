import type { HolderManifest } from '../holder.ts';

const HOST = 'https://yelo.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };

export const yeloManifest: HolderManifest = {
  id: 'yelo',
  name: 'Yélo',
  site: 'https://yelo.agglo-larochelle.fr',
  matter: 'travel',
  contract: {
    status: 'proposal',
    version: 'Self Data trips 1, Self Data payments 1',
    source: {
      fr: "La nôtre : le réseau publie ses stations (GBFS), qui ne contiennent rien de personnel, et aucune interface vers les trajets d'une carte. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: "Ours: the network publishes its stations (GBFS), which hold nothing personal, and no interface to a card's trips. The addresses are placeholders until it gives its own.",
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/yelo/autorisation' }, production: HOSTS },
  subject: { name: { fr: 'carte Yélo', en: 'Yélo card' }, parameter: 'customer' },
  permissions: [
    {
      key: 'yelo/trips',
      title: { fr: 'Vos trajets : mode, arrêts, durée', en: 'Your trips: mode, stops, duration' },
      reason: {
        fr: 'Pour voir comment vous vous déplacez, et ce que cela émet',
        en: 'To see how you get about, and what it emits',
      },
    },
    {
      key: 'yelo/payments',
      title: { fr: 'Votre abonnement et ce que vous payez', en: 'Your subscription and what you pay' },
      reason: {
        fr: "Pour connaître le coût de vos trajets, part de l'employeur comprise",
        en: "To know what your trips cost, the employer's share included",
      },
    },
  ],
  datasets: [
    {
      key: 'yelo/trips',
      yields: 'entries',
      title: { fr: 'Trajets Yélo', en: 'Yélo trips' },
      fields: [
        {
          name: 'mode',
          kind: 'choice',
          title: { fr: 'Mode', en: 'Mode' },
          required: true,
          options: {
            bus: { fr: 'bus', en: 'bus' },
            bike: { fr: 'vélo en libre-service', en: 'shared bike' },
            'shared-car': { fr: 'voiture en libre-service', en: 'shared car' },
          },
        },
        { name: 'from', kind: 'text', title: { fr: 'De', en: 'From' }, required: true },
        { name: 'to', kind: 'text', title: { fr: 'À', en: 'To' }, required: true },
        {
          name: 'minutes',
          kind: 'number',
          title: { fr: 'Durée', en: 'Duration' },
          unit: { fr: 'min', en: 'min' },
          required: true,
        },
      ],
      maxWindowDays: 92,
      history: { months: 24, days: 0 },
    },
    {
      key: 'yelo/payments',
      yields: 'entries',
      title: { fr: 'Paiements Yélo', en: 'Yélo payments' },
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          title: { fr: 'Quoi', en: 'What' },
          required: true,
          options: {
            subscription: { fr: 'abonnement du mois', en: 'monthly subscription' },
            bike: { fr: 'location de vélo', en: 'bike hire' },
            'shared-car': { fr: 'location de voiture', en: 'car hire' },
          },
        },
        { name: 'amount', kind: 'cents', title: { fr: 'Montant', en: 'Amount' }, required: true },
        { name: 'employer', kind: 'cents', title: { fr: "Part de l'employeur", en: "Employer's share" } },
      ],
      maxWindowDays: 366,
      history: { months: 24, days: 0 },
    },
  ],
  quotas: { perSecond: 5, perHour: 2000 },
  publishedFrom: '06:00',
  maxConsentYears: 2,
};
