import type { PilotDefinition, PilotService } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { grantedPurposes } from '../granted-purposes.server.ts';
import { findShareInForce, type ShareInForce } from './find-share-in-force.server.ts';

/** The recipients for whom a service works: those of the questions that name it. */
export const recipientsOfService = ({ purposes }: PilotDefinition, { key }: Pick<PilotService, 'key'>): string[] => [
  ...new Set(purposes.filter(({ services }) => services.includes(key)).map(({ recipient }) => recipient)),
];

/** The votes and the board's decisions in force by which a service of the whole group may add up its data, oldest first. */
export async function sharesForService(
  context: AppContext,
  definition: PilotDefinition,
  service: Pick<PilotService, 'key' | 'datasets'>,
): Promise<ShareInForce[]> {
  const where = {
    ...{ pilotSlug: definition.slug, state: 'in-force' },
    recipientKey: { in: recipientsOfService(definition, service) },
  };
  const select = { id: true };
  const voted = await context.db.proposal.findMany({
    where: { ...where, kind: 'share' },
    ...{ select, orderBy: { closedAt: 'asc' } },
  });
  const admitted = await context.db.admission.findMany({ where, select, orderBy: { decidedAt: 'asc' } });
  const found: ShareInForce[] = [];
  for (const { id } of [...voted, ...admitted]) {
    const share = await findShareInForce(context, id);
    if (share?.datasets.some((dataset) => service.datasets.includes(dataset))) found.push(share);
  }
  return found;
}

/**
 * The datasets that one person lets a service of the group add up under a decision: those that they agreed to in a
 * question that names this service, and none once they stay out. Opens nothing.
 */
export async function letInBy(
  context: AppContext,
  testerId: string,
  { share, service }: { share: ShareInForce; service: Pick<PilotService, 'key' | 'datasets'> },
): Promise<string[]> {
  const out = { testerId, decisionKey: share.id };
  if ((await context.db.proposalOptOut.count({ where: out })) > 0) return [];
  const granted = await grantedPurposes(context, testerId, share.definition);
  const agreed = granted.filter(({ services }) => services.includes(service.key)).flatMap(({ datasets }) => datasets);
  return service.datasets.filter((dataset) => share.datasets.includes(dataset) && agreed.includes(dataset));
}
