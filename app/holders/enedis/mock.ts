import { HttpResponse, http, type RequestHandler } from 'msw';
import type { SandboxGrant } from '../grant-store.ts';
import { dayOf, earlierOf, isDay, laterOf } from '../local-time.ts';
import { maskByScopes, type ScopedField } from '../mask.ts';
import { consentState, issueToken, publishedUntil, quotaCounter, readToken } from '../sandbox-rules.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { type Household, householdOf } from '../synthetic/household.ts';
import { seedOf } from '../synthetic/subject.ts';
import { earliestDay, windowDays } from '../windows.ts';
import { enedisManifest as manifest } from './manifest.ts';
import { type Asked, contractAnswer, dailyAnswer, loadCurveAnswer } from './mock-answers.ts';

const API = manifest.hosts.sandbox.api;
const TOKEN_SECONDS = 12_600;

const CONTRACT_FIELDS: readonly ScopedField[] = [
  { path: ['customer', 'usage_points', '*', 'contracts'], scope: 'enedis/contract' },
];

/** Enedis as it answers, on simulated homes. */
export function enedisMockHandlers(world: SandboxWorld): RequestHandler[] {
  const quota = quotaCounter(manifest, world);
  const metering =
    (dataset: string, answer: (home: Household, window: Asked, world: SandboxWorld) => object) =>
    async ({ request }: { request: Request }): Promise<Response> =>
      spoilt(world, refusal(world, quota, request)) ??
      (await consentRefusal(world, request, dataset)) ??
      windowRefusal(world, request, dataset) ??
      answerWith(world, answer, asked(request));
  return [
    http.post(manifest.hosts.sandbox.token, ({ request }) => tokenAnswer(world, request)),
    http.post(`${API}/oauth2/v3/revoke`, () => new HttpResponse(null, { status: 200 })),
    http.get(`${API}/metering_data_clc/v5/consumption_load_curve`, metering('enedis/load-curve', loadCurveAnswer)),
    http.get(`${API}/metering_data_dc/v5/daily_consumption`, metering('enedis/daily', dailyAnswer)),
    http.get(`${API}/customers_upc/v5/usage_points/contracts`, async ({ request }) => {
      const { subject } = asked(request);
      const refused = spoilt(world, refusal(world, quota, request)) ?? (await consentRefusal(world, request));
      if (refused) return refused;
      const grant = await world.store.find('enedis', subject);
      return HttpResponse.json(
        maskByScopes(contractAnswer(homeOf(subject), subject), CONTRACT_FIELDS, grant?.scopes ?? []) as object,
      );
    }),
  ];
}

function asked(request: Request): Asked {
  const query = new URL(request.url).searchParams;
  return { subject: query.get('usage_point_id') ?? '', from: query.get('start') ?? '', to: query.get('end') ?? '' };
}

function homeOf(subject: string): Household {
  return householdOf(seedOf('enedis', subject) ?? 0);
}

async function tokenAnswer(world: SandboxWorld, request: Request): Promise<Response> {
  if (world.options.faults?.enedis === 'unreachable') return HttpResponse.error();
  const form = new URLSearchParams(await request.text());
  const clientId = form.get('client_id');
  if (form.get('grant_type') !== 'client_credentials' || !clientId || !form.get('client_secret')) {
    return refuse(401, 'invalid_client', 'client authentication failed');
  }
  const expiresAt = world.clock.now().getTime() + TOKEN_SECONDS * 1000;
  const access_token = issueToken('enedis', clientId, expiresAt);
  return HttpResponse.json({
    access_token,
    token_type: 'Bearer',
    expires_in: String(TOKEN_SECONDS),
    scope: 'am_application_scope default',
  });
}

function refuse(status: number, error: string, error_description: string, headers?: Record<string, string>): Response {
  return HttpResponse.json({ error, error_description }, { status, ...(headers && { headers }) });
}

