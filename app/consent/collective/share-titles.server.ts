import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { proposalOfReader } from './share-reader.ts';
import { readTerms } from './terms.ts';

/** What the voted shares among these readers of an access log are called, by reader. */
export async function shareTitles(
  { db }: Pick<AppContext, 'db'>,
  readers: readonly string[],
): Promise<Map<string, Bilingual>> {
  const ids = [...new Set(readers.flatMap((reader) => proposalOfReader(reader) ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.proposal.findMany({ where: { id: { in: ids } }, select: { id: true, terms: true } });
  const byId = new Map(rows.map(({ id, terms }) => [id, readTerms(terms).recipient.name]));
  return new Map(
    readers.flatMap((reader) => {
      const name = byId.get(proposalOfReader(reader) ?? '');
      return name ? [[reader, { fr: `un total voté, pour ${name}`, en: `a voted total, for ${name}` }] as const] : [];
    }),
  );
}
