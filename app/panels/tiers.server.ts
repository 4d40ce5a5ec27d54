import { randomBytes } from 'node:crypto';
import { lockTester, TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { fingerprint } from './fingerprint.server.ts';

/**
 * A tester wishes to be of a tier of their panel, or no longer does, invited or not. Twice changes nothing.
 * Throws a 404 Response for one who left and for a tier that the panel does not have.
 */
export async function wishForTier(
  context: AppContext,
  { testerId, tierKey, wishes }: { testerId: string; tierKey: string; wishes: boolean },
): Promise<void> {
  const tester = await context.db.tester.findUnique({ where: { id: testerId, state: 'enrolled' } });
  if (!tester) throw new Response(null, { status: 404 });
  const { pilotSlug, panelKey } = tester;
  const { panels } = await getPilotDefinition(context, pilotSlug);
  const tiers = panels.find(({ key }) => key === panelKey)?.tiers ?? [];
  if (!tiers.some(({ key }) => key === tierKey)) throw new Response(null, { status: 404 });
  const at = context.clock.now();
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if (!wishes) await tx.tierMember.deleteMany({ where: { testerId, tierKey } });
    else {
      const data = [{ testerId, pilotSlug, panelKey, tierKey, state: 'wishes', at }];
      await tx.tierMember.createMany({ data, skipDuplicates: true });
    }
  }, TRANSACTION);
}

/**
 * Fills the places of a tier with people drawn among those who wish it: the lead says when, chance says who, and nobody
 * but the testers themselves and their animator learns who it is. With no place left, changes nothing. Returns how many
 * were invited. Throws a 404 Response for a tier that the panel does not have.
 */
export async function inviteToTier(
  context: AppContext,
  { pilotSlug, panelKey, tierKey }: { pilotSlug: string; panelKey: string; tierKey: string },
): Promise<number> {
  const { panels } = await getPilotDefinition(context, pilotSlug);
  const tier = panels.find(({ key }) => key === panelKey)?.tiers?.find(({ key }) => key === tierKey);
  if (!tier) throw new Response(null, { status: 404 });
  const seed = randomBytes(32).toString('hex');
  const where = { pilotSlug, panelKey, tierKey };
  return context.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pilot" WHERE slug = ${pilotSlug} FOR UPDATE`;
    const places = tier.size - (await tx.tierMember.count({ where: { ...where, state: 'invited' } }));
    const wishing = await tx.tierMember.findMany({ where: { ...where, state: 'wishes' }, select: { testerId: true } });
    const drawn = wishing
      .map(({ testerId }) => ({ testerId, mark: fingerprint(`${seed}:${testerId}`) }))
      .sort((a, b) => (a.mark < b.mark ? -1 : 1))
      .slice(0, Math.max(0, places))
      .map(({ testerId }) => testerId);
    const data = { state: 'invited', at: context.clock.now() };
    await tx.tierMember.updateMany({ where: { ...where, testerId: { in: drawn } }, data });
    return drawn.length;
  }, TRANSACTION);
}
