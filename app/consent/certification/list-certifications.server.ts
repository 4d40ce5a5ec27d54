import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';

export interface CertificationView {
  readonly serviceKey: string;
  /** `lapsed`: past its date; `withdrawn`: taken back; `never`: nobody certified it. */
  readonly standing: 'certified' | 'lapsed' | 'withdrawn' | 'never';
  readonly certifiedBy: string;
  readonly certifiedAt: Date;
  readonly until: Date;
  /** Keys of the criteria that were met. */
  readonly criteria: readonly string[];
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

/** What the operator last said of each service of a pilot. */
export async function listCertifications(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  pilotSlug: string,
): Promise<CertificationView[]> {
  const rows = await db.serviceCertification.findMany({
    where: { pilotSlug },
    distinct: ['serviceKey'],
    orderBy: [{ serviceKey: 'asc' }, { certifiedAt: 'desc' }, { withdrawnAt: { sort: 'desc', nulls: 'first' } }],
  });
  const now = clock.now();
  return rows.map((row) => ({
    ...row,
    criteria: z.array(z.string()).parse(row.criteria),
    standing: row.withdrawnAt ? 'withdrawn' : row.until <= now ? 'lapsed' : 'certified',
  }));
}
