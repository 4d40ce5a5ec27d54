import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** '2021-08-16T06:00:00+02:00' */
const instant = z.iso.datetime({ offset: true });
const flag = z.enum(['Vrai', 'Faux']);

/** The line that closes an answer about access rights. */
export const statusLine = z.object({
  code_statut_traitement: z.string(),
  message_retour_traitement: z.string().nullish(),
});

/** What GRDF adds to a line when it has none to give: an empty object or null when all is well. */
const restitution = z
  .object({ code: z.union([z.string(), z.number()]).nullish(), message: z.string().nullish() })
  .nullish();

/** Any line that carries a functional error instead of data; the status is 200 all the same. */
export const refusalLine = z.object({ statut_restitution: restitution });

/** POST /droits_acces: one line per right. A key with a trailing colon has been seen. */
export const accessRightLine = z.object({
  id_droit_acces: z.string(),
  id_pce: z.string(),
  role_tiers: z.string(),
  etat_droit_acces: z.string(),
  date_debut_droit_acces: day.nullish(),
  date_fin_droit_acces: day.nullish(),
  perim_donnees_informatives: flag.nullish(),
  perim_donnees_publiees: flag.nullish(),
  perim_donnees_contractuelles: flag.nullish(),
  perim_donnees_techniques: flag.nullish(),
  perim_donnees_conso_debut: day.nullish(),
  perim_donnees_conso_fin: day.nullish(),
  parcours: z.string().nullish(),
  statut_controle_preuve: z.string().nullish(),
});

const releve = z.object({ date_releve: instant.nullish() });

/** GET /pce/{pce}/donnees_consos_informatives and _publiees: one line per gas day, or per bill. */
export const consumptionLine = z.object({
  pce: z.object({ id_pce: z.string() }),
  periode: z.object({ valeur: z.string().nullish(), date_debut: day.nullish(), date_fin: day.nullish() }),
  releve_debut: releve.nullish(),
  releve_fin: releve.nullish(),
  consommation: z.object({
    date_debut_consommation: instant,
    date_fin_consommation: instant,
    volume_brut: z.number().nullish(),
    coeff_calcul: z.object({ coeff_conversion: z.number().nullish() }).nullish(),
    /** kWh; null when there was no reading. */
    energie: z.number().nullable(),
    type_qualif_conso: z.string().nullish(),
    sens_flux_gaz: z.string().nullish(),
    statut_conso: z.string().nullish(),
    journee_gaziere: day.nullish(),
    type_conso: z.string(),
  }),
  statut_restitution: restitution,
});

/** GET /pce/{pce}/donnees_contractuelles */
export const contractLine = z.object({
  pce: z.object({ id_pce: z.string() }),
  donnees_contractuelles: z.object({
    car: z.number().nullish(),
    cja: z.number().nullish(),
    profil: z.object({ profil_type_actuel: z.string().nullish() }).nullish(),
    tarif_acheminement: z.string().nullish(),
    date_mes: day.nullish(),
  }),
  statut_restitution: restitution,
});

export type AccessRightLine = z.infer<typeof accessRightLine>;
export type ConsumptionLine = z.infer<typeof consumptionLine>;
export type ContractLine = z.infer<typeof contractLine>;
export type RefusalLine = z.infer<typeof refusalLine>;
