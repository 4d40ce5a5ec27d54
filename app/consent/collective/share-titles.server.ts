import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { admissionOfReader, proposalOfReader } from './share-reader.ts';
import { recipientOf } from './terms.ts';

/** What the voted shares and the admissions among these readers of an access log are called, by reader. */
export async function shareTitles(
  { db }: Pick<AppContext, 'db'>,
  readers: readonly string[],
): Promise<Map<string, Bilingual>> {
  const voted = await namesOf(
    readers.flatMap((reader) => proposalOfReader(reader) ?? []),
    (where) => db.proposal.findMany({ where, select: { id: true, terms: true } }),
  );
  const admitted = await namesOf(
    readers.flatMap((reader) => admissionOfReader(reader) ?? []),
    (where) => db.admission.findMany({ where, select: { id: true, terms: true } }),
  );
  return new Map(
    readers.flatMap((reader) => {
      const byVote = voted.get(proposalOfReader(reader) ?? '');
      if (byVote)
        return [[reader, { fr: `un total voté, pour ${byVote}`, en: `a voted total, for ${byVote}` }] as const];
      const byBoard = admitted.get(admissionOfReader(reader) ?? '');
      if (!byBoard) return [];
      const title = {
        fr: `un total admis par le conseil, pour ${byBoard}`,
        en: `a total the board allowed, for ${byBoard}`,
      };
      return [[reader, title] as const];
    }),
  );
}

type Rows = { id: string; terms: unknown }[];

/** The recipients of these decisions, by id. */
async function namesOf(ids: string[], find: (where: { id: { in: string[] } }) => Promise<Rows>) {
  const rows = ids.length === 0 ? [] : await find({ id: { in: [...new Set(ids)] } });
  return new Map(rows.map(({ id, terms }) => [id, recipientOf(terms)]));
}
