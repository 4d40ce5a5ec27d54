import { PRICE_FIELD } from '../suppliers/fields.ts';
import { supplierManifest } from '../suppliers/manifest.ts';

export const engieManifest = supplierManifest({
  id: 'engie',
  name: 'Engie',
  site: 'https://particuliers.engie.fr',
  matter: 'gas',
  contractPermission: {
    title: {
      fr: 'Votre contrat : classe de consommation, offre, prix du kWh',
      en: 'Your contract: consumption class, offer, price of a kWh',
    },
    reason: {
      fr: 'Pour compter à votre prix, et non à un prix moyen, le gaz que vous consommez',
      en: 'To count the gas that you use at your own price, not at an average one',
    },
  },
  contractFields: [
    { name: 'offer', kind: 'text', title: { fr: 'Offre', en: 'Offer' }, required: true },
    {
      name: 'class',
      kind: 'choice',
      title: { fr: 'Classe de consommation', en: 'Consumption class' },
      required: true,
      options: {
        B0: { fr: 'B0, cuisson et eau chaude', en: 'B0, cooking and hot water' },
        B1: { fr: 'B1, chauffage', en: 'B1, heating' },
      },
    },
    {
      name: 'standing',
      kind: 'cents',
      title: { fr: 'Abonnement d’un an', en: 'Standing charge of a year' },
      required: true,
    },
    PRICE_FIELD,
  ],
});
