import { recordAudit } from '~/access/record-audit.server.ts';
import { type OpenedView, openView } from '~/consent/views/open-view.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { writtenWith } from '~/services/social/follow-up.ts';
import { isViewPart } from '~/services/social/view-parts.ts';
import type { ServiceOnDay } from '../open-service.server.ts';
import { readFollowUp } from './follow-up.server.ts';
import { readViewContent } from './read-view-content.server.ts';

/** A page of somebody to whom testers show a view. */
export type WorkerPage = Awaited<ReturnType<typeof openPilot>>;

export interface ShownViewPage {
  readonly view: OpenedView;
  /** What is read as this person, on a day. */
  readonly service: ServiceOnDay;
}

/**
 * Opens a view for whoever it is shown to; the opening is in the tester's journal before anything is read. Undefined
 * where nothing is shown to them (any more).
 */
export async function openShownView(page: WorkerPage, viewId: string): Promise<ShownViewPage | undefined> {
  const { app, principal, pilot: pilotSlug, territory } = page;
  const workerId = principal.userId;
  const view = await openView(app, { viewId, workerId, pilotSlug });
  if (!view) return undefined;
  const definition = await getOpenPilot(app, pilotSlug);
  const service = definition.services.find(({ key }) => key === view.serviceKey);
  if (!service) return undefined;
  // That a view was opened, by whom; never whose, nor which.
  await recordAudit(app, { principal, action: 'follow-up.opened', territoryId: territory, subject: pilotSlug });
  const { timeZone } = definition.calendar;
  return {
    view,
    service: {
      ...{ app, definition, service, timeZone, tester: { testerId: view.testerId } },
      reader: { kind: 'person', viewId: view.id, workerId, service: service.key },
      today: dayOf(app.clock.now().getTime(), timeZone),
    },
  };
}

/** What the page of a person shows: the parts chosen, as they are now, and what was written with whoever reads. */
export async function readShownView(page: WorkerPage, viewId: string) {
  const opened = await openShownView(page, viewId);
  if (!opened) return undefined;
  const { view, service } = opened;
  const content = await readViewContent(service, view.parts.filter(isViewPart));
  const followUp = writtenWith(await readFollowUp(page.app, view.testerId), page.principal.userId);
  return {
    ...{ content, name: view.name, word: view.word, timeZone: service.timeZone, today: service.today },
    ...{ since: view.since.toISOString(), lastInstant: new Date(view.until.getTime() - 1).toISOString() },
    ...{ observations: followUp.observations, goals: followUp.goals },
    assessments: followUp.assessments
      .map(({ id, number, name, at, state }) => ({ id, number, name, at, state }))
      .toReversed(),
  };
}
