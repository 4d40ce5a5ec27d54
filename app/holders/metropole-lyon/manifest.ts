import type { HolderManifest } from '../holder.ts';

const HOST = 'https://metropole-lyon.detenteurs.atelier.test';
const HOSTS = { api: `${HOST}/self-data/v1`, token: `${HOST}/oauth2/token` };

export const metropoleLyonManifest: HolderManifest = {
  id: 'metropole-lyon',
  name: 'Métropole de Lyon',
  site: 'https://www.grandlyon.com',
  matter: 'benefits',
  contract: {
    status: 'proposal',
    version: 'Self Data path 1, Self Data rights 1',
    source: {
      fr: "La nôtre : ses logiciels n'ont pas d'interface qui rende son dossier à une personne. Les adresses sont provisoires, jusqu'à ce qu'il donne les siennes.",
      en: 'Ours: its departmental systems have no interface that gives a person their own file. The addresses are placeholders until it gives its own.',
    },
    readOn: '2026-11-26',
  },
  hosts: { sandbox: { ...HOSTS, authorize: '/simulateur/metropole-lyon/autorisation' }, production: HOSTS },
  subject: { name: { fr: 'numéro de dossier', en: 'file number' }, parameter: 'customer' },
  permissions: [
    {
      key: 'metropole-lyon/path',
      title: {
        fr: 'Vos rendez-vous, vos échéances, vos aides locales',
        en: 'Your appointments, deadlines and local aids',
      },
      reason: {
        fr: 'Pour que rien ne vous échappe, et que vous voyiez ce qui est accordé',
        en: 'So that nothing slips by, and you see what is granted',
      },
    },
    {
      key: 'metropole-lyon/local-rights',
      title: { fr: 'Vos cartes et gratuités en cours', en: 'Your current cards and free entries' },
      reason: {
        fr: 'Pour afficher votre prix sans redemander vos papiers',
        en: 'To show your price without asking for your papers again',
      },
    },
  ],
  datasets: [
    {
      key: 'metropole-lyon/path',
      yields: 'entries',
      title: { fr: 'Rendez-vous, échéances, aides', en: 'Appointments, deadlines, aids' },
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          title: { fr: 'Nature', en: 'Kind' },
          required: true,
          options: {
            appointment: { fr: 'rendez-vous', en: 'appointment' },
            deadline: { fr: 'échéance', en: 'deadline' },
            aid: { fr: 'aide', en: 'aid' },
          },
        },
        { name: 'label', kind: 'text', title: { fr: 'Quoi', en: 'What' }, required: true },
        { name: 'on', kind: 'day', title: { fr: 'Pour le', en: 'On' }, required: true },
        { name: 'amount', kind: 'cents', title: { fr: 'Montant', en: 'Amount' } },
      ],
      maxWindowDays: 366,
      history: { months: 24, days: 0 },
    },
    {
      key: 'metropole-lyon/local-rights',
      yields: 'entries',
      title: { fr: 'Cartes et gratuités', en: 'Cards and free entries' },
      fields: [
        { name: 'label', kind: 'text', title: { fr: 'Carte', en: 'Card' }, required: true },
        { name: 'until', kind: 'day', title: { fr: "Valable jusqu'au", en: 'Valid until' }, required: true },
      ],
      maxWindowDays: 366,
      history: { months: 24, days: 0 },
    },
  ],
  quotas: { perSecond: 5, perHour: 2000 },
  publishedFrom: '06:00',
  maxConsentYears: 2,
};
