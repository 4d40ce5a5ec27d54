import { presetsOf } from '~/holders/faults.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { holderSettings } from '~/holders/holder-settings.ts';
import { addDays as dayAfter, dayOf, instantOf } from '~/holders/local-time.ts';
import { manifests } from '~/holders/manifests.ts';
import { hostsOf } from '~/holders/settings.ts';
import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { guardPair } from '~/pilots/panel-figures.ts';
import { readPanelFigures } from '~/pilots/pilot-overview.server.ts';
import { WINDOW_DAYS } from '~/pilots/read-holder-days.server.ts';
import { readHolderRows } from '~/pilots/read-holder-rows.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isSimulated } from '../holder-words.ts';
import { publishedUntil } from '../sync-dataset.server.ts';
import { listIncidents } from './list-incidents.server.ts';
import { readAges } from './read-ages.server.ts';
import { readCalls } from './read-calls.server.ts';
import { readCauses } from './read-causes.server.ts';

const DAY = 86_400_000;

/**
 * How one holder of a pilot is, for its lead: counts and causes, never about fewer people than the pilot's smallest
 * group; plain data. `holderId` is one of the pilot's.
 */
export async function readHolder(context: AppContext, definition: PilotDefinition, holderId: HolderId) {
  const { slug, smallestGroup, calendar } = definition;
  const manifest = manifests[holderId];
  const now = context.clock.now();
  const from = new Date(now.getTime() - WINDOW_DAYS * DAY);
  const figures = await readPanelFigures(context, definition);
  const row = (await readHolderRows(context, definition, figures)).find(({ id }) => id === holderId);
  if (!row) throw new Response(null, { status: 404 });
  const agreed = await countAgreed(context, definition, holderId);
  const shown = [row.linked, row.served, ...figures.total.map(({ count }) => count)].filter((count) => count !== null);
  const today = dayIn(now, calendar.timeZone);
  return {
    ...{ holderId, name: manifest.name, row, smallestGroup },
    window: { from: dayIn(new Date(now.getTime() - (WINDOW_DAYS - 1) * DAY), calendar.timeZone), to: today },
    /** Of those who agreed to something that this holder sends; null is withheld. */
    agreed: guardPair(0, agreed, smallestGroup, shown).whole,
    // Of an exchange nobody is known; of so few people's, something might be.
    success: row.linked === null && row.served === null ? null : row.exchanges,
    ages: await readAges(context, { pilotSlug: slug, holderId, today, smallestGroup }),
    causes: await readCauses(context, definition, { holderId, from, to: now }),
    calls: await readCalls(context, { pilotSlug: slug, holderId, dayStart: new Date(instantOf(dayOf(now.getTime()))) }),
    next: nextPublication(now, holderId),
    publishedFrom: manifest.publishedFrom,
    contract: manifest.contract,
    api: hostsOf(manifest, holderSettings(context.env, holderId)).api,
    isSimulated: isSimulated(context.env, holderId),
    presets: presetsOf(holderId),
    incidents: await listIncidents(context, { pilotSlug: slug, holderId }),
    today,
  };
}

export type HolderPageData = Awaited<ReturnType<typeof readHolder>>;

/** The instant at which the holder publishes next. */
function nextPublication(now: Date, holderId: HolderId): string {
  const manifest = manifests[holderId];
  const today = dayOf(now.getTime());
  const isOut = publishedUntil(now, manifest) === today;
  return new Date(instantOf(isOut ? dayAfter(today, 1) : today, manifest.publishedFrom)).toISOString();
}

/** People who agree today to something that this holder is to send. */
async function countAgreed({ db, clock }: AppContext, definition: PilotDefinition, holderId: string): Promise<number> {
  const keys = definition.purposes.filter(({ holder }) => holder === holderId).map(({ key }) => key);
  const [row] = await db.$queryRaw<{ people: bigint }[]>`
    SELECT count(DISTINCT "testerId") AS people FROM "Consent"
    WHERE "pilotSlug" = ${definition.slug} AND "purposeKey" = ANY(${keys}) AND state = 'granted'
      AND "expiresAt" > ${clock.now()}`;
  return Number(row?.people ?? 0);
}
