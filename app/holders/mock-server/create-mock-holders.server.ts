import { zipSync } from 'fflate';
import { getResponse } from 'msw';
import { z } from 'zod';
import type { Clock } from '~/platform/clock.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { answerSandboxConsent } from '../answer-sandbox-consent.ts';
import {
  type AuthorizeProblem,
  type CheckedAuthorize,
  checkAuthorizeRequest,
  isProblem,
} from '../check-authorize-request.ts';
import { FAULT_PRESETS } from '../faults.ts';
import { memoryGrantStore } from '../grant-store.ts';
import type { Holder, HolderManifest } from '../holder.ts';
import { HOLDER_IDS, isHolderId } from '../holder-ids.ts';
import { holders } from '../registry.ts';
import type { Faults } from '../sandbox-world.ts';
import { sandboxAddresses } from './addresses.ts';
import { syntheticDataSet } from './data-set.server.ts';
import { messages } from './messages.ts';
import { openApiOf } from './openapi.ts';
import { consentPage, frontPage, problemPage } from './pages.tsx';
import { CUSTOMERS, personOf } from './people.ts';

/** A server of simulated holders: what it answers to a request. An answer of type `error` is a network that gives nothing. */
export type MockHolders = (request: Request) => Promise<Response>;

const consentBody = z.object({
  customer: z.string().min(1).max(100),
  scopes: z.array(z.string()).min(1).optional(),
  duration: z.string().default('P1Y'),
});

/**
 * Every simulated holder behind one address, for whoever develops a service: the calls of its contract under its name,
 * its consent page, its OpenAPI document, incidents that can be played, and the people. Consents live as long as it does.
 * The quotas count. Errors of a request are answers; nothing is thrown.
 */
export function createMockHolders({
  clock,
  faults = {},
  people = CUSTOMERS,
}: {
  readonly clock: Clock;
  /** Incidents under way, which pages change. */
  readonly faults?: Faults;
  /** Words that stand for the people presented. */
  readonly people?: readonly string[];
}): MockHolders {
  const store = memoryGrantStore();
  const world = { store, clock, options: { faults, countSeconds: true } };
  const handlers = HOLDER_IDS.flatMap((id) => holders[id].mockHandlers(world));
  const mock = { clock, faults, store };
  return async (request) => {
    const url = new URL(request.url);
    const [, name = '', ...rest] = url.pathname.split('/');
    if (name === '') return page(frontPage({ base: url.origin, locale: localeOf(request), faults }));
    if (name === 'people.json' && rest.length === 0) return json(people.map(personOf));
    if (name === 'synthetic-data.zip' && rest.length === 0) {
      return new Response(zipSync(await syntheticDataSet({ clock }, people)), {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': 'attachment; filename=synthetic-data.zip',
        },
      });
    }
    if (!isHolderId(name)) return notFound(request);
    const holder = holders[name];
    const path = `/${rest.join('/')}`;
    const ours = await answerOfOurs(mock, holder, path, request);
    if (ours) return ours;
    for (const address of sandboxAddresses(holder.manifest, holder.operations, path)) {
      const response = await getResponse(handlers, new Request(address + url.search, request.clone()));
      if (response) return response;
    }
    return notFound(request);
  };
}

interface Mock {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly store: ReturnType<typeof memoryGrantStore>;
}

