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
