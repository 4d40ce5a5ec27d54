import type { ShareInForce } from '~/consent/collective/find-share-in-force.server.ts';
import { SETTLE_DAYS, settledPeriods } from '~/consent/collective/periods.ts';
import { sharesForService } from '~/consent/collective/shares-for-service.server.ts';
import { daysOf, recipientOf } from '~/consent/collective/terms.ts';
import { grantedPurposes } from '~/consent/granted-purposes.server.ts';
import { addDays } from '~/services/local-days.server.ts';
import { flowsSchema } from '~/services/travel/collective-flows.ts';
import type { FlowAreas } from '~/services/travel/flow-areas.ts';
import { buildFlowView, type FlowChoice, type FlowView } from '~/services/travel/flow-view.ts';
import { flowAreasOf } from '~/services/travel/load-flow-areas.server.ts';
import type { OpenService } from '../open-service.server.ts';
import { FLOWS } from './make-flow-snapshots.server.ts';

/** The vote, or the board's decision, by which a map was made. */
export interface MapDecision {
  readonly id: string;
  readonly recipient: string;
  /** Null of a board's decision. */
  readonly vote: { readonly members: number; readonly yes: number; readonly no: number; readonly blank: number } | null;
  /** First and last day of the trips that it admits. */
  readonly from: string;
  readonly until: string;
}

const DAY_MS = 86_400_000;

export interface CollectiveMap {
  /** Null without any map yet. */
  readonly shown: {
    readonly view: FlowView;
    readonly month: string;
    readonly months: readonly string[];
    readonly from: string;
    readonly until: string;
    readonly source: FlowAreas['source'];
    /** Whether this person's trips were read for it. */
    readonly wasIn: boolean;
  } | null;
  readonly decision: MapDecision | null;
  /** The day from which the next map can be made; null when no decision in force calls for one. */
  readonly nextOn: string | null;
  /** Where this person stands for the next one: in, out by their own choice, or without the agreement it takes. */
  readonly me: 'in' | 'out' | 'not-agreed';
}

/** The group's map as one member sees it. Reads the stored sums and one's own standing: its time does not grow with the group. */
export async function readCollectiveMap(
  page: OpenService,
  { month, choice }: { month: string | null; choice: FlowChoice },
): Promise<CollectiveMap> {
  const { app, definition, service, tester, today } = page;
  const shares = await sharesForService(app, definition, service);
  const current = shares.at(-1);
  const out = { testerId: tester.testerId, decisionKey: current?.id ?? '' };
  const isOut = (await app.db.proposalOptOut.count({ where: out })) > 0;
  const granted = await grantedPurposes(app, tester.testerId, definition);
  const agrees = granted.some(({ services }) => services.includes(service.key));
  return {
    ...(await shownMap(page, month, choice)),
    nextOn: current ? nextOf(current, today) : null,
    me: !agrees ? 'not-agreed' : isOut ? 'out' : 'in',
  };
}

async function shownMap(
  { app, definition, service, tester }: OpenService,
  month: string | null,
  choice: FlowChoice,
): Promise<Pick<CollectiveMap, 'shown' | 'decision'>> {
  const areas = flowAreasOf(definition.territory);
  const where = { pilotSlug: definition.slug, serviceKey: service.key, topic: FLOWS };
  const made = await app.db.collectiveSnapshot.findMany({
    where,
    orderBy: { period: 'desc' },
    select: { id: true, period: true },
  });
  const asked = made.find(({ period }) => month !== null && period.startsWith(month)) ?? made[0];
  const row = asked && (await app.db.collectiveSnapshot.findUnique({ where: { id: asked.id } }));
  if (!row || !areas) {
    const [current] = (await sharesForService(app, definition, service)).slice(-1);
    return { shown: null, decision: current ? await decisionOf(app, current.id) : null };
  }
  // When it was made is when they were read, if they were.
  const day = { gte: new Date(row.at.getTime() - DAY_MS), lte: row.at };
  const read = { testerId: tester.testerId, reader: `service:${service.key}`, outcome: 'read', fromDay: row.period };
  const shown = {
    view: buildFlowView(flowsSchema.parse(row.content), areas, choice),
    ...{ month: row.period.slice(0, 7), months: made.map(({ period }) => period.slice(0, 7)) },
    ...{ from: row.period, until: row.lastDay, source: areas.source },
    wasIn: (await app.db.vaultAccess.count({ where: { ...read, at: day } })) > 0,
  };
  return { shown, decision: await decisionOf(app, row.decisionKey) };
}

async function decisionOf({ db }: OpenService['app'], id: string): Promise<MapDecision | null> {
  const proposal = await db.proposal.findUnique({ where: { id } });
  const row = proposal ?? (await db.admission.findUnique({ where: { id } }));
  if (!row) return null;
  const { members, yes, no, blank } = proposal ?? { members: null, yes: null, no: null, blank: null };
  const isCounted = members !== null && yes !== null && no !== null && blank !== null;
  const { from, until } = daysOf(row.terms);
  return { id, recipient: recipientOf(row.terms), vote: isCounted ? { members, yes, no, blank } : null, from, until };
}

/** The day on which the first period that is not settled yet will be; null when none is left. */
function nextOf({ from, until }: ShareInForce, today: string): string | null {
  const after = settledPeriods({ from, until, step: 'month' }, today).at(-1)?.until;
  const start = after ? addDays(after, 1) : from;
  if (start > until) return null;
  const endOfMonth = addDays(`${addDays(`${start.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
  const [last = endOfMonth] = [endOfMonth, until].sort();
  return addDays(last, SETTLE_DAYS + 1);
}
