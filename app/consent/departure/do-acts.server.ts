import type { HolderGrant } from '~/holders/holder.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Departure, DepartureAct } from '~/platform/database/generated/client.ts';
import { nextTry } from '../copies/back-off.ts';
import { definitionIfThere } from '../copies/definition-if-there.server.ts';
import { askDesk, deskOf } from '../copies/service-desk.server.ts';
import { endResultsOf } from '../results/end-result.server.ts';
import { revokeAtHolder } from '../revoke-at-holder.server.ts';
import type { DepartureActKind } from './plan-departure.ts';

/** What only this process knows while somebody leaves: once the key is gone, a holder can be told of nothing else. */
export interface InHand {
  readonly grants: readonly { readonly holderId: string; readonly grant: HolderGrant }[];
}

type Outcome = 'done' | 'waiting' | 'impossible';

/**
 * Does the acts of a departure that are still due, one by one, each written down as soon as it is done. Readings and
 * identity are gone by now (leavePilot erased them first): their acts record it.
 */
export async function doDueActs(context: AppContext, departure: Departure, inHand: InHand): Promise<void> {
  const { db, clock } = context;
  const acts = await db.departureAct.findMany({
    where: { departureId: departure.id, state: 'due' },
    orderBy: { position: 'asc' },
  });
  for (const act of acts) {
    const outcome = await doAct(context, departure, act, inHand);
    await db.departureAct.update({
      where: { departureId_position: { departureId: act.departureId, position: act.position } },
      data: { state: outcome, ...(outcome === 'done' ? { doneAt: clock.now() } : {}) },
    });
  }
  await db.departure.updateMany({
    where: { id: departure.id, finishedAt: null },
    data: { finishedAt: clock.now() },
  });
}

async function doAct(context: AppContext, departure: Departure, act: DepartureAct, inHand: InHand): Promise<Outcome> {
  switch (act.kind as DepartureActKind) {
    case 'end-results':
      await endResultsOf(context, departure.testerId);
      return 'done';
    case 'tell-holder':
      return tellHolder(context, departure.pilotSlug, act.subject, inHand);
    case 'tell-service':
      return tellService(context, departure, act);
    case 'recall-copy':
      // The copies are chased on their own; the act is over once the last of them is confirmed gone.
      return act.count === 0 ? 'done' : 'waiting';
    default:
      return 'done';
  }
}

async function tellHolder(
  context: AppContext,
  pilotSlug: string,
  holderId: string | null,
  { grants }: InHand,
): Promise<Outcome> {
  const found = grants.find((one) => one.holderId === holderId);
  if (!found || !isHolderId(found.holderId)) return 'impossible';
  return (await revokeAtHolder(context, { pilotSlug, holderId: found.holderId, grant: found.grant }))
    ? 'done'
    : 'impossible';
}

/** Tells a service that a number left; tried again, further and further apart, until it has heard. */
export async function tellService(
  context: AppContext,
  { testerId, pilotSlug }: Departure,
  { departureId, position, subject, attempts }: DepartureAct,
): Promise<'done' | 'waiting'> {
  const { db, clock } = context;
  const tester = await db.tester.findUnique({ where: { id: testerId } });
  const service = deskOf(await definitionIfThere(context, pilotSlug), pilotSlug, subject ?? '');
  const path = `testers/${tester?.pseudonym ?? testerId}`;
  const answer = await askDesk(context, { method: 'DELETE', service, path });
  // Telling is enough here: whoever keeps the readings, and not this service, erases them.
  if (answer === 'gone' || answer === 'accepted') return 'done';
  await db.departureAct.update({
    where: { departureId_position: { departureId, position } },
    data: { attempts: attempts + 1, nextTryAt: nextTry(clock.now(), attempts), lastProblem: answer },
  });
  return 'waiting';
}
