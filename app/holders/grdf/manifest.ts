import type { HolderManifest } from '../holder.ts';

export const grdfManifest: HolderManifest = {
  id: 'grdf',
  name: 'GRDF',
  site: 'https://www.grdf.fr',
  matter: 'gas',
  contract: {
    status: 'secondary',
    version: 'ADICT v2 (sandbox: bas v6)',
    source: {
      fr: "lowatt/lowatt-grdf@3d67bfd (api.py, models.py, tests/test_api.py, staging-api-requests.md ; MIT). Les codes des erreurs fonctionnelles ne sont pas publics : le droit d'accès et le texte les distinguent.",
      en:
        'lowatt/lowatt-grdf@3d67bfd (api.py, models.py, tests/test_api.py, staging-api-requests.md; MIT). ' +
        'Codes of functional errors are not public: they are told apart by the access right and by the text.',
    },
    readOn: '2026-11-02',
  },
  hosts: {
    sandbox: {
      api: 'https://api.grdf.fr/adict/bas/v6',
      token: 'https://adict-connexion.grdf.fr/oauth2/aus5y2ta2uEHjCWIR417/v1/token',
      authorize: '/simulateur/grdf/autorisation',
    },
    production: {
      api: 'https://api.grdf.fr/adict/v2',
      token: 'https://adict-connexion.grdf.fr/oauth2/aus5y2ta2uEHjCWIR417/v1/token',
    },
  },
  subject: {
    name: { fr: 'point de comptage (PCE)', en: 'metering point (PCE)' },
    parameter: 'pce',
  },
  permissions: [
    {
      key: 'grdf/daily',
      title: { fr: 'Votre consommation de gaz de chaque jour', en: 'Your gas consumption of each day' },
      reason: {
        fr: 'Pour suivre le chauffage jour après jour, en tenant compte de la météo',
        en: 'To follow heating day after day, allowing for the weather',
      },
    },
    {
      key: 'grdf/published',
      title: { fr: 'Votre consommation facturée, mois par mois', en: 'Your billed consumption, month by month' },
      reason: {
        fr: 'Pour retrouver les chiffres de vos factures et remonter plus loin',
        en: 'To find the figures of your bills and go further back',
      },
    },
    {
      key: 'grdf/contract',
      title: { fr: 'Votre contrat : consommation de référence', en: 'Your contract: reference consumption' },
      reason: {
        fr: 'Pour situer une année par rapport à votre consommation habituelle',
        en: 'To place a year against your usual consumption',
      },
    },
  ],
  datasets: [
    {
      key: 'grdf/daily',
      title: { fr: 'Consommation informative, par journée gazière', en: 'Informative consumption, by gas day' },
      yields: 'readings',
      unit: 'Wh',
      intervalMinutes: 1440,
      maxWindowDays: 365,
      history: { months: 36, days: 0 },
      // The largest meter of a home (G10, 16 m³/h) passes some 180 kW.
      absurdAboveWatts: 200_000,
    },
    {
      key: 'grdf/published',
      title: { fr: 'Consommation publiée (facturée)', en: 'Published (billed) consumption' },
      yields: 'readings',
      unit: 'Wh',
      intervalMinutes: null,
      maxWindowDays: 365,
      history: { months: 60, days: 0 },
      absurdAboveWatts: 200_000,
    },
  ],
  // GRDF states no quota; its known client keeps to one request a second.
  quotas: { perSecond: 1, perHour: null },
  publishedFrom: '08:00',
  maxConsentYears: 3,
};
