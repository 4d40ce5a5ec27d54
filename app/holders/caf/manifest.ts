import type { HolderManifest } from '../holder.ts';

/** Payments have no public interface: our proposal, at an address of its own. */
const PAYMENTS = {
  api: 'https://caf.detenteurs.atelier.test/self-data/v1',
  token: 'https://caf.detenteurs.atelier.test/oauth2/token',
};

export const cafManifest: HolderManifest = {
  id: 'caf',
  name: 'CAF',
  site: 'https://www.caf.fr',
  matter: 'benefits',
  contract: {
    status: 'official',
    version: 'API Particulier v3 (quotient familial CAF et MSA); payments: Self Data payments 1, our proposal',
    source: {
      fr: "etalab/siade_staging_data@2045a4b openapi_files/api_particulier.yaml (MIT) pour le foyer et son quotient. Aucune interface publique ne dit ce qui a été versé, ni quand : caf/allowances suit notre proposition. Le passage par FranceConnect, qui donne l'état civil, est simulé dans le bac à sable.",
      en:
        'etalab/siade_staging_data@2045a4b openapi_files/api_particulier.yaml (MIT) for the household and its quotient. No ' +
        'public interface gives what was paid and when: caf/allowances follows our proposal. The FranceConnect round ' +
        'trip that gives the civil status is simulated in the sandbox.',
    },
    readOn: '2026-11-26',
  },
  hosts: {
    sandbox: {
      api: 'https://staging.particulier.api.gouv.fr',
      token: PAYMENTS.token,
      authorize: '/simulateur/caf/autorisation',
    },
    production: { api: 'https://particulier.api.gouv.fr', token: PAYMENTS.token },
  },
  subject: { name: { fr: 'numéro d’allocataire', en: 'beneficiary number' }, parameter: 'sub' },
  returnsIdentity: true,
  permissions: [
    {
      key: 'caf/household',
      title: {
        fr: 'Votre quotient familial et l’âge de vos enfants, mois par mois',
        en: "Your family quotient and your children's ages, month by month",
      },
      reason: {
        fr: 'Pour savoir à quels tarifs et à quelles aides votre foyer a droit',
        en: 'To know which prices and aids your household is entitled to',
      },
    },
    {
      key: 'caf/adults',
      title: { fr: 'Le nombre d’adultes du foyer', en: 'How many adults live in the household' },
      reason: {
        fr: 'Pour les aides qui dépendent de la vie en couple',
        en: 'For the aids that depend on living as a couple',
      },
    },
    {
      key: 'caf/address',
      title: { fr: 'Votre commune', en: 'The town where you live' },
      reason: {
        fr: 'Pour les aides réservées aux habitants d’une commune',
        en: 'For the aids kept for those who live in a town',
      },
    },
    {
      key: 'caf/allowances',
      title: {
        fr: 'Vos allocations : nature, montant, jour du versement',
        en: 'Your benefits: kind, amount, day of payment',
      },
      reason: {
        fr: 'Pour voir ce qui vous est versé, et ce qui change d’un mois à l’autre',
        en: 'To see what you are paid, and what changes from one month to the next',
      },
    },
  ],
  datasets: [
    {
      key: 'caf/household',
      yields: 'entries',
      title: { fr: 'Foyer et quotient familial', en: 'Household and family quotient' },
      fields: [
        {
          name: 'quotient',
          kind: 'number',
          title: { fr: 'Quotient familial', en: 'Family quotient' },
          unit: { fr: '€', en: '€' },
          required: true,
        },
        {
          name: 'provider',
          kind: 'choice',
          title: { fr: 'Calculé par', en: 'Worked out by' },
          options: { CNAF: { fr: 'CAF', en: 'CAF' }, MSA: { fr: 'MSA', en: 'MSA' } },
          required: true,
        },
        {
          name: 'adults',
          kind: 'number',
          title: { fr: 'Adultes', en: 'Adults' },
          scope: 'caf/adults',
        },
        { name: 'town', kind: 'text', title: { fr: 'Commune', en: 'Town' }, scope: 'caf/address' },
        {
          name: 'children',
          kind: 'lines',
          title: { fr: 'Enfants', en: 'Children' },
          lines: [
            {
              name: 'age',
              kind: 'number',
              title: { fr: 'Âge', en: 'Age' },
              unit: { fr: 'ans', en: 'years' },
              required: true,
            },
          ],
        },
      ],
      maxWindowDays: 31,
      history: { months: 24, days: 0 },
    },
    {
      key: 'caf/allowances',
      yields: 'entries',
      title: { fr: 'Allocations versées', en: 'Benefits paid' },
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          title: { fr: 'Allocation', en: 'Benefit' },
          required: true,
          options: {
            rsa: { fr: 'RSA', en: 'RSA (minimum income)' },
            'prime-activite': { fr: 'Prime d’activité', en: 'Prime d’activité (in-work benefit)' },
            'allocations-familiales': { fr: 'Allocations familiales', en: 'Family allowances' },
            apl: { fr: 'APL', en: 'APL (housing benefit)' },
          },
        },
        { name: 'amount', kind: 'cents', title: { fr: 'Montant', en: 'Amount' }, required: true },
        { name: 'month', kind: 'month', title: { fr: 'Au titre de', en: 'For the month' }, required: true },
      ],
      maxWindowDays: 366,
      history: { months: 24, days: 0 },
    },
  ],
  quotas: { perSecond: 20, perHour: null },
  publishedFrom: '08:00',
  maxConsentYears: 1,
};

/** The same holder, at the address of its payments. */
export const cafPaymentsManifest: HolderManifest = {
  ...cafManifest,
  hosts: { sandbox: PAYMENTS, production: PAYMENTS },
};
