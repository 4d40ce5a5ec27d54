import type { EntryField, LineField } from '../entry-fields.ts';

/** Which kWh a price or an amount is for. */
export const REGISTER_FIELD: LineField = {
  name: 'register',
  kind: 'choice',
  title: { fr: 'Heures', en: 'Hours' },
  required: true,
  options: {
    single: { fr: 'toutes', en: 'all' },
    peak: { fr: 'pleines', en: 'peak' },
    'off-peak': { fr: 'creuses', en: 'off-peak' },
  },
};

export const PRICE_FIELD: LineField = {
  name: 'price',
  kind: 'number',
  decimals: 4,
  title: { fr: 'Prix du kWh, taxes comprises', en: 'Price of a kWh, taxes included' },
  unit: { fr: '€', en: '€' },
  required: true,
};

const KWH = { kind: 'number', unit: { fr: 'kWh', en: 'kWh' }, required: true } as const;

export const INVOICE_FIELDS: readonly EntryField[] = [
  { name: 'from', kind: 'day', title: { fr: 'Du', en: 'From' }, required: true },
  { name: 'to', kind: 'day', title: { fr: 'Au', en: 'To' }, required: true },
  { name: 'kwh', title: { fr: 'Consommation', en: 'Consumption' }, ...KWH },
  {
    name: 'total',
    kind: 'cents',
    title: { fr: 'Total, taxes comprises', en: 'Total, taxes included' },
    required: true,
  },
  { name: 'standing', kind: 'cents', title: { fr: 'dont abonnement', en: 'of which standing charge' }, required: true },
  { name: 'taxes', kind: 'cents', title: { fr: 'dont taxes', en: 'of which taxes' }, required: true },
  { name: 'due', kind: 'day', title: { fr: 'À payer avant le', en: 'To be paid by' }, required: true },
  {
    name: 'lines',
    kind: 'lines',
    title: { fr: 'Consommation facturée', en: 'Consumption billed' },
    required: true,
    lines: [
      REGISTER_FIELD,
      { name: 'kwh', title: { fr: 'Énergie', en: 'Energy' }, ...KWH },
      PRICE_FIELD,
      { name: 'amount', kind: 'cents', title: { fr: 'Montant', en: 'Amount' }, required: true },
    ],
  },
];
