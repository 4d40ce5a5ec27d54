import { Temporal } from 'temporal-polyfill';
import type { AppContext } from '~/platform/context.server.ts';
import { dayIn } from '../calendar.ts';
import type { PilotDefinition } from '../definition.ts';
import { recordActivity } from '../record-activity.server.ts';
import { readExchangeDays } from './exchange-days.server.ts';
import { type OutageRun, outageRuns } from './outage-runs.ts';

/** Under which an outage is filed that holds for everyone: no tester's pseudonym. */
const EVERYONE = '-';
const KINDS = ['holder-outage-start', 'holder-outage-end'];
/** How far back one looks, when not told: longer outages are noted when they begin. */
const LOOKED_BACK_MS = 30 * 86_400_000;

/**
 * Notes in the activity log the outages of holders that its whole days tell of, so that figures do not count whoever had
 * nothing to come for as gone: one entry when everything began to fail, one when something came again. Run again it adds
 * nothing. Returns how many entries were written.
 */
export async function noteOutages(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
  since?: Date,
): Promise<{ noted: number }> {
  const { slug, calendar, holders } = definition;
  const { timeZone } = calendar;
  const now = context.clock.now();
  const today = dayIn(now, timeZone);
  const from = since ?? new Date(now.getTime() - LOOKED_BACK_MS);
  // Today is not over: what failed this morning may come this evening.
  const days = (await readExchangeDays(context, definition, { from, to: now })).filter(({ day }) => day < today);
  const known = await context.db.activityEntry.findMany({
    where: { pilotSlug: slug, pseudonym: EVERYONE, kind: { in: KINDS }, at: { lte: now } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, at: true, detail: true },
  });
  let noted = 0;
  for (const holder of holders) {
    const own = known.filter(({ detail }) => detail === holder);
    const last = own.at(-1);
    const isOpen = last?.kind === 'holder-outage-start';
    const after = last ? dayIn(last.at, timeZone) : '';
    const runs = outageRuns(days.filter((one) => one.holder === holder && one.day >= after));
    const entries = isOpen ? [...endOf(runs, days, holder, after)] : runs.flatMap(entriesOf);
    for (const { kind, day } of entries) {
      await recordActivity(context, {
        ...{ pilotSlug: slug, panelKey: '', pseudonym: EVERYONE, kind, detail: holder, at: startOf(day, timeZone) },
      });
      noted += 1;
    }
  }
  return { noted };
}

const entriesOf = ({ from, to }: OutageRun) => [
  { kind: 'holder-outage-start', day: from },
  ...(to === null ? [] : [{ kind: 'holder-outage-end', day: to }]),
];

/** Of an outage that was noted: its end, once something came, and the outages that came afterwards. */
function endOf(
  runs: readonly OutageRun[],
  days: readonly { readonly holder: string; readonly day: string; readonly received: number }[],
  holder: string,
  since: string,
) {
  const [back] = days
    .filter((one) => one.holder === holder && one.received > 0 && one.day > since)
    .map(({ day }) => day)
    .sort();
  if (back === undefined) return [];
  return [{ kind: 'holder-outage-end', day: back }, ...runs.filter(({ from }) => from > back).flatMap(entriesOf)];
}

const startOf = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
