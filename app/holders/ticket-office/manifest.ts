import type { HolderManifest } from '../holder.ts';

const HOST = 'https://ticket-office.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };
const FARES = {
  full: { fr: 'plein tarif', en: 'full fare' },
  child: { fr: 'tarif enfant', en: 'child fare' },
  solidarity: { fr: 'tarif solidaire', en: 'solidarity fare' },
};

export const ticketOfficeManifest: HolderManifest = {
  id: 'ticket-office',
  name: 'Billetterie culturelle',
  site: HOST,
  matter: 'culture',
  contract: {
    status: 'proposal',
    version: 'Self Data tickets 1',
    source: {
      fr: "La nôtre : les éditeurs de billetterie ouvrent des interfaces aux salles, aucune à la personne qui a acheté. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: 'Ours: ticketing publishers open interfaces to venues, none to the person who bought. The addresses are placeholders until one gives its own.',
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/ticket-office/autorisation' }, production: HOSTS },
  subject: { name: { fr: 'numéro de compte', en: 'account number' }, parameter: 'customer' },
  permissions: [
    {
      key: 'ticket-office/purchases',
      title: {
        fr: 'Vos billets : rubrique, date, tarif, places, prix payé',
        en: 'Your tickets: heading, date, fare, seats, price paid',
      },
      reason: {
        fr: 'Pour voir ce que vous coûtent vos sorties, et si le tarif était le bon',
        en: 'To see what your outings cost, and whether the fare was the right one',
      },
    },
    {
      key: 'ticket-office/events',
      title: { fr: 'Le spectacle et le lieu de chaque billet', en: 'The show and the venue of each ticket' },
      reason: {
        fr: 'Pour retrouver ce que vous avez vu ; sans cela, vos goûts restent inconnus',
        en: 'To find again what you saw; without it, your tastes stay unknown',
      },
    },
  ],
  datasets: [
    {
      key: 'ticket-office/purchases',
      yields: 'entries',
      title: { fr: 'Billets achetés', en: 'Tickets bought' },
      fields: [
        { name: 'event', kind: 'text', title: { fr: 'Spectacle', en: 'Show' }, scope: 'ticket-office/events' },
        { name: 'venue', kind: 'text', title: { fr: 'Lieu', en: 'Venue' }, scope: 'ticket-office/events' },
        {
          name: 'rubric',
          kind: 'choice',
          title: { fr: 'Rubrique', en: 'Heading' },
          required: true,
          options: {
            see: { fr: 'voir', en: 'see' },
            make: { fr: 'faire', en: 'make' },
            play: { fr: 'jouer', en: 'play' },
            understand: { fr: 'comprendre', en: 'understand' },
            stroll: { fr: 'se promener', en: 'stroll' },
            together: { fr: 'sortir en groupe', en: 'go out as a group' },
          },
        },
        { name: 'starts', kind: 'instant', title: { fr: 'Séance', en: 'When' }, required: true },
        { name: 'seats', kind: 'number', title: { fr: 'Places', en: 'Seats' }, required: true },
        { name: 'paid', kind: 'cents', title: { fr: 'Prix payé', en: 'Price paid' }, required: true },
        {
          name: 'fares',
          kind: 'lines',
          title: { fr: 'Tarifs', en: 'Fares' },
          required: true,
          lines: [
            { name: 'fare', kind: 'choice', title: { fr: 'Tarif', en: 'Fare' }, required: true, options: FARES },
            { name: 'count', kind: 'number', title: { fr: 'Places', en: 'Seats' }, required: true },
            { name: 'amount', kind: 'cents', title: { fr: 'Montant', en: 'Amount' }, required: true },
          ],
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
