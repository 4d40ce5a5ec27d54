import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';

export interface CertifyService {
  readonly pilotSlug: string;
  readonly serviceKey: string;
  readonly by: { readonly userId: string | null; readonly name: string };
  /** Exclusive. */
  readonly until: Date;
  /** Keys of the criteria that it meets: all those of the pilot. */
  readonly criteria: readonly string[];
}

/**
 * Certifies a service until a date, in the place of what stood. From then on it may receive what testers agree to.
 * Errors: a 404 Response (pilot, service); AppError('consent.certification-past' | 'consent.criteria-missing').
 */
export async function certifyService(context: AppContext, input: CertifyService): Promise<void> {
  const { pilotSlug, serviceKey, by, until, criteria } = input;
  const { db, clock } = context;
  const definition = await getPilotDefinition(context, pilotSlug);
  if (!definition.services.some(({ key }) => key === serviceKey)) throw new Response(null, { status: 404 });
  const now = clock.now();
  if (until <= now) throw new AppError('consent.certification-past');
  const asked = definition.governance.certification?.criteria ?? [];
  if (asked.some(({ key }) => !criteria.includes(key))) throw new AppError('consent.criteria-missing');
  const met = asked.map(({ key }) => key);
  await db.$transaction(async (tx) => {
    // Two people who press at once follow each other: the second replaces the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`certification ${pilotSlug} ${serviceKey}`}))`;
    await tx.serviceCertification.updateMany({
      where: { pilotSlug, serviceKey, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnBy: by.name },
    });
    await tx.serviceCertification.create({
      data: {
        ...{ pilotSlug, serviceKey, certifiedById: by.userId, certifiedBy: by.name },
        ...{ certifiedAt: now, until, criteria: met },
      },
    });
  }, TRANSACTION);
}
