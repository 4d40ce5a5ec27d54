import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Departure, Tester } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { findTesterPilot, TRANSACTION } from '../tester-pilot.server.ts';
import { type DepartureFacts, type PlannedAct, planDeparture } from './plan-departure.ts';

/**
 * The departure of a tester, planned once: its acts, written down before any of them is done, and the copies that are
 * called back. A second call finds the same plan, so that a failure half way loses none of it. Undefined for
 * somebody who left before departures were written down.
 */
export async function openDeparture(context: AppContext, tester: Tester): Promise<Departure | undefined> {
  const { db, clock } = context;
  const { id: testerId, pilotSlug } = tester;
  const known = await db.departure.findUnique({ where: { testerId } });
  if (known) return known;
  if (tester.state !== 'enrolled') return undefined;
  const definition = await getOpenPilot(context, pilotSlug);
  const readings = await countReadings(context, testerId);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Tester" WHERE id = ${testerId}::uuid FOR UPDATE`;
    const planned = await tx.departure.findUnique({ where: { testerId } });
    if (planned) return planned;
    const acts = planDeparture(pilotPolicy(definition), await factsOf(tx, { testerId, definition, readings }));
    const departure = await tx.departure.create({
      data: {
        ...{ testerId, pilotSlug, startedAt: clock.now() },
        acts: { create: acts.map((act, position) => ({ ...act, position })) },
      },
    });
    const isRecalled = pilotPolicy(definition).leaving.copiesCounted;
    await recallAll(tx, { testerId, departureId: departure.id, isRecalled, clock });
    return departure;
  }, TRANSACTION);
}

/** What leaving would do today, for the tester to read before they decide. Throws a 404 Response for who left. */
export async function previewDeparture(
  context: AppContext,
  testerId: string,
): Promise<{ acts: PlannedAct[]; definition: PilotDefinition }> {
  const { definition } = await findTesterPilot(context, testerId);
  const readings = await countReadings(context, testerId);
  const facts = await factsOf(context.db, { testerId, definition, readings });
  return { acts: planDeparture(pilotPolicy(definition), facts), definition };
}

async function countReadings(context: AppContext, testerId: string): Promise<number> {
  return (await describeVault(context, testerId)).reduce((sum, { readings }) => sum + readings, 0);
}

async function factsOf(
  tx: Tx,
  { testerId, definition, readings }: { testerId: string; definition: PilotDefinition; readings: number },
): Promise<DepartureFacts> {
  const consents = await tx.consent.findMany({ where: { testerId, state: { not: 'refused' } } });
  const groups = await tx.serviceCopy.groupBy({
    by: ['serviceKey'],
    where: { testerId, state: { not: 'gone' } },
    _count: true,
  });
  const copies = Object.fromEntries(groups.map(({ serviceKey, _count }) => [serviceKey, _count]));
  const decided = consents.filter(({ decidedAt }) => decidedAt !== null).map(({ purposeKey }) => purposeKey);
  const used = definition.purposes
    .filter(({ key, datasets }) => datasets.length > 0 && decided.includes(key))
    .flatMap(({ services }) => services);
  const known = definition.services.map(({ key }) => key);
  const connections = await tx.holderConnection.findMany({ where: { testerId, state: { not: 'disconnected' } } });
  return {
    // Services that the pilot no longer has may hold copies all the same.
    services: [
      ...known.filter((key) => used.includes(key) || key in copies),
      ...Object.keys(copies).filter((key) => !known.includes(key)),
    ],
    ...{ readings, copies },
    results: await tx.sharedResult.count({ where: { testerId, endedAt: null } }),
    holders: connections.map(({ holderId }) => holderId).sort(),
  };
}

/** From here on the copies name nobody: they are counted with the departure. */
async function recallAll(
  tx: Tx,
  input: { testerId: string; departureId: string; isRecalled: boolean; clock: AppContext['clock'] },
): Promise<void> {
  const { testerId, departureId, isRecalled, clock } = input;
  const at = clock.now();
  if (isRecalled) {
    await tx.serviceCopy.updateMany({
      where: { testerId, state: 'held' },
      data: { state: 'recall-due', cause: 'left', recalledAt: at, nextTryAt: at },
    });
  }
  await tx.serviceCopy.updateMany({ where: { testerId }, data: { testerId: null, departureId } });
}