/** The incident under way, if it is one that stops every answer. */
function spoilt(world: SandboxWorld, refused: Response | undefined): Response | undefined {
  switch (world.options.faults?.enedis) {
    case 'unreachable':
      return HttpResponse.error();
    case 'server-error':
      return refuse(500, 'ADAM-DC-0500', 'Un problème a été rencontré lors du traitement.');
    case 'gateway-error':
      return HttpResponse.json(
        {
          tag: 'enedis_return_ko',
          error_code: 500,
          description: 'Enedis ne répond pas.',
          alert_user: true,
          enedis_return: { error: 'Internal Server error', error_description: 'Un problème a été rencontré.' },
        },
        { status: 500 },
      );
    case 'provider-timeout':
      return new HttpResponse('<html><body>Gateway timeout</body></html>', {
        status: 504,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'moved':
      return refuse(403, 'ADAM-DC-0007', 'The seeker is not recognized as the actual meter holder');
    case 'no-consent':
      return refuse(403, 'ADAM-DC-0008', 'No consent can be found for this customer and this usage point.');
    case 'file-absent':
      return refuse(404, 'STM-ERR-0000014', 'unknown usage point');
    case 'quota-second':
      return refuse(429, 'throttled', 'Quota Q3 reached', { 'Retry-After': '1' });
    case 'quota-hour':
      return refuse(429, 'throttled', 'Quota Q4 reached', { 'Retry-After': '1800' });
    case 'empty-200':
      return HttpResponse.json({});
    default:
      return refused;
  }
}

/** Token and quotas. */
function refusal(world: SandboxWorld, quota: ReturnType<typeof quotaCounter>, request: Request): Response | undefined {
  const token = readToken(world, 'enedis', request);
  if (!token) return refuse(401, 'invalid_token', 'The access token is invalid or has expired');
  const exceeded = quota(token.clientId);
  if (!exceeded) return undefined;
  const name = exceeded.quota === 'second' ? 'Q3' : 'Q4';
  return refuse(429, 'throttled', `Quota ${name} reached`, { 'Retry-After': String(exceeded.retryAfterSeconds) });
}

async function consentRefusal(world: SandboxWorld, request: Request, dataset?: string): Promise<Response | undefined> {
  const { subject } = asked(request);
  if (!/^\d{14}$/.test(subject)) return refuse(400, 'ADAM-ERR0123', 'usage_point_id parameter must be 14 digits long');
  if (seedOf('enedis', subject) === undefined) return refuse(404, 'STM-ERR-0000014', 'unknown usage point');
  const grant: SandboxGrant | undefined = await world.store.find('enedis', subject);
  const state = consentState(grant, world.clock.now());
  if (state === 'not-started') return refuse(403, 'ADAM-DC-0009', 'The consent has not started yet.');
  if (state !== 'active' || (dataset !== undefined && !grant?.scopes.includes(dataset))) {
    return refuse(403, 'ADAM-DC-0008', 'No consent can be found for this customer and this usage point.');
  }
  return undefined;
}

function windowRefusal(world: SandboxWorld, request: Request, key: string): Response | undefined {
  const { from, to } = asked(request);
  const dataset = manifest.datasets.find((candidate) => candidate.key === key);
  const today = dayOf(world.clock.now().getTime());
  if (!dataset || !isDay(from))
    return refuse(400, 'Invalid_request', 'Start date parameter must be in the format YYYY-MM-DD');
  if (!isDay(to)) return refuse(400, 'Invalid_request', 'End date parameter must be in the format YYYY-MM-DD');
  if (from >= to) return refuse(400, 'Invalid_request', 'Start date should be before end date');
  if (to > today) return refuse(400, 'Invalid_request', 'The end date parameter must be earlier than the current date');
  if (windowDays({ from, to }) > dataset.maxWindowDays) {
    return refuse(400, 'ADAM-DC-0015', `The requested period must be less than ${dataset.maxWindowDays} days`);
  }
  if (from < earliestDay(dataset, today)) {
    return refuse(400, 'ADAM-DC-0016', 'The start date must be greater than the history deadline');
  }
  return undefined;
}

function answerWith(
  world: SandboxWorld,
  answer: (home: Household, window: Asked, world: SandboxWorld) => object,
  window: Asked,
): Response {
  const fault = world.options.faults?.enedis;
  const home = homeOf(window.subject);
  const until = publishedUntil(manifest, world, fault);
  const from = laterOf(window.from, home.inServiceSince);
  const published = { ...window, from, to: earlierOf(window.to, until) };
  if (published.from >= published.to) return refuse(404, 'no_data_found', 'no measure found for this usage point');
  const text = JSON.stringify(answer(home, published, world));
  const sent =
    fault === 'truncated'
      ? text.slice(0, Math.floor(text.length * 0.7))
      : fault === 'schema-drift'
        ? text.replaceAll('"interval_reading"', '"interval_readings"')
        : text;
  return new HttpResponse(sent, { headers: { 'Content-Type': 'application/json' } });
}
