import { z } from 'zod';

const number = z.number().int();

const person = z.object({
  nom_naissance: z.string(),
  nom_usage: z.string().nullish(),
  prenoms: z.string(),
  date_naissance: z.iso.date(),
  sexe: z.enum(['M', 'F']).nullish(),
});

/** GET /v3/dss/quotient_familial/identite: parts that the habilitation or the person leave out are absent. */
export const quotientAnswer = z.object({
  data: z.object({
    quotient_familial: z.object({
      fournisseur: z.enum(['CNAF', 'MSA']),
      valeur: number,
      annee: number,
      mois: number,
      annee_calcul: number.nullish(),
      mois_calcul: number.nullish(),
    }),
    allocataires: z.array(person).optional(),
    enfants: z.array(person).optional(),
    adresse: z
      .object({
        destinataire: z.string().nullish(),
        complement_information: z.string().nullish(),
        complement_information_geographique: z.string().nullish(),
        numero_libelle_voie: z.string().nullish(),
        lieu_dit: z.string().nullish(),
        code_postal_ville: z.string().nullish(),
        pays: z.string().nullish(),
      })
      .optional(),
  }),
});

/** Every refusal of API Particulier. */
export const errorsAnswer = z.object({
  errors: z.array(z.object({ code: z.string(), title: z.string(), detail: z.string().nullish() })).min(1),
});

/** GET /customers/{customer}/payments, our proposal: an item. */
export const payment = z.object({
  id: z.string().min(1),
  paid_on: z.iso.date(),
  for_month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe("'yyyy-mm' of the right."),
  kind: z.enum(['rsa', 'prime-activite', 'allocations-familiales', 'apl']),
  amount_cents: number,
});

export type QuotientAnswer = z.infer<typeof quotientAnswer>;
export type PaymentItem = z.infer<typeof payment>;
