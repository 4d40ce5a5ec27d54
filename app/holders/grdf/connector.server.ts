import type { z } from 'zod';
import { isAppError } from '~/platform/app-error.ts';
import type { Reading } from '~/platform/reading.ts';
import { type HolderFailure, holderError } from '../errors.ts';
import type { FetchedWindow, Holder, HolderAccess, HolderContract, WindowsRequest } from '../holder.ts';
import { type HolderProtocol, holderText } from '../http.server.ts';
import { dayOf, gasDayStart, MINUTE } from '../local-time.ts';
import { consentPageUrl, grantFromRedirect } from '../redirects.ts';
import { hostsOf, sandboxSettings } from '../settings.ts';
import { allowedWindows, type DayWindow } from '../windows.ts';
import { explainGrdf, explainRestitution, explainRight } from './explain.ts';
import { grdfManifest as manifest } from './manifest.ts';
import { grdfMockHandlers } from './mock.ts';
import { parseNdjson } from './ndjson.ts';
import { grdfOperations } from './operations.ts';
import {
  type AccessRightLine,
  accessRightLine,
  type ConsumptionLine,
  consumptionLine,
  contractLine,
  refusalLine,
  statusLine,
} from './wire.ts';

const protocol: HolderProtocol = {
  manifest,
  // The scope is the path of the API: /adict/v2, /adict/bas/v6.
  tokenScope: (settings) => new URL(hostsOf(manifest, settings).api).pathname,
  explain: explainGrdf,
};

export const grdf: Holder = {
  manifest,
  authorizeUrl: (request, settings = sandboxSettings('grdf')) => consentPageUrl(manifest, settings, request),
  readRedirect: (params) => grantFromRedirect(manifest, params),
  fetchWindows,
  fetchContract,
  revoke,
  operations: grdfOperations,
  mockHandlers: grdfMockHandlers,
};

const ENDPOINTS: Readonly<Record<string, { path: string; kind: string }>> = {
  'grdf/daily': { path: 'donnees_consos_informatives', kind: 'Informative' },
  'grdf/published': { path: 'donnees_consos_publiees', kind: 'Publiée' },
};

async function* fetchWindows(request: WindowsRequest): AsyncGenerator<FetchedWindow, void, void> {
  const dataset = manifest.datasets.find(({ key }) => key === request.dataset);
  if (!dataset) throw holderError('badRequest', { holder: manifest.name, dataset: request.dataset });
  const windows = allowedWindows(dataset, request, request.clock);
  if (windows.length === 0) return;
  await checkAccessRight(request, request.dataset);
  let heard = false;
  for (const window of windows) {
    const readings = await readingsOf(request, window);
    heard ||= readings.length > 0;
    yield { yields: 'readings', readings, window };
  }
  if (!heard) throw holderError('noData', { holder: manifest.name, dataset: dataset.key });
}

/**
 * Asks GRDF for the state of the access right before asking for data: the data calls only say that they have
 * nothing, not why.
 */
async function checkAccessRight(access: HolderAccess, dataset: string): Promise<void> {
  const rights = await accessRights(access);
  const today = dayOf(access.clock.now().getTime());
  const states = rights.map((right) => explainRight(right, dataset, today));
  if (states.some((state) => state === undefined)) return;
  throw holderError(states[states.length - 1] ?? 'noConsent', { holder: manifest.name, holderCode: 'droits_acces' });
}

async function accessRights(access: HolderAccess): Promise<AccessRightLine[]> {
  const body = JSON.stringify({ id_pce: [access.grant.subject] });
  const lines = parseNdjson(
    await holderText(protocol, access, '/droits_acces', { method: 'POST', body }),
    manifest.name,
  );
  const status = statusLine.safeParse(lines[lines.length - 1]);
  if (!status.success) throw holderError('truncatedAnswer', { holder: manifest.name, holderCode: 'droits_acces' });
  if (Number(status.data.code_statut_traitement) !== 0) fail('serverError', status.data.code_statut_traitement);
  const rights = lines.slice(0, -1).map((line) => parsed(accessRightLine, withoutColons(line)));
  return rights.filter((right) => right.id_pce === access.grant.subject);
}

