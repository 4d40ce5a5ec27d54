import type { z } from 'zod';
import { isAppError } from '~/platform/app-error.ts';
import type { Reading } from '~/platform/reading.ts';
import { holderError } from '../errors.ts';
import type { FetchedWindow, Holder, HolderAccess, HolderContract, WindowsRequest } from '../holder.ts';
import { type HolderProtocol, holderText, parseJson } from '../http.server.ts';
import { addDays, instantOf, MINUTE, stampReader } from '../local-time.ts';
import { consentPageUrl, grantFromRedirect } from '../redirects.ts';
import { sandboxSettings } from '../settings.ts';
import { allowedWindows, type DayWindow } from '../windows.ts';
import { explainEnedis } from './explain.ts';
import { enedisManifest as manifest } from './manifest.ts';
import { enedisMockHandlers } from './mock.ts';
import { enedisOperations } from './operations.ts';
import { contractAnswer, type DailyAnswer, dailyAnswer, type LoadCurveAnswer, loadCurveAnswer } from './wire.ts';

const protocol: HolderProtocol = { manifest, tokenScope: () => undefined, explain: explainEnedis };

export const enedis: Holder = {
  manifest,
  authorizeUrl: (request, settings = sandboxSettings('enedis')) => consentPageUrl(manifest, settings, request),
  readRedirect: (params) => grantFromRedirect(manifest, params),
  fetchWindows,
  fetchContract,
  operations: enedisOperations,
  mockHandlers: enedisMockHandlers,
};

async function* fetchWindows(request: WindowsRequest): AsyncGenerator<FetchedWindow, void, void> {
  const dataset = manifest.datasets.find(({ key }) => key === request.dataset);
  if (!dataset) throw holderError('badRequest', { holder: manifest.name, dataset: request.dataset });
  const windows = allowedWindows(dataset, request, request.clock);
  let silence: unknown;
  let heard = false;
  for (const window of windows) {
    const readings = await readingsOf(request, window).catch((error: unknown) => {
      if (!isAppError(error) || error.code !== 'holders.noData') throw error;
      silence = error;
      return [];
    });
    heard ||= readings.length > 0;
    yield { yields: 'readings', readings, window };
  }
  if (windows.length > 0 && !heard)
    throw silence ?? holderError('noData', { holder: manifest.name, dataset: dataset.key });
}

async function readingsOf(request: WindowsRequest, window: DayWindow): Promise<Reading[]> {
  const query = new URLSearchParams({ usage_point_id: request.grant.subject, start: window.from, end: window.to });
  if (request.dataset === 'enedis/load-curve') {
    const text = await holderText(protocol, request, `/metering_data_clc/v5/consumption_load_curve?${query}`);
    return loadCurveReadings(understand(loadCurveAnswer, text, request.grant.subject));
  }
  const text = await holderText(protocol, request, `/metering_data_dc/v5/daily_consumption?${query}`);
  return dailyReadings(understand(dailyAnswer, text, request.grant.subject));
}

function understand<T extends { meter_reading: { usage_point_id: string } }>(
  schema: z.ZodType<T>,
  text: string,
  subject: string,
): T {
  const answer = parsed(schema, text);
  // Someone else's readings must never land in this tester's space.
  if (answer.meter_reading.usage_point_id !== subject) {
    throw holderError('contractChanged', { holder: manifest.name, holderCode: 'usage_point_id' });
  }
  return answer;
}

function parsed<T>(schema: z.ZodType<T>, text: string): T {
  const json = parseJson(text);
  if (json === undefined) throw holderError('truncatedAnswer', { holder: manifest.name });
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw holderError('contractChanged', { holder: manifest.name, holderCode: where }, result.error);
}

/**
 * Mean W over a slot → Wh. A stamp is the local end of its slot, without an offset: in the hour that October
 * repeats, the order of the answer tells the first pass from the second.
 */
export function loadCurveReadings({ meter_reading }: LoadCurveAnswer): Reading[] {
  const byStart = new Map<number, Reading>();
  const instantOfStamp = stampReader();
  for (const { date, value, interval_length } of meter_reading.interval_reading) {
    const minutes = Number(interval_length.slice(2, -1));
    const start = instantOfStamp(date) - minutes * MINUTE;
    byStart.set(start, { start, minutes, value: (Number(value) * minutes) / 60 });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

export function dailyReadings({ meter_reading }: DailyAnswer): Reading[] {
  const byStart = new Map<number, Reading>();
  for (const { date, value } of meter_reading.interval_reading) {
    const start = instantOf(date);
    const minutes = (instantOf(addDays(date, 1)) - start) / MINUTE;
    byStart.set(start, { start, minutes, value: Number(value) });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

async function fetchContract(request: HolderAccess): Promise<HolderContract> {
  const query = new URLSearchParams({ usage_point_id: request.grant.subject });
  const text = await holderText(protocol, request, `/customers_upc/v5/usage_points/contracts?${query}`);
  const contract = parsed(contractAnswer, text).customer.usage_points[0]?.contracts;
  const power = contract?.subscribed_power?.match(/^(\d+(?:\.\d+)?)/)?.[1];
  return {
    subscribedPowerKva: power === undefined ? undefined : Number(power),
    offPeakHours: contract?.offpeak_hours,
    inServiceSince: contract?.last_activation_date?.slice(0, 10),
  };
}