/** Pages and calls that no real holder has; undefined for those of its contract. */
async function answerOfOurs(mock: Mock, holder: Holder, path: string, request: Request): Promise<Response | undefined> {
  const { manifest } = holder;
  const t = pick(messages, localeOf(request)).refusals;
  const call = `${request.method} ${path}`;
  if (call === 'GET /openapi.json') {
    return json(openApiOf(holder, { base: new URL(request.url).origin, locale: localeOf(request) }));
  }
  if (path === '/authorize') return authorize(mock, manifest, request);
  if (call === 'POST /consents') {
    const body = consentBody.safeParse(await request.json().catch(() => undefined));
    if (!body.success) return refuse(body.error.issues[0]?.path[0] === 'customer' ? t.unknownPerson : t.notJson);
    const { customer, duration } = body.data;
    const known = manifest.permissions.map(({ key }) => key);
    const scopes = body.data.scopes ?? known;
    if (!scopes.every((scope) => known.includes(scope))) return refuse(t.unknownScope(known.join(', ')));
    const query = new URLSearchParams({
      ...{ client_id: 'api', response_type: 'code', redirect_uri: '/', duration, scopes: scopes.join(' '), customer },
    });
    const checked = checkAuthorizeRequest(manifest, query, { now: mock.clock.now(), origins: [] });
    if (isProblem(checked)) return refuse(pick(messages, localeOf(request)).problems[checked.problem](checked.detail));
    const { state: _state, ...given } = Object.fromEntries(
      await answerSandboxConsent(mock, manifest, checked, 'allow'),
    );
    return json(given, 201);
  }
  if (call === 'POST /incident') {
    const form = (request.headers.get('Content-Type') ?? '').includes('json')
      ? ((await request.json().catch(() => ({}))) as { preset?: unknown })
      : Object.fromEntries(await request.formData());
    const preset = FAULT_PRESETS.find((known) => known === form.preset);
    if (!preset && form.preset !== '' && form.preset !== null)
      return refuse(t.unknownIncident(FAULT_PRESETS.join(', ')));
    mock.faults[manifest.id] = preset;
    return new Response(null, { status: 303, headers: { Location: `/#${manifest.id}` } });
  }
  return undefined;
}

/** The consent page: GET shows it, POST answers it. A developer's tool: it sends people back wherever it is asked to. */
async function authorize(mock: Mock, manifest: HolderManifest, request: Request): Promise<Response> {
  const locale = localeOf(request);
  const { searchParams: query } = new URL(request.url);
  const redirect = query.get('redirect_uri') ?? '';
  const form = request.method === 'POST' ? await request.formData() : undefined;
  if (!query.get('scopes')) {
    query.set('scopes', query.get('scope') ?? manifest.permissions.map(({ key }) => key).join(' '));
  }
  query.set('customer', String(form?.get('customer') || query.get('customer') || (CUSTOMERS[0] ?? '')));
  const checked = checkReturn(manifest, query, redirect, mock.clock.now());
  if (isProblem(checked)) return page(problemPage(locale, manifest, checked), 400);
  if (!form) {
    const client = query.get('client_id') ?? '';
    return page(consentPage({ locale, manifest, client, returnAddress: redirect, checked }));
  }
  const answer = await answerSandboxConsent(
    mock,
    manifest,
    checked,
    form.get('decision') === 'allow' ? 'allow' : 'refuse',
  );
  const back = new URL(redirect);
  for (const [key, value] of answer) back.searchParams.set(key, value);
  return new Response(null, { status: 303, headers: { Location: back.href } });
}

function checkReturn(
  manifest: HolderManifest,
  query: URLSearchParams,
  redirect: string,
  now: Date,
): CheckedAuthorize | AuthorizeProblem {
  if (!redirect) return { problem: 'missing_parameter', detail: 'redirect_uri' };
  if (!/^https?:\/\//.test(redirect) || !URL.canParse(redirect)) return { problem: 'invalid_redirect', detail: '' };
  return checkAuthorizeRequest(manifest, query, { now, origins: [new URL(redirect).origin] });
}

function notFound(request: Request): Response {
  return refuse(pick(messages, localeOf(request)).refusals.notFound(new URL(request.url).pathname), 404);
}

const page = (html: string, status = 200): Response =>
  new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });

const json = (value: unknown, status = 200): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  });

/** RFC 9457. */
const refuse = (title: string, status = 400): Response =>
  new Response(`${JSON.stringify({ type: 'about:blank', title, status })}\n`, {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
