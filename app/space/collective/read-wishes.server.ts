import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { totalsSchema } from '~/services/together/declared-totals.ts';
import { descriptionPath } from '../next-step.server.ts';
import { addedDatasets, addedFields, wishesTopic } from './make-wish-snapshots.server.ts';

/** What the group said to one question, in totals; null is withheld. */
export interface WishTotals {
  readonly key: string;
  readonly title: Bilingual;
  readonly people: number;
  readonly options: readonly { readonly key: string; readonly title: Bilingual; readonly people: number | null }[];
}

export interface GroupWishes {
  /** Where one says one's own. */
  readonly path: string;
  /** First of the month in which they were added up; null before. */
  readonly since: string | null;
  readonly questions: readonly WishTotals[];
}

/** The latest totals of what a group wishes; null where its pilot asks no such thing. */
export async function readWishes({ db }: AppContext, definition: PilotDefinition): Promise<GroupWishes | null> {
  const service = definition.services.find(({ widgets }) => widgets.includes('assembly'));
  const [dataset] = service ? addedDatasets(definition, service) : [];
  if (!service || !dataset) return null;
  const where = { pilotSlug: definition.slug, serviceKey: service.key, topic: wishesTopic(dataset.key) };
  const row = await db.collectiveSnapshot.findFirst({ where, orderBy: { period: 'desc' } });
  const { questions } = row ? totalsSchema.parse(row.content) : { questions: [] };
  return {
    ...{ path: descriptionPath(dataset.key), since: row?.period ?? null },
    questions: addedFields(dataset.fields).flatMap(({ key, title, options = [] }) => {
      const found = questions.find((one) => one.key === key);
      if (!found || found.people === null) return [];
      const countOf = (option: string) => found.options.find((one) => one.key === option)?.people ?? null;
      return [
        {
          ...{ key, title, people: found.people },
          options: options.map((option) => ({ ...option, people: countOf(option.key) })),
        },
      ];
    }),
  };
}
