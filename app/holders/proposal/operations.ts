import { z } from 'zod';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { HolderManifest } from '../holder.ts';
import type { ScopedField } from '../mask.ts';
import type { HolderOperation, OperationParameter } from '../operation.ts';
import { tokenOperation } from '../token-operation.ts';
import { pageAnswer, problemAnswer } from './wire.ts';

const REFUSALS = { type: 'application/problem+json', schema: problemAnswer, statuses: [400, 401, 403, 404, 429, 500] };

const customer: OperationParameter = {
  name: 'customer',
  in: 'path',
  title: {
    fr: 'Le numéro que le détenteur donne à la personne',
    en: 'The number by which the holder knows the person',
  },
};
const day = (name: string, title: Bilingual): OperationParameter => ({
  ...{ name, in: 'query', title, schema: z.iso.date() },
});

/** The calls of a holder that speaks the contract of README.md: the token, a page of each dataset, giving back. */
export function proposalOperations(
  manifest: HolderManifest,
  datasets: Readonly<
    Record<string, { readonly path: string; readonly item: z.ZodType; readonly scoped?: readonly ScopedField[] }>
  >,
): HolderOperation[] {
  const { api, token } = manifest.hosts.sandbox;
  const pages = Object.entries(datasets).map(([key, { path, item, scoped }]): HolderOperation => {
    const { title } = manifest.datasets.find((dataset) => dataset.key === key) ?? { title: { fr: key, en: key } };
    return {
      id: path,
      method: 'get',
      address: `${api}/customers/{customer}/${path}`,
      title,
      permission: key,
      ...(scoped && { masked: scoped }),
      parameters: [
        customer,
        day('from', { fr: 'Premier jour', en: 'First day' }),
        day('to', { fr: 'Jour d’après le dernier', en: 'Day after the last' }),
        {
          name: 'cursor',
          in: 'query',
          title: { fr: '« next_cursor » de la page d’avant', en: '"next_cursor" of the page before' },
          isRequired: false,
        },
      ],
      answer: { status: 200, schema: pageAnswer.extend({ items: z.array(item) }) },
      refusals: REFUSALS,
    };
  });
  return [
    tokenOperation(token, { seconds: 'number' }),
    ...pages,
    {
      id: 'consent',
      method: 'delete',
      address: `${api}/customers/{customer}/consent`,
      title: { fr: 'Rendre l’accord de la personne', en: 'Give the person’s agreement back' },
      parameters: [customer],
      answer: { status: 204 },
      refusals: REFUSALS,
    },
  ];
}
