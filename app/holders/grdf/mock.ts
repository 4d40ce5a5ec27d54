import { HttpResponse, http, type RequestHandler } from 'msw';
import type { SandboxGrant } from '../grant-store.ts';
import { dayOf, isDay } from '../local-time.ts';
import { consentState, issueToken, publishedUntil, readToken } from '../sandbox-rules.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { type Household, householdOf } from '../synthetic/household.ts';
import { seedOf } from '../synthetic/subject.ts';
import { earliestDay } from '../windows.ts';
import { grdfManifest as manifest } from './manifest.ts';
import { type Asked, contractLines, informativeLines, publishedLines } from './mock-lines.ts';
import type { AccessRightLine } from './wire.ts';

const API = manifest.hosts.sandbox.api;
const TOKEN_SECONDS = 14_400;
const RIGHT_PREFIX = 'sandbox-';
const DONE = {
  code_statut_traitement: '0000000000',
  message_retour_traitement: "L'opération s'est déroulée avec succès.",
};

type Answer = (home: Household, window: Asked, world: SandboxWorld) => object[];

/** GRDF as it answers, on simulated homes. */
export function grdfMockHandlers(world: SandboxWorld): RequestHandler[] {
  const data =
    (scope: string, answer: Answer) =>
    async ({ request, params }: { request: Request; params: Record<string, unknown> }): Promise<Response> => {
      const window = asked(request, String(params.pce));
      const refused = refusal(world, request) ?? (await rightRefusal(world, window.pce, scope));
      return refused ?? windowRefusal(world, scope, window) ?? dataAnswer(world, answer, window);
    };
  return [
    http.post(manifest.hosts.sandbox.token, ({ request }) => tokenAnswer(world, request)),
    http.post(`${API}/droits_acces`, async ({ request }) => refusal(world, request) ?? rights(world, request)),
    http.patch(`${API}/droit_acces/:id`, async ({ request, params }) => {
      const refused = refusal(world, request);
      if (refused) return refused;
      await world.store.revoke('grdf', String(params.id).replace(RIGHT_PREFIX, ''), world.clock.now());
      return ndjson([DONE]);
    }),
    http.get(`${API}/pce/:pce/donnees_consos_informatives`, data('grdf/daily', informativeLines)),
    http.get(`${API}/pce/:pce/donnees_consos_publiees`, data('grdf/published', publishedLines)),
    http.get(`${API}/pce/:pce/donnees_contractuelles`, data('grdf/contract', contractLines)),
  ];
}

function asked(request: Request, pce: string): Asked {
  const query = new URL(request.url).searchParams;
  const [from, to] = [query.get('date_debut') ?? '', query.get('date_fin') ?? ''];
  return { pce, from, to, until: to };
}

function ndjson(lines: readonly object[]): Response {
  return new HttpResponse(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'Content-Type': 'application/nd-json' },
  });
}

/** A functional error: status 200, and one line that says why there is none other. */
function restitution(pce: string, code: string, message: string): Response {
  return ndjson([{ pce: { id_pce: pce }, statut_restitution: { code, message } }]);
}

async function tokenAnswer(world: SandboxWorld, request: Request): Promise<Response> {
  if (world.options.faults?.grdf === 'unreachable') return HttpResponse.error();
  const form = new URLSearchParams(await request.text());
  const clientId = form.get('client_id');
  const scoped = form.get('scope') === new URL(API).pathname;
  if (form.get('grant_type') !== 'client_credentials' || !clientId || !form.get('client_secret') || !scoped) {
    return HttpResponse.json({ error: 'invalid_client' }, { status: 401 });
  }
  const expiresAt = world.clock.now().getTime() + TOKEN_SECONDS * 1000;
  const access_token = issueToken('grdf', clientId, expiresAt);
  return HttpResponse.json({ access_token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: form.get('scope') });
}

