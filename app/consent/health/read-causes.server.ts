import { HOLDER_FAILURES, type HolderFailure, type Remedy } from '~/holders/errors.ts';
import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';

/** Why exchanges with a holder failed, in the last days. */
export interface Cause {
  readonly failure: HolderFailure;
  readonly remedy: Remedy;
  /** Exchanges that failed so, and the last day on which one did. */
  readonly failures: number | null;
  readonly lastOn: string;
}

export interface Causes {
  readonly causes: readonly Cause[];
  /** Something else failed, which is about fewer people than may be shown. */
  readonly hasFew: boolean;
}

/**
 * Failures by cause, the most frequent first. What concerns people (a number that is no longer theirs) is told of
 * `smallestGroup` people or more only; what concerns the holder is told all the same, without how often when it met
 * fewer.
 */
export async function readCauses(
  { db }: Pick<AppContext, 'db'>,
  { slug, smallestGroup, calendar }: PilotDefinition,
  { holderId, from, to }: { holderId: string; from: Date; to: Date },
): Promise<Causes> {
  const rows = await db.$queryRaw<{ failure: string; failures: bigint; people: bigint; last: Date }[]>`
    SELECT split_part(detail, ':', 2) AS failure, sum(n)::bigint AS failures, count(*) AS people, max(last) AS last
    FROM (
      SELECT detail, pseudonym, count(*) AS n, max(at) AS last FROM "ActivityEntry"
      WHERE "pilotSlug" = ${slug} AND kind = 'sync-failed' AND at > ${from} AND at <= ${to}
        AND detail LIKE ${`${holderId}:%`}
      GROUP BY 1, 2
    ) AS by_person
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  const known = rows.flatMap(({ failure, failures, people, last }) => {
    const remedy = remedyFor(failure);
    if (!remedy) return [];
    const isEnough = isZeroOrEnough(Number(people), smallestGroup);
    if (!isEnough && remedy.remedy === 'tester') return [];
    return [{ ...remedy, failures: isEnough ? Number(failures) : null, lastOn: dayIn(last, calendar.timeZone) }];
  });
  return { causes: known, hasFew: known.length < rows.length };
}

function remedyFor(failure: string): { failure: HolderFailure; remedy: Remedy } | undefined {
  const found = Object.entries(HOLDER_FAILURES).find(([name]) => name === failure);
  return found && { failure: found[0] as HolderFailure, remedy: found[1] };
}
