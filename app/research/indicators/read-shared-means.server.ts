import { z } from 'zod';
import type { Db } from '~/platform/database/open.server.ts';

/** The mean of a result that testers let out, over whole groups of them. */
export interface SharedMean {
  readonly service: string;
  readonly result: string;
  /** The month that it is about, 'yyyy-mm'; null for what stands for the last twelve months, as of today. */
  readonly month: string | null;
  readonly people: number;
  readonly mean: number;
}

/** What consent/ keeps of a recipient's sums (make-totals.server.ts); only what is read here is looked at. */
const totalsSchema = z.object({
  totals: z.array(
    z.object({
      ...{ service: z.string(), result: z.string(), period: z.string() },
      ...{ people: z.int().nullable(), mean: z.number().nullable() },
    }),
  ),
});

/**
 * What recipients that see sums alone were shown of a pilot, and the means by which testers compare themselves. Both were
 * made, and withheld where too few, by the room that holds what was shared: no result of anybody is within reach here.
 */
export async function readSharedMeans(
  db: Pick<Db, 'resultTotals' | 'similarGroup'>,
  pilotSlug: string,
): Promise<SharedMean[]> {
  const [sums, groups] = await Promise.all([
    db.resultTotals.findMany({ where: { pilotSlug }, select: { content: true } }),
    db.similarGroup.findMany({
      where: { pilotSlug, groupKey: '', isShown: true },
      select: { serviceKey: true, resultKey: true, people: true, mean: true },
    }),
  ]);
  const ofMonths = sums.flatMap(({ content }) => {
    const read = totalsSchema.safeParse(content);
    return read.success ? read.data.totals : [];
  });
  return [
    ...ofMonths.flatMap(({ service, result, period, people, mean }) =>
      people === null || mean === null ? [] : [{ service, result, month: period.slice(0, 7), people, mean }],
    ),
    ...groups.map(({ serviceKey, resultKey, people, mean }) => ({
      ...{ service: serviceKey, result: resultKey, month: null, people, mean },
    })),
  ];
}
