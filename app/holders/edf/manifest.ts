import { PRICE_FIELD, REGISTER_FIELD } from '../suppliers/fields.ts';
import { supplierManifest } from '../suppliers/manifest.ts';

export const edfManifest = supplierManifest({
  id: 'edf',
  name: 'EDF',
  site: 'https://particulier.edf.fr',
  matter: 'electricity',
  contractPermission: {
    title: {
      fr: 'Votre contrat : puissance, option, heures creuses, prix de chaque kWh',
      en: 'Your contract: power, option, off-peak hours, price of each kWh',
    },
    reason: {
      fr: 'Pour compter à votre prix, et non à un prix moyen, ce que vous consommez',
      en: 'To count what you use at your own price, not at an average one',
    },
  },
  contractFields: [
    { name: 'offer', kind: 'text', title: { fr: 'Offre', en: 'Offer' }, required: true },
    {
      name: 'power',
      kind: 'number',
      title: { fr: 'Puissance souscrite', en: 'Subscribed power' },
      unit: { fr: 'kVA', en: 'kVA' },
      required: true,
    },
    {
      name: 'option',
      kind: 'choice',
      title: { fr: 'Option tarifaire', en: 'Tariff option' },
      required: true,
      options: {
        single: { fr: 'base', en: 'flat' },
        'peak-off-peak': { fr: 'heures pleines, heures creuses', en: 'peak and off-peak hours' },
      },
    },
    { name: 'offPeak', kind: 'text', title: { fr: 'Heures creuses', en: 'Off-peak hours' } },
    {
      name: 'standing',
      kind: 'cents',
      title: { fr: 'Abonnement d’un an', en: 'Standing charge of a year' },
      required: true,
    },
    {
      name: 'prices',
      kind: 'lines',
      title: { fr: 'Prix', en: 'Prices' },
      required: true,
      lines: [REGISTER_FIELD, PRICE_FIELD],
    },
  ],
});
