import type { PilotDefinition } from '~/pilots/definition.ts';
import { qualifyingKinds } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { engagementQuery } from '~/research/read-engagement.server.ts';
import { readTrajectoriesByPseudonym } from '~/research/read-trajectories.server.ts';
import { researchContext } from '~/research/research-context.server.ts';
import type { WithdrawalInput } from './rehearse-withdrawal.ts';

/** What a withdrawal rehearsal is made of: who is enrolled, what they agree to, the log. Four queries; opens no vault. */
export async function readWithdrawalInput(context: AppContext, definition: PilotDefinition): Promise<WithdrawalInput> {
  const { db, clock } = context;
  const at = clock.now();
  const { slug: pilotSlug } = definition;
  const purposeKeys = definition.purposes.filter(({ datasets }) => datasets.length > 0).map(({ key }) => key);
  const testers = await db.tester.findMany({
    where: { pilotSlug, state: 'enrolled' },
    select: { id: true, pseudonym: true, panelKey: true },
    orderBy: { pseudonym: 'asc' },
  });
  const consents = await db.consent.findMany({
    where: { pilotSlug, purposeKey: { in: purposeKeys }, state: 'granted', expiresAt: { gt: at } },
    select: { testerId: true, purposeKey: true },
  });
  const ways = await readTrajectoriesByPseudonym(researchContext(context), {
    ...{ pilotSlug, at },
    qualifyingKinds: qualifyingKinds(definition),
    timeZone: definition.calendar.timeZone,
  });
  const agreed = new Map<string, string[]>();
  for (const { testerId, purposeKey } of consents) agreed.set(testerId, [...(agreed.get(testerId) ?? []), purposeKey]);
  const enrolled = testers.map(({ id, pseudonym, panelKey }) => ({
    ...{ panelKey, purposeKeys: agreed.get(id) ?? [], trajectory: ways.get(pseudonym) },
  }));
  const here = new Set(testers.map(({ pseudonym }) => pseudonym));
  const others = [...ways].filter(([pseudonym]) => !here.has(pseudonym)).map(([, way]) => way);
  return { enrolled, others, purposeKeys, query: engagementQuery(definition, at, { audience: 'other' }) };
}