async function revoke(access: HolderAccess): Promise<void> {
  for (const right of await accessRights(access)) {
    if (right.etat_droit_acces !== 'Active') continue;
    await holderText(protocol, access, `/droit_acces/${encodeURIComponent(right.id_droit_acces)}`, { method: 'PATCH' });
  }
}

async function readingsOf(request: WindowsRequest, window: DayWindow): Promise<Reading[]> {
  const { path, kind } = ENDPOINTS[request.dataset] ?? { path: '', kind: '' };
  const query = new URLSearchParams({ date_debut: window.from, date_fin: window.to });
  const answer = holderText(protocol, request, `/pce/${request.grant.subject}/${path}?${query}`);
  const text = await answer.catch((error: unknown) => {
    if (!isAppError(error) || error.code !== 'holders.noData') throw error;
    return '';
  });
  const lines = parseNdjson(text, manifest.name).filter((line) => !statusLine.safeParse(line).success);
  const refused = lines.map(refusalOf).find((refusal) => refusal !== undefined);
  if (refused?.failure === 'noData') return [];
  if (refused) fail(refused.failure, refused.holderCode);
  return consumptionReadings(
    lines.map((line) => parsed(consumptionLine, line)),
    { subject: request.grant.subject, kind },
  );
}

function refusalOf(line: unknown): { failure: HolderFailure; holderCode: string } | undefined {
  const restitution = refusalLine.safeParse(line).data?.statut_restitution;
  return restitution?.code ? explainRestitution(restitution) : undefined;
}

/**
 * kWh of a gas day (06:00 to 06:00 local) or of a bill → Wh. A day published twice counts once, the definitive
 * line before the provisional one.
 */
export function consumptionReadings(
  lines: readonly ConsumptionLine[],
  wanted: { readonly subject: string; readonly kind: string },
): Reading[] {
  const byStart = new Map<number, { reading: Reading; definitive: boolean }>();
  for (const { pce, consommation } of lines) {
    if (pce.id_pce !== wanted.subject) fail('contractChanged', 'id_pce');
    const isWanted = consommation.type_conso.startsWith(wanted.kind) && consommation.sens_flux_gaz !== 'Injection';
    if (!isWanted || consommation.energie === null) continue;
    const stamped = Date.parse(consommation.date_debut_consommation);
    const start = consommation.journee_gaziere ? gasDayStart(consommation.journee_gaziere) : stamped;
    const minutes = (Date.parse(consommation.date_fin_consommation) - stamped) / MINUTE;
    const definitive = consommation.statut_conso === 'Définitive';
    if (byStart.get(start)?.definitive && !definitive) continue;
    byStart.set(start, { reading: { start, minutes, value: consommation.energie * 1000 }, definitive });
  }
  return [...byStart.values()].map(({ reading }) => reading).sort((a, b) => a.start - b.start);
}

async function fetchContract(request: HolderAccess): Promise<HolderContract> {
  await checkAccessRight(request, 'grdf/contract');
  const text = await holderText(protocol, request, `/pce/${request.grant.subject}/donnees_contractuelles`);
  const [line] = parseNdjson(text, manifest.name);
  const refused = refusalOf(line);
  if (refused) fail(refused.failure, refused.holderCode);
  const { donnees_contractuelles: contract } = parsed(contractLine, line);
  return { yearlyReferenceKwh: contract.car ?? undefined, inServiceSince: contract.date_mes ?? undefined };
}

function parsed<T>(schema: z.ZodType<T>, line: unknown): T {
  const result = schema.safeParse(line);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw holderError('contractChanged', { holder: manifest.name, holderCode: where }, result.error);
}

/** GRDF has been seen to write a key with a colon at its end. */
function withoutColons(line: unknown): unknown {
  if (typeof line !== 'object' || line === null) return line;
  return Object.fromEntries(Object.entries(line).map(([key, value]) => [key.replace(/:$/, ''), value]));
}

function fail(failure: HolderFailure, holderCode: string): never {
  throw holderError(failure, { holder: manifest.name, holderCode });
}
