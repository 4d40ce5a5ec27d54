import { z } from 'zod';
import type { HolderOperation, OperationParameter } from '../operation.ts';
import { tokenOperation } from '../token-operation.ts';
import { grdfManifest as manifest } from './manifest.ts';
import { accessRightLine, consumptionLine, contractLine, refusalLine, statusLine } from './wire.ts';

const API = manifest.hosts.sandbox.api;
const NDJSON = 'application/nd-json';
/** Only tokens, quotas and breakdowns have statuses. */
const REFUSALS = { type: NDJSON, schema: refusalLine, statuses: [401, 429, 500, 502] };
/** A functional refusal: the one line of an answer whose status is 200. */
const refused = z.object({
  pce: z.object({ id_pce: z.string() }),
  statut_restitution: z.object({ code: z.string(), message: z.string() }),
});

const pce: OperationParameter = {
  name: 'pce',
  in: 'path',
  title: { fr: 'Point de comptage et d’estimation', en: 'Gas metering point' },
};
const days: readonly OperationParameter[] = [
  { name: 'date_debut', in: 'query', title: { fr: 'Premier jour', en: 'First day' }, schema: z.iso.date() },
  {
    name: 'date_fin',
    in: 'query',
    title: { fr: 'Jour d’après le dernier', en: 'Day after the last' },
    schema: z.iso.date(),
  },
];

/** The calls of ADICT that the simulated holder answers. Each answer is lines of JSON: the schema is that of a line. */
export const grdfOperations: readonly HolderOperation[] = [
  tokenOperation(manifest.hosts.sandbox.token, { seconds: 'number', scope: new URL(API).pathname }),
  {
    id: 'droits_acces',
    method: 'post',
    address: `${API}/droits_acces`,
    title: { fr: 'Droits d’accès sur des PCE, une ligne chacun', en: 'Access rights on metering points, a line each' },
    body: {
      type: 'application/json',
      schema: z.object({
        id_pce: z.array(z.string()),
        role_tiers: z.array(z.string()).optional(),
        etat_droit_acces: z.array(z.string()).optional(),
        statut_controle_preuve: z.array(z.string()).optional(),
      }),
    },
    answer: { status: 200, type: NDJSON, schema: accessRightLine.or(statusLine) },
    refusals: REFUSALS,
  },
  {
    id: 'droit_acces',
    method: 'patch',
    address: `${API}/droit_acces/{id}`,
    title: { fr: 'Rendre un droit d’accès', en: 'Give an access right back' },
    parameters: [{ name: 'id', in: 'path', title: { fr: 'id_droit_acces', en: 'id_droit_acces' } }],
    answer: { status: 200, type: NDJSON, schema: statusLine },
    refusals: REFUSALS,
  },
  {
    id: 'donnees_consos_informatives',
    method: 'get',
    address: `${API}/pce/{pce}/donnees_consos_informatives`,
    title: { fr: 'Une ligne par journée gazière (de 6 h à 6 h)', en: 'A line a gas day (6 a.m. to 6 a.m.)' },
    permission: 'grdf/daily',
    parameters: [pce, ...days],
    answer: { status: 200, type: NDJSON, schema: consumptionLine.or(refused) },
    refusals: REFUSALS,
  },
  {
    id: 'donnees_consos_publiees',
    method: 'get',
    address: `${API}/pce/{pce}/donnees_consos_publiees`,
    title: { fr: 'Une ligne par facture', en: 'A line a bill' },
    permission: 'grdf/published',
    parameters: [pce, ...days],
    answer: { status: 200, type: NDJSON, schema: consumptionLine.or(refused) },
    refusals: REFUSALS,
  },
  {
    id: 'donnees_contractuelles',
    method: 'get',
    address: `${API}/pce/{pce}/donnees_contractuelles`,
    title: { fr: 'Contrat : consommation de référence, profil, tarif', en: 'Contract: reference use, profile, tariff' },
    permission: 'grdf/contract',
    parameters: [pce],
    answer: { status: 200, type: NDJSON, schema: contractLine.or(refused) },
    refusals: REFUSALS,
  },
];
