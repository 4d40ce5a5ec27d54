import type { HolderManifest } from '../holder.ts';

export const enedisManifest: HolderManifest = {
  id: 'enedis',
  name: 'Enedis',
  site: 'https://www.enedis.fr',
  matter: 'electricity',
  contract: {
    status: 'secondary',
    version: 'Data Connect v5',
    source: {
      fr: "MyElectricalData/myelectricaldata_new@2500702 docs/external-apis/enedis-api (copies des fichiers OpenAPI) ; les pages officielles n'ont pas pu être lues. La spécification dit que les heures d'une courbe de charge sont en UTC, le catalogue et de vraies réponses disent l'heure locale : c'est l'heure locale ici.",
      en:
        'MyElectricalData/myelectricaldata_new@2500702 docs/external-apis/enedis-api (copies of the OpenAPI files); ' +
        'the official pages could not be read. The specification says the stamps of a load curve are UTC, the ' +
        'catalogue and real answers say local time: local time it is here.',
    },
    readOn: '2026-11-02',
  },
  hosts: {
    sandbox: {
      api: 'https://gw.ext.prod-sandbox.api.enedis.fr',
      token: 'https://gw.ext.prod-sandbox.api.enedis.fr/oauth2/v3/token',
      authorize: '/simulateur/enedis/autorisation',
    },
    production: {
      api: 'https://gw.ext.prod.api.enedis.fr',
      token: 'https://gw.ext.prod.api.enedis.fr/oauth2/v3/token',
      authorize: 'https://mon-compte-particulier.enedis.fr/dataconnect/v1/oauth2/authorize',
    },
  },
  subject: {
    name: { fr: 'point de livraison (PRM)', en: 'delivery point (PRM)' },
    parameter: 'usage_point_id',
  },
  permissions: [
    {
      key: 'enedis/load-curve',
      title: {
        fr: "Votre courbe d'électricité, demi-heure par demi-heure",
        en: 'Your electricity curve, half-hour by half-hour',
      },
      reason: {
        fr: "Pour voir ce qui reste allumé la nuit, les pics du matin et du soir, et l'effet d'un écogeste",
        en: 'To see what stays on at night, the morning and evening peaks, and the effect of an eco-gesture',
      },
    },
    {
      key: 'enedis/daily',
      title: { fr: 'Votre consommation de chaque jour', en: 'Your consumption of each day' },
      reason: {
        fr: 'Pour comparer les mois et les hivers, en tenant compte de la météo',
        en: 'To compare months and winters, allowing for the weather',
      },
    },
    {
      key: 'enedis/contract',
      title: { fr: 'Votre contrat : puissance et heures creuses', en: 'Your contract: power and off-peak hours' },
      reason: {
        fr: 'Pour compter au bon prix ce que vous consommez en heures creuses',
        en: 'To price correctly what you use in off-peak hours',
      },
    },
  ],
  datasets: [
    {
      key: 'enedis/load-curve',
      title: { fr: 'Courbe de charge', en: 'Load curve' },
      yields: 'readings',
      unit: 'Wh',
      intervalMinutes: 30,
      maxWindowDays: 7,
      history: { months: 24, days: 15 },
      // A small-customer supply stops at 36 kVA.
      absurdAboveWatts: 40_000,
    },
    {
      key: 'enedis/daily',
      title: { fr: 'Consommation quotidienne', en: 'Daily consumption' },
      yields: 'readings',
      unit: 'Wh',
      intervalMinutes: 1440,
      maxWindowDays: 365,
      history: { months: 36, days: 15 },
      absurdAboveWatts: 40_000,
    },
  ],
  quotas: { perSecond: 5, perHour: 10_000 },
  publishedFrom: '08:00',
  maxConsentYears: 3,
};
