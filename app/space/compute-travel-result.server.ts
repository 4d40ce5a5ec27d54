import type { ResultPayload } from '~/consent/results/result-payload.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { monthScore } from '~/services/travel/month-score.ts';
import type { WidgetKey } from '~/services/widgets.ts';
import { daysOfMonth, readTravel } from './read-travel.server.ts';

/** The page on which a person sees the number that they may share. */
const SEEN_ON: WidgetKey = 'travel-footprint';

/**
 * The CO2e of a month's travel, as the person sees it on the page of their footprint: computed by the service that
 * shows that page, under the agreements given to it. Null when nothing of that month is known.
 */
export async function computeTravelResult(
  app: AppContext,
  { testerId, definition }: { testerId: string; definition: PilotDefinition },
  asked: { service: string; result: string; period: string },
): Promise<ResultPayload | null> {
  const service = definition.services.find(({ widgets }) => widgets.includes(SEEN_ON));
  if (!service) throw new Response(null, { status: 404 });
  const { timeZone } = definition.calendar;
  const reading = { app, tester: { testerId }, definition, service, reader: serviceReader(service.key), timeZone };
  const { trips } = await readTravel(reading, daysOfMonth(asked.period));
  const score = monthScore(trips, asked.period);
  return score && { ...asked, value: Math.round(score.emissionsKg * 10) / 10, unit: 'kgCO2e', ...score.days };
}
