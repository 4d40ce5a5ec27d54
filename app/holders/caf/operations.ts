import { z } from 'zod';
import type { HolderOperation, OperationParameter } from '../operation.ts';
import { cafManifest as manifest } from './manifest.ts';
import { errorsAnswer, quotientAnswer } from './wire.ts';

const query = (name: string, fr: string, en: string, schema?: z.ZodType, isRequired = true): OperationParameter => ({
  ...{ name, in: 'query', title: { fr, en }, isRequired },
  ...(schema && { schema }),
});
const digits = (count: string): z.ZodType => z.string().regex(new RegExp(`^\\d{${count}}$`));

/** API Particulier's quotient, by civil status. Payments, which we propose, are documented with the proposal's. */
export const cafOperations: readonly HolderOperation[] = [
  {
    id: 'quotient_familial',
    method: 'get',
    address: `${manifest.hosts.sandbox.api}/v3/dss/quotient_familial/identite`,
    title: { fr: 'Quotient familial d’un mois', en: 'Family quotient of a month' },
    permission: 'caf/household',
    parameters: [
      query('recipient', 'SIRET de qui reçoit', 'SIRET of who receives', digits('14')),
      query('nomNaissance', 'Nom de naissance', 'Birth name'),
      query('prenoms[]', 'Prénoms, un à trois', 'Given names, one to three', z.array(z.string()).min(1).max(3)),
      query('anneeDateNaissance', 'Année de naissance', 'Year of birth', digits('4')),
      query('moisDateNaissance', 'Mois de naissance', 'Month of birth', digits('1,2')),
      query('jourDateNaissance', 'Jour de naissance', 'Day of birth', digits('1,2')),
      query('sexeEtatCivil', 'Sexe à l’état civil', 'Registered sex', z.enum(['M', 'F'])),
      query('codeCogInseePaysNaissance', 'Code INSEE du pays', 'INSEE code of the country', digits('5')),
      query(
        'codeCogInseeCommuneNaissance',
        'Code INSEE de la commune',
        'INSEE code of the town',
        z.string().regex(/^[0-9AB]{5}$/),
      ),
      query('annee', 'Année demandée', 'Year asked for', digits('4'), false),
      query('mois', 'Mois demandé', 'Month asked for', digits('1,2'), false),
    ],
    answer: { status: 200, schema: quotientAnswer },
    refusals: { type: 'application/json', schema: errorsAnswer, statuses: [401, 403, 404, 422, 429, 502] },
  },
];
