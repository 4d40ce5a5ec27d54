import { z } from 'zod';
import type { HolderOperation, OperationParameter } from '../operation.ts';
import { tokenOperation } from '../token-operation.ts';
import { enedisManifest as manifest } from './manifest.ts';
import { contractAnswer, dailyAnswer, loadCurveAnswer, ownError } from './wire.ts';

const API = manifest.hosts.sandbox.api;
const REFUSALS = { type: 'application/json', schema: ownError, statuses: [400, 401, 403, 404, 429, 500] };

const usagePoint: OperationParameter = {
  name: 'usage_point_id',
  in: 'query',
  title: { fr: 'Point de livraison, 14 chiffres', en: 'Delivery point, 14 digits' },
  schema: z.string().regex(/^\d{14}$/),
};
const days: readonly OperationParameter[] = [
  { name: 'start', in: 'query', title: { fr: 'Premier jour', en: 'First day' }, schema: z.iso.date() },
  {
    name: 'end',
    in: 'query',
    title: { fr: 'Jour d’après le dernier', en: 'Day after the last' },
    schema: z.iso.date(),
  },
];

/** The calls of Data Connect that the simulated holder answers. */
export const enedisOperations: readonly HolderOperation[] = [
  tokenOperation(manifest.hosts.sandbox.token, { seconds: 'text' }),
  {
    id: 'revoke',
    method: 'post',
    address: `${API}/oauth2/v3/revoke`,
    title: { fr: 'Rendre un jeton', en: 'Give a token back' },
    isOpen: true,
    answer: { status: 200 },
    refusals: { ...REFUSALS, statuses: [500] },
  },
  {
    id: 'load-curve',
    method: 'get',
    address: `${API}/metering_data_clc/v5/consumption_load_curve`,
    title: {
      fr: 'Courbe de charge : puissance moyenne en W, heure locale de la FIN de chaque pas',
      en: 'Load curve: mean power in W, local time of the END of each slot',
    },
    permission: 'enedis/load-curve',
    parameters: [usagePoint, ...days],
    answer: { status: 200, schema: loadCurveAnswer },
    refusals: REFUSALS,
  },
  {
    id: 'daily',
    method: 'get',
    address: `${API}/metering_data_dc/v5/daily_consumption`,
    title: { fr: 'Énergie de chaque jour, en Wh', en: 'Energy of each day, in Wh' },
    permission: 'enedis/daily',
    parameters: [usagePoint, ...days],
    answer: { status: 200, schema: dailyAnswer },
    refusals: REFUSALS,
  },
  {
    id: 'contracts',
    method: 'get',
    address: `${API}/customers_upc/v5/usage_points/contracts`,
    title: {
      fr: 'Contrat ; « contracts » est absent sans la permission enedis/contract',
      en: 'Contract; "contracts" is absent without the permission enedis/contract',
    },
    parameters: [usagePoint],
    answer: { status: 200, schema: contractAnswer },
    refusals: REFUSALS,
  },
];
