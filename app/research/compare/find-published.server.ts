import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { type PublishedCurve, publishedCurveSchema } from './published-curve.ts';

export interface PublishedRow {
  readonly id: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly territory: string;
  /** 'yyyy-mm-dd' */
  readonly asOf: string;
}

/** What a pilot has published and not withdrawn, and the files that its territory brought in. */
export async function findPublished(
  { db }: Pick<AppContext, 'db'>,
  { slug, territory }: Pick<PilotDefinition, 'slug' | 'territory'>,
): Promise<{ readonly current: PublishedRow | null; readonly brought: readonly PublishedRow[] }> {
  const rows = await db.publishedCurve.findMany({
    where: { territoryId: territory, withdrawnAt: null, OR: [{ pilotSlug: slug }, { pilotSlug: null }] },
    orderBy: { at: 'desc' },
  });
  const shown = rows.flatMap(({ id, pilotSlug, content }) => {
    const read = publishedCurveSchema.safeParse(content);
    if (!read.success) return [];
    const { title, territory: from, asOf } = read.data;
    return [{ pilotSlug, row: { id, title: { fr: inLocale(title, 'fr'), en: title.en }, territory: from, asOf } }];
  });
  return {
    current: shown.find((one) => one.pilotSlug === slug)?.row ?? null,
    brought: shown.filter((one) => one.pilotSlug === null).map(({ row }) => row),
  };
}

/** The curve that a pilot publishes now, as it travels in a file; null when there is none. */
export async function currentCurve({ db }: Pick<AppContext, 'db'>, pilotSlug: string): Promise<PublishedCurve | null> {
  const row = await db.publishedCurve.findFirst({ where: { pilotSlug, withdrawnAt: null }, orderBy: { at: 'desc' } });
  return row ? publishedCurveSchema.parse(row.content) : null;
}
