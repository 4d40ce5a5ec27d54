import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { decisionsInForce } from './decisions-in-force.server.ts';
import { recordCollectiveActivity } from './record-collective-activity.server.ts';

/**
 * A tester stays out of a share that the others decided, or comes back into it, at any time and without a reason. It
 * counts from the next figure; what went out stays. Doing it twice changes nothing. Errors: a 404 Response (a decision
 * that is not in force); AppError('assembly.no-opt-out') where the policy leaves no choice.
 */
export async function setOptOut(
  context: AppContext,
  input: { pilotSlug: string; testerId: string; decisionKey: string; out: boolean },
): Promise<void> {
  const { pilotSlug, testerId, decisionKey, out } = input;
  const definition = await getOpenPilot(context, pilotSlug);
  if (!pilotPolicy(definition).decides.optOut) throw new AppError('assembly.no-opt-out');
  const isInForce = (await decisionsInForce(context, definition)).some(({ key }) => key === decisionKey);
  const isAdopted = await context.db.proposal.count({
    where: { pilotSlug, kind: 'share', state: { in: ['adopted', 'in-force'] }, id: { in: uuidOnly(decisionKey) } },
  });
  if (!isInForce && isAdopted === 0) throw new Response(null, { status: 404 });
  const isNew = await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if (!out) return (await tx.proposalOptOut.deleteMany({ where: { testerId, decisionKey } })).count < 0;
    const at = context.clock.now();
    const data = [{ pilotSlug, testerId, decisionKey, at }];
    return (await tx.proposalOptOut.createMany({ data, skipDuplicates: true })).count > 0;
  }, TRANSACTION);
  if (isNew) await recordCollectiveActivity(context, definition, { testerId, kind: 'stayed-out' });
}

const uuidOnly = (key: string): string[] => (/^[0-9a-f-]{36}$/.test(key) ? [key] : []);
