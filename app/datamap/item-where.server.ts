import { Prisma } from '~/platform/database/generated/client.ts';
import { type ItemFilters, NO_HOLDER } from './filters.ts';
import { termsOf } from './search-text.ts';

/**
 * The condition of a list of cards: one territory (one initiative of it, the cards of these keys, when said), and every
 * filter. Each word of the keyword must be somewhere.
 */
export function itemWhere(
  territoryId: string,
  filters: Partial<ItemFilters>,
  initiativeId?: string,
  keys?: readonly string[],
) {
  const { keyword = '', nature, access = [], holder, challenge, theme, existence } = filters;
  const terms = termsOf(keyword);
  return {
    territoryId,
    ...(keys ? { key: { in: [...keys] } } : {}),
    ...(initiativeId ? { initiativeId } : {}),
    ...(theme ? { theme } : {}),
    ...(existence ? { existence } : {}),
    AND: terms.map((term) => ({ searchText: { contains: escapeLike(term) } })),
    ...(nature ? { personal: { personal: true, other: false, unknown: null }[nature] } : {}),
    ...(access.length > 0 ? { access: { in: [...access] } } : {}),
    ...(challenge ? { challenge } : {}),
    ...(holder === NO_HOLDER
      ? { holders: { none: {} } }
      : holder
        ? { holders: { some: { holder: { territoryId, key: holder } } } }
        : {}),
  };
}

/** The same condition in SQL, of "DataItem" AS i: what is counted is what is listed. */
export function itemSql(
  territoryId: string,
  filters: Partial<ItemFilters>,
  initiativeId?: string,
  keys?: readonly string[],
): Prisma.Sql {
  const { keyword = '', nature, access = [], holder, challenge, theme, existence } = filters;
  const parts = [Prisma.sql`i."territoryId" = ${territoryId}`];
  if (keys) parts.push(Prisma.sql`i.key = ANY(${[...keys]}::text[])`);
  if (initiativeId) parts.push(Prisma.sql`i."initiativeId" = ${initiativeId}`);
  if (theme) parts.push(Prisma.sql`i.theme = ${theme}`);
  if (existence) parts.push(Prisma.sql`i.existence = ${existence}`);
  if (challenge) parts.push(Prisma.sql`i.challenge = ${challenge}`);
  for (const term of termsOf(keyword)) parts.push(Prisma.sql`i."searchText" LIKE ${`%${escapeLike(term)}%`}`);
  if (nature === 'unknown') parts.push(Prisma.sql`i.personal IS NULL`);
  else if (nature) parts.push(Prisma.sql`i.personal = ${nature === 'personal'}`);
  if (access.length > 0) parts.push(Prisma.sql`i.access = ANY(${[...access]}::text[])`);
  const held = Prisma.sql`SELECT 1 FROM "DataItemHolder" AS l JOIN "DataHolder" AS h ON h.id = l."holderId"
    WHERE l."itemId" = i.id`;
  if (holder === NO_HOLDER) parts.push(Prisma.sql`NOT EXISTS (${held})`);
  else if (holder) parts.push(Prisma.sql`EXISTS (${held} AND h.key = ${holder})`);
  return Prisma.join(parts, ' AND ');
}

/** % and _ are letters here, not wildcards. */
const escapeLike = (term: string): string => term.replace(/[\\%_]/g, '\\$&');
