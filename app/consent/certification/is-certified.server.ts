import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';

/** Whether the operator certified this service, did not take it back, and the certification still runs. */
export async function isCertified(
  { clock }: Pick<AppContext, 'clock'>,
  db: Pick<Tx, 'serviceCertification'>,
  pilotSlug: string,
  serviceKey: string,
): Promise<boolean> {
  const where = { pilotSlug, serviceKey, withdrawnAt: null, until: { gt: clock.now() } };
  return (await db.serviceCertification.count({ where })) > 0;
}

/** Keys of the services of a pilot that are certified today. */
export async function certifiedServices(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  pilotSlug: string,
): Promise<ReadonlySet<string>> {
  const where = { pilotSlug, withdrawnAt: null, until: { gt: clock.now() } };
  const rows = await db.serviceCertification.findMany({ where, select: { serviceKey: true } });
  return new Set(rows.map(({ serviceKey }) => serviceKey));
}
