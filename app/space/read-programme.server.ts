import { fareTitles, loadCultureRules, loadFreeEntries } from '~/services/culture/load-culture-values.server.ts';
import { PROGRAMME } from '~/services/culture/programme.ts';
import { programmeView } from '~/services/culture/programme-view.ts';
import { readWishes } from '~/services/culture/read-wishes.ts';
import { addDays } from '~/services/local-days.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readOutings } from './outings.server.ts';
import { readEntitlements } from './read-entitlements.server.ts';
import { readServiceRecord, serviceStanding } from './service-data.server.ts';

const TASTES = 'declared/tastes';
const WEEKS = 6;
const A_PAGE = 12;
const MOST = 200;

/** The programme of the weeks to come, as this person may read it: at their price, by their wishes. */
export async function readProgramme(page: OpenService, params: URLSearchParams) {
  const { app, tester, service, today } = page;
  const programme = await programmeOf(page);
  const rights = await readEntitlements(page);
  const tastes = service.datasets.includes(TASTES) ? await readServiceRecord(page, TASTES) : {};
  const { wishes, from } = readWishes(params, tastes);
  const most = Math.min(MOST, Math.max(A_PAGE, Number(params.get('nombre')) || A_PAGE));
  const { chosen } = await readOutings(app, tester.testerId);
  const { note, validFrom } = loadCultureRules();
  const now = app.clock.now().getTime();
  return {
    ...rights,
    ...{ wishes, wishesFrom: from, today, until: lastDay(today), most, more: A_PAGE },
    view: programmeView({ programme, now, ...rights, wishes, chosenIds: chosen.map(({ eventId }) => eventId), most }),
    standing: await serviceStanding(page),
    chosenToCome: chosen.filter(({ startsAt }) => startsAt > now).length,
    source: programme.source,
    rules: { note, validFrom },
    fares: fareTitles(),
    places: loadFreeEntries().places,
  };
}

/** What is on from today; a page of a later week asks for no more. */
export async function programmeOf({ app, today }: Pick<OpenService, 'app' | 'today'>) {
  const ask = app.offers.take(PROGRAMME);
  if (!ask) throw new Error('Nobody offers a programme where this application is composed');
  return ask({ from: today, to: lastDay(today) });
}

const lastDay = (today: string): string => addDays(today, 7 * WEEKS);
