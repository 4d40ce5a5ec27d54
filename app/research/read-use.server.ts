import type { DaySet } from '~/pilots/standing/day-set.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import type { Db } from '~/platform/database/open.server.ts';

export interface UseQuery {
  readonly pilotSlug: string;
  readonly qualifyingKinds: readonly string[];
  readonly at: Date;
  /** In which days are days. */
  readonly timeZone: string;
  /** Those testers only. */
  readonly pseudonyms?: readonly string[];
}

export interface UseRow {
  readonly pseudonym: string;
  /** Epoch milliseconds. */
  readonly firstUseAt: number;
  readonly lastUseAt: number;
  readonly daysOfUse: DaySet;
  /** Days since 1970-01-01 in the time zone. */
  readonly firstDay: number;
  readonly calendarDays: DaySet;
}

interface Row {
  readonly pseudonym: string;
  readonly first: number;
  readonly last: number;
  readonly day: number;
  readonly words: number[];
  readonly bits: number[];
  readonly calendarWords: number[];
  readonly calendarBits: number[];
}

/**
 * When each tester used the pilot, by whole days since their own first use and by calendar days. One row per tester,
 * whatever the length of the log: the database sets one bit per day, 32 to a word, and hands back the words.
 */
export async function readUse(
  db: Pick<Db, '$queryRaw'>,
  { pilotSlug, qualifyingKinds, at, timeZone, pseudonyms }: UseQuery,
): Promise<UseRow[]> {
  if (qualifyingKinds.length === 0) return [];
  const use = Prisma.sql`"pilotSlug" = ${pilotSlug} AND "kind" IN (${Prisma.join([...qualifyingKinds])}) AND "at" <= ${at}
    ${pseudonyms ? Prisma.sql`AND "pseudonym" = ANY(${[...pseudonyms]})` : Prisma.empty}`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH use AS (
      SELECT "pseudonym", "at", min("at") OVER (PARTITION BY "pseudonym") AS first FROM "ActivityEntry" WHERE ${use}
    ), used AS (
      SELECT "pseudonym", first, "at", floor(extract(epoch FROM "at" - first)::float8 / 86400)::int AS since,
        greatest(0, ("at" AT TIME ZONE ${timeZone})::date - (first AT TIME ZONE ${timeZone})::date) AS calendar
      FROM use
    ), words AS (
      SELECT "pseudonym", first, max("at") AS last, since / 32 AS word, bit_or(1 << (since % 32)) AS bits,
        calendar / 32 AS "calendarWord", bit_or(1 << (calendar % 32)) AS "calendarBits"
      FROM used GROUP BY "pseudonym", first, since / 32, calendar / 32
    )
    SELECT "pseudonym", (extract(epoch FROM first) * 1000)::float8 AS first,
      (extract(epoch FROM max(last)) * 1000)::float8 AS last,
      (first AT TIME ZONE ${timeZone})::date - date '1970-01-01' AS day,
      array_agg(word) AS words, array_agg(bits) AS bits,
      array_agg("calendarWord") AS "calendarWords", array_agg("calendarBits") AS "calendarBits"
    FROM words GROUP BY "pseudonym", first`);
  return rows.map(({ pseudonym, first, last, day, words, bits, calendarWords, calendarBits }) => ({
    pseudonym,
    firstUseAt: Math.round(first),
    lastUseAt: Math.round(last),
    daysOfUse: fromWords(words, bits),
    firstDay: day,
    calendarDays: fromWords(calendarWords, calendarBits),
  }));
}

/** Bits of 32 days by the number of their word, several times the same word perhaps, without empty bytes at the end. */
function fromWords(words: readonly number[], bits: readonly number[]): DaySet {
  const set = new Uint8Array((Math.max(-1, ...words) + 1) * 4);
  words.forEach((word, i) => {
    for (let byte = 0; byte < 4; byte += 1) {
      const at = word * 4 + byte;
      set[at] = (set[at] ?? 0) | (((bits[i] ?? 0) >>> (byte * 8)) & 0xff);
    }
  });
  let length = set.length;
  while (length > 0 && set[length - 1] === 0) length -= 1;
  return set.subarray(0, length);
}
