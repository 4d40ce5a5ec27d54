import { type WriteArchive, writeArchive } from '~/pilots/archive/write-archive.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { flowCsv, retentionCsv, stayCsv } from './csv.ts';
import { readEngagement } from './read-engagement.server.ts';
import { researchContext } from './research-context.server.ts';

/**
 * A pilot's portable archive, with the figures that may leave this room if they are asked for: those that are published
 * to anyone, whoever exports. Errors: those of `writeArchive`.
 */
export async function portableArchive(
  context: AppContext,
  { slug, withFigures, ...said }: { withFigures: boolean } & Omit<WriteArchive, 'figures'>,
): Promise<Uint8Array> {
  if (!withFigures) return writeArchive(context, { slug, ...said });
  const definition = await getPilotDefinition(context, slug);
  const published = { audience: 'other', panelKey: null } as const;
  const engagement = await readEngagement(researchContext(context), definition, published);
  const figures = {
    'flow.csv': flowCsv(engagement),
    'retention.csv': retentionCsv(engagement),
    'stay.csv': stayCsv(engagement),
  };
  return writeArchive(context, { slug, figures, ...said });
}