/** Token, and the incidents that stop every answer. GRDF states no quota. */
function refusal(world: SandboxWorld, request: Request): Response | undefined {
  switch (world.options.faults?.grdf) {
    case 'unreachable':
      return HttpResponse.error();
    case 'server-error':
    case 'gateway-error':
      return new HttpResponse('<html><body>Service indisponible</body></html>', {
        status: world.options.faults.grdf === 'server-error' ? 500 : 502,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'provider-timeout':
      return new HttpResponse('<html><body>Délai dépassé</body></html>', {
        status: 504,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'file-absent':
      return new HttpResponse(null, { status: 404 });
    case 'quota-second':
      return new HttpResponse(null, { status: 429, headers: { 'Retry-After': '1' } });
    case 'quota-hour':
      return new HttpResponse(null, { status: 429, headers: { 'Retry-After': '1800' } });
    case 'empty-200':
      return HttpResponse.json({});
    default:
  }
  return readToken(world, 'grdf', request) ? undefined : new HttpResponse(null, { status: 401 });
}

async function rights(world: SandboxWorld, request: Request): Promise<Response> {
  const { id_pce } = (await request.json()) as { id_pce: string[] };
  const grants = await Promise.all(id_pce.map((pce) => world.store.find('grdf', pce)));
  const lines = grants.filter((grant) => grant !== undefined).map((grant) => rightLine(world, grant));
  const answer = world.options.faults?.grdf === 'no-consent' ? [] : lines;
  const drifted =
    world.options.faults?.grdf === 'schema-drift'
      ? answer.map(({ etat_droit_acces, ...rest }) => ({ ...rest, etat: etat_droit_acces }))
      : answer;
  return ndjson([...drifted, DONE]);
}

function rightLine(world: SandboxWorld, grant: SandboxGrant): AccessRightLine {
  const fault = world.options.faults?.grdf;
  const flag = (scope: string): 'Vrai' | 'Faux' => (grant.scopes.includes(scope) ? 'Vrai' : 'Faux');
  const [debut, fin] = [grant.startsAt, grant.endsAt].map((at) => dayOf(at.getTime()));
  const revoked = grant.revokedAt && grant.revokedAt <= world.clock.now();
  return {
    id_droit_acces: RIGHT_PREFIX + grant.subject,
    id_pce: grant.subject,
    role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
    perim_donnees_informatives: flag('grdf/daily'),
    perim_donnees_publiees: flag('grdf/published'),
    perim_donnees_contractuelles: flag('grdf/contract'),
    perim_donnees_techniques: flag('grdf/contract'),
    perim_donnees_conso_debut: null,
    perim_donnees_conso_fin: null,
    date_debut_droit_acces: debut,
    date_fin_droit_acces: fin,
    etat_droit_acces:
      fault === 'moved' ? 'Obsolète' : fault === 'proof-pending' ? 'A valider' : revoked ? 'Révoquée' : 'Active',
    parcours: 'CLIENT_CONNECT',
    statut_controle_preuve: fault === 'proof-pending' ? 'Preuve en attente' : null,
  };
}

async function rightRefusal(world: SandboxWorld, pce: string, scope: string): Promise<Response | undefined> {
  const grant = await world.store.find('grdf', pce);
  const state = consentState(grant, world.clock.now());
  if (seedOf('grdf', pce) === undefined || state !== 'active') {
    return restitution(pce, 'SANDBOX-1', "Il n'existe pas de droit d'accès actif sur ce PCE");
  }
  if (grant?.scopes.includes(scope)) return undefined;
  return restitution(pce, 'SANDBOX-2', "Données hors du périmètre du droit d'accès");
}

function windowRefusal(world: SandboxWorld, key: string, { pce, from, to }: Asked): Response | undefined {
  const dataset = manifest.datasets.find((candidate) => candidate.key === key);
  if (!dataset) return undefined;
  const today = dayOf(world.clock.now().getTime());
  if (!isDay(from) || !isDay(to) || from >= to) return restitution(pce, 'SANDBOX-3', 'Format des dates incorrect');
  if (to > today) return restitution(pce, 'SANDBOX-4', 'Date de fin supérieure à la date du jour');
  if (from >= earliestDay(dataset, today)) return undefined;
  return restitution(pce, 'SANDBOX-5', `Date de début excédant ${dataset.history.months / 12} ans d'historique`);
}

function dataAnswer(world: SandboxWorld, answer: Answer, window: Asked): Response {
  const fault = world.options.faults?.grdf;
  const until = publishedUntil(manifest, world, fault);
  const home = householdOf(seedOf('grdf', window.pce) ?? 0);
  const lines = answer(home, { ...window, until }, world);
  if (lines.length === 0) return restitution(window.pce, 'SANDBOX-6', 'Aucune donnée sur la période demandée');
  if (fault !== 'truncated') return ndjson(lines);
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  return new HttpResponse(text.slice(0, -40), { headers: { 'Content-Type': 'application/nd-json' } });
}
