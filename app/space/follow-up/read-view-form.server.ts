import { lastDayOfView } from '~/consent/views/check-choice.server.ts';
import { listMyViews } from '~/consent/views/list-views.server.ts';
import { listWorkers } from '~/consent/views/list-workers.server.ts';
import { addDays, dayOf } from '~/services/local-days.server.ts';
import { isViewPart } from '~/services/social/view-parts.ts';
import type { OpenService } from '../open-service.server.ts';
import { newOnce } from './follow-up.server.ts';
import { partsAtHand, readViewContent } from './read-view-content.server.ts';

/** Days of the shorter choice. */
const WEEKS_DAYS = 14;

/** The days that each duration ends on; null while no agreement lets anything be shown. */
export function daysOffered(today: string, last: string | null) {
  if (!last) return null;
  const weeks = addDays(today, WEEKS_DAYS);
  return { today, weeks: weeks < last ? weeks : last, longest: last };
}

/** What a tester needs to choose what they show: whom, each part as it will be read, until when. */
export async function readViewForm(page: OpenService) {
  const { app, tester, definition, service, today, timeZone } = page;
  const { testerId } = tester;
  const last = await lastDayOfView(app, { testerId, definition, serviceKey: service.key });
  const current = (await listMyViews(app, testerId)).find(({ endedAt }) => endedAt === null);
  const atHand = await partsAtHand(page);
  return {
    // Made with the form: however often it is sent, one view comes of it.
    id: newOnce(),
    workers: await listWorkers(app, definition.slug),
    days: daysOffered(today, last),
    today,
    parts: atHand,
    content: await readViewContent(page, atHand),
    current: current
      ? {
          ...{ id: current.id, revision: current.revision, name: current.workerName, word: current.word },
          parts: current.parts.filter(isViewPart),
          lastDay: dayOf(current.until.getTime() - 1, timeZone),
        }
      : null,
  };
}
