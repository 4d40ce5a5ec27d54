import { dayInZone, plusDays, startOfDayIn } from '~/consent/collective/days.ts';
import type { ShareInForce } from '~/consent/collective/find-share-in-force.server.ts';
import { type Period, settledPeriods } from '~/consent/collective/periods.ts';
import { letInBy, sharesForService } from '~/consent/collective/shares-for-service.server.ts';
import { readEntriesFor } from '~/consent/shares/read-for.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import type { PilotDefinition, PilotService } from '~/pilots/definition.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Entry } from '~/platform/entry.ts';
import { breathe } from '~/platform/in-slices.ts';
import { collectiveFlows } from '~/services/travel/collective-flows.ts';
import type { FlowAreas } from '~/services/travel/flow-areas.ts';
import { type FlowTrip, flowTripsOf } from '~/services/travel/flow-trips.server.ts';
import { flowAreasOf } from '~/services/travel/load-flow-areas.server.ts';
import { TRAVEL_DATASETS } from '~/services/travel/travel-entries.ts';

/** The name of these sums among those of a service. */
export const FLOWS = 'flows';

interface Making {
  readonly definition: PilotDefinition;
  readonly service: PilotService;
  readonly areas: FlowAreas;
  readonly share: ShareInForce;
  readonly period: Period;
}

/**
 * Makes the maps of a group that are due: one for each month, or part of a month, that a vote in force covers and that
 * is over and settled. Only the trips of those still in, who agree and stay out of nothing are opened, each reading
 * written in their journal. A map that is made is never made again: what is published stays. Returns how many.
 */
export async function makeFlowSnapshots(
  context: AppContext,
  definition: PilotDefinition,
  service: PilotService,
): Promise<number> {
  const areas = flowAreasOf(definition.territory);
  if (!areas) return 0;
  const today = dayInZone(context.clock.now(), definition.calendar.timeZone);
  let made = 0;
  for (const share of await sharesForService(context, definition, service)) {
    for (const period of settledPeriods({ ...share, step: 'month' }, today)) {
      if (await isMade(context, { definition, service, period })) continue;
      made += await makeOne(context, { definition, service, areas, share, period });
    }
  }
  return made;
}

/** Two maps that share days would tell, by their difference, of those who came or left in between. */
async function isMade({ db }: AppContext, { definition, service, period }: Omit<Making, 'areas' | 'share'>) {
  const { from, until } = period;
  const where = { pilotSlug: definition.slug, serviceKey: service.key, topic: FLOWS };
  const overlaps = { ...where, period: { lte: until }, lastDay: { gte: from } };
  return (await db.collectiveSnapshot.count({ where: overlaps })) > 0;
}

async function makeOne(context: AppContext, making: Making): Promise<number> {
  const { definition, service, share, period } = making;
  const testers = await context.db.tester.findMany({
    where: { pilotSlug: definition.slug, state: 'enrolled' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const people: { trips: FlowTrip[] }[] = [];
  for (const { id } of testers) {
    people.push({ trips: await tripsOf(context, making, id) });
    await breathe();
  }
  const smallestGroup = Math.max(definition.smallestGroup, share.aggregation.smallestGroup);
  const content = collectiveFlows.compute({ people, smallestGroup });
  const { count } = await context.db.collectiveSnapshot.createMany({
    data: [
      {
        ...{ pilotSlug: definition.slug, serviceKey: service.key, topic: FLOWS, content },
        ...{ decisionKey: share.id, termsHash: share.termsHash, period: period.from, lastDay: period.until },
        at: context.clock.now(),
      },
    ],
    skipDuplicates: true,
  });
  return count;
}

/** What one person lets in, through the door; nothing of somebody who left meanwhile. */
async function tripsOf(context: AppContext, making: Making, testerId: string): Promise<FlowTrip[]> {
  const { definition, service, share, period, areas } = making;
  const { timeZone } = definition.calendar;
  const reader = serviceReader(service.key);
  const [from, to] = [period.from, plusDays(period.until, 1)].map((day) => startOfDayIn(day, timeZone).getTime());
  const entries: Partial<Record<(typeof TRAVEL_DATASETS)[number], Entry[]>> = {};
  try {
    const letIn = await letInBy(context, testerId, { share, service });
    for (const dataset of TRAVEL_DATASETS.filter((one) => letIn.includes(one))) {
      const answer = await readEntriesFor(context, { testerId, dataset, reader, from: from ?? 0, to: to ?? 0 });
      if (answer.sight === 'readings') entries[dataset] = answer.value;
    }
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
  return flowTripsOf(entries, areas, timeZone);
}
