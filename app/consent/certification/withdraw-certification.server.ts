import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * Takes a certification back, with the reason that testers read: at once the service is shown nothing more. Taking
 * back what does not stand changes nothing; returns whether something did. AppError('consent.reason-missing').
 */
export async function withdrawCertification(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  input: { pilotSlug: string; serviceKey: string; by: string; reason: string },
): Promise<boolean> {
  const { pilotSlug, serviceKey, by } = input;
  const reason = input.reason.trim();
  if (reason === '') throw new AppError('consent.reason-missing');
  const { count } = await db.serviceCertification.updateMany({
    where: { pilotSlug, serviceKey, withdrawnAt: null },
    data: { withdrawnAt: clock.now(), withdrawnBy: by, reason },
  });
  return count > 0;
}
