import { lastDayOfView } from '~/consent/views/check-choice.server.ts';
import { listMyViews, type MyView } from '~/consent/views/list-views.server.ts';
import { listWorkers } from '~/consent/views/list-workers.server.ts';
import type { Assessment } from '~/services/social/follow-up.ts';
import { isViewPart } from '~/services/social/view-parts.ts';
import type { OpenService } from '../open-service.server.ts';
import { readFollowUp } from './follow-up.server.ts';

/** What a page says of a view; plain data. */
export interface ViewLine {
  readonly id: string;
  readonly workerName: string;
  readonly parts: MyView['parts'];
  readonly word: string;
  /** ISO instants: since when, an instant of its last day, when it was opened. */
  readonly since: string;
  readonly lastInstant: string;
  readonly openings: readonly string[];
  /** Openings before those. */
  readonly earlier: number;
  readonly timesOpened: number;
  readonly changes: number;
  readonly cause: MyView['cause'];
}

const lineOf = ({ id, workerName, parts, word, sharedAt, until, endedAt, history, ...view }: MyView): ViewLine => ({
  ...{ id, workerName, parts: parts.filter(isViewPart), word, since: sharedAt.toISOString() },
  lastInstant: endedAt && endedAt < until ? endedAt.toISOString() : lastInstantOf(until),
  openings: [...new Map(view.openings.map((at) => [minuteOf(at), at.toISOString()])).values()],
  earlier: view.timesOpened - view.openings.length,
  ...{ timesOpened: view.timesOpened, cause: view.cause, changes: history.length - 1 },
});

/** Pages opened within a minute are told once: the journal has each. */
const minuteOf = (at: Date): string => at.toISOString().slice(0, 16);

/** What ends at a midnight is told by the day before. */
const lastInstantOf = (until: Date): string => new Date(until.getTime() - 1).toISOString();

/** The page « En parler avec quelqu'un »: what is shown now, to whom, what they wrote. Errors: those of the vault. */
export async function readMyView({ app, tester, definition, service }: OpenService) {
  const { testerId } = tester;
  const views = await listMyViews(app, testerId);
  const current = views.find(({ endedAt }) => endedAt === null);
  const { observations, goals, assessments } = await readFollowUp(app, testerId);
  const workers = current ? await listWorkers(app, definition.slug) : [];
  const purpose = definition.purposes.find(({ services }) => services.includes(service.key));
  return {
    current: current ? lineOf(current) : null,
    isInTeam: workers.some(({ id }) => id === current?.workerId),
    past: views.filter(({ endedAt }) => endedAt !== null).map(lineOf),
    isAgreed: (await lastDayOfView(app, { testerId, definition, serviceKey: service.key })) !== null,
    questionPath: `/moi/accords/${purpose?.key ?? ''}`,
    counts: { remarks: observations.length, goals: goals.length },
    assessments: assessments.map(assessmentLine).toReversed(),
  };
}

/** An assessment in a line. */
export const assessmentLine = ({ id, number, name, at, state }: Assessment) => ({ id, number, name, at, state });
