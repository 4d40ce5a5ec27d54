import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { getKit } from '~/kit/load-kit.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { findCards } from '~/pilots/find-cards.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Authority, DocumentInput } from './document.ts';

const authoritySchema = z.strictObject({
  source: z.url(),
  read: z.iso.date(),
  name: z.strictObject({ fr: z.string(), en: z.string() }),
  address: z.string(),
  site: z.string(),
});

let authority: Authority | undefined;

/** What documents are made from, beside the definition: the map's cards, the kit's models, the authority. */
export async function documentInput(
  context: Pick<AppContext, 'db'>,
  { territory, definition }: { readonly territory: string; readonly definition: PilotDefinition },
): Promise<DocumentInput> {
  authority ??= authoritySchema.parse(
    parse(readFileSync(path.resolve('app/scenarios/documents/data/authority.yaml'), 'utf8')),
  );
  const models = new Map(getKit().models.map(({ key, title, summary, where }) => [key, { title, summary, where }]));
  return { definition, territory, cards: await findCards(context, definition), models, authority };
}
