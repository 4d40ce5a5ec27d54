import { HttpResponse, http, type RequestHandler } from 'msw';
import { publishedDays, publishedShare } from '../faults.ts';
import type { HolderManifest } from '../holder.ts';
import { dayNumber, dayOf, earlierOf, isDay } from '../local-time.ts';
import { maskByScopes, type ScopedField } from '../mask.ts';
import { consentState, issueToken, publishedUntil, quotaCounter, readToken } from '../sandbox-rules.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { type Household, householdOf } from '../synthetic/household.ts';
import { seedOf } from '../synthetic/subject.ts';
import { earliestDay, windowDays } from '../windows.ts';
import { problem, refusalUnder } from './mock-refusals.ts';

/** What a simulated holder answers for one dataset. */
export interface MockDataset<Item> {
  readonly path: string;
  /** What happened to this household on one day (its number), as the holder tells it. */
  readonly itemsOfDay: (home: Household, number: number) => readonly Item[];
  /** The item as it is first published under `corrected-later`: with this share of the truth. */
  readonly tooLow: (item: Item, share: number) => Item;
  /** What is shown only under a permission of its own, from the item down. */
  readonly scoped?: readonly ScopedField[];
  /** The field that `schema-drift` renames. */
  readonly drifts: keyof Item & string;
}

export interface MockedProposal {
  readonly manifest: HolderManifest;
  // biome-ignore lint/suspicious/noExplicitAny: see ProposalHolder
  readonly datasets: Readonly<Record<string, MockDataset<any>>>;
}

const TOKEN_SECONDS = 3_600;
const PAGE = 50;

/** A holder that keeps the contract of README.md, on simulated households. */
export function proposalMockHandlers({ manifest, datasets }: MockedProposal, world: SandboxWorld): RequestHandler[] {
  const { api, token } = manifest.hosts.sandbox;
  const quota = quotaCounter(manifest, world);
  const known = async (request: Request, customer: string, key?: string): Promise<Response | readonly string[]> => {
    const under = refusalUnder(world.options.faults?.[manifest.id]);
    if (under) return under;
    const caller = readToken(world, manifest.id, request);
    if (!caller) return problem('invalid-token');
    const exceeded = quota(caller.clientId);
    if (exceeded) return problem(`quota-${exceeded.quota}`, exceeded.retryAfterSeconds);
    if (seedOf(manifest.id, customer) === undefined) return problem('unknown-customer');
    const grant = await world.store.find(manifest.id, customer);
    switch (consentState(grant, world.clock.now())) {
      case 'not-started':
        return problem('consent-not-started');
      case 'expired':
        return problem('consent-expired');
      case 'none':
      case 'revoked':
        return problem('no-consent');
      default:
    }
    const scopes = grant?.scopes ?? [];
    return key === undefined || scopes.includes(key) ? scopes : problem('out-of-scope');
  };
  return [
    http.post(token, ({ request }) => tokenAnswer(manifest, world, request)),
    http.delete(`${api}/customers/:customer/consent`, async ({ request, params }) => {
      const customer = String(params.customer);
      const answer = await known(request, customer);
      if (answer instanceof Response) return answer;
      await world.store.revoke(manifest.id, customer, world.clock.now());
      return new HttpResponse(null, { status: 204 });
    }),
    ...Object.entries(datasets).map(([key, dataset]) =>
      http.get(`${api}/customers/:customer/${dataset.path}`, async ({ request, params }) => {
        const customer = String(params.customer);
        const answer = await known(request, customer, key);
        if (answer instanceof Response) return answer;
        const home = householdOf(seedOf(manifest.id, customer) ?? 0);
        return page({ manifest, world, key, dataset, home, scopes: answer }, new URL(request.url).searchParams);
      }),
    ),
  ];
}

async function tokenAnswer(manifest: HolderManifest, world: SandboxWorld, request: Request): Promise<Response> {
  if (world.options.faults?.[manifest.id] === 'unreachable') return HttpResponse.error();
  const form = new URLSearchParams(await request.text());
  const clientId = form.get('client_id');
  if (form.get('grant_type') !== 'client_credentials' || !clientId || !form.get('client_secret')) {
    return HttpResponse.json({ error: 'invalid_client' }, { status: 401 });
  }
  const access_token = issueToken(manifest.id, clientId, world.clock.now().getTime() + TOKEN_SECONDS * 1000);
  return HttpResponse.json({ access_token, token_type: 'Bearer', expires_in: TOKEN_SECONDS });
}

interface Asked {
  readonly manifest: HolderManifest;
  readonly world: SandboxWorld;
  readonly key: string;
  // biome-ignore lint/suspicious/noExplicitAny: see ProposalHolder
  readonly dataset: MockDataset<any>;
  readonly home: Household;
  readonly scopes: readonly string[];
}

function page(asked: Asked, query: URLSearchParams): Response {
  const { manifest, world, key, dataset, home, scopes } = asked;
  const [from, to, cursor] = [query.get('from') ?? '', query.get('to') ?? '', query.get('cursor') ?? ''];
  const today = dayOf(world.clock.now().getTime());
  const described = manifest.datasets.find((one) => one.key === key);
  if (!described || !isDay(from) || !isDay(to) || from >= to || to > today) return problem('bad-request');
  if (windowDays({ from, to }) > described.maxWindowDays) return problem('window-too-long');
  if (from < earliestDay(described, today)) return problem('history-too-old');
  const fault = world.options.faults?.[manifest.id];
  const until = dayNumber(earlierOf(to, publishedUntil(manifest, world, fault)));
  const days: object[][] = [];
  for (let number = dayNumber(from); number < until; number += 1) {
    const share = publishedShare(fault, dayNumber(today) - number);
    days.push(dataset.itemsOfDay(home, number).map((item) => (share < 1 ? dataset.tooLow(item, share) : item)));
  }
  const all = publishedDays(fault, days);
  const start = Number(cursor.match(/^after-(\d+)$/)?.[1] ?? 0);
  const items = all.slice(start, start + PAGE).map((item) => maskByScopes(item, dataset.scoped ?? [], scopes));
  const next_cursor = start + PAGE < all.length ? `after-${start + PAGE}` : null;
  const text = JSON.stringify({ items, next_cursor });
  const sent =
    fault === 'truncated'
      ? text.slice(0, Math.floor(text.length * 0.7))
      : fault === 'schema-drift'
        ? text.replaceAll(`"${dataset.drifts}":`, `"${dataset.drifts}_v2":`)
        : text;
  return new HttpResponse(sent, { headers: { 'Content-Type': 'application/json' } });
}
