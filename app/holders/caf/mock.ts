import { HttpResponse, http, type RequestHandler } from 'msw';
import { publishedShare } from '../faults.ts';
import type { PivotIdentity } from '../holder.ts';
import { addDays, type Day, dayNumber, dayOf } from '../local-time.ts';
import { maskByScopes, type ScopedField } from '../mask.ts';
import { consentState, publishedUntil, quotaCounter } from '../sandbox-rules.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { sandboxSettings } from '../settings.ts';
import { monthBefore, quotientOfMonth } from '../synthetic/benefits.ts';
import { civilStatusOf, givenNamesOf, seedOfCivilStatus } from '../synthetic/civil-status.ts';
import { familyOf } from '../synthetic/family.ts';
import { householdOf } from '../synthetic/household.ts';
import { subjectFor } from '../synthetic/subject.ts';
import type { Place } from '../synthetic/weather.ts';
import { earliestDay } from '../windows.ts';
import { cafManifest as manifest } from './manifest.ts';
import type { QuotientAnswer } from './wire.ts';

const API = manifest.hosts.sandbox.api;

const TOWNS: Readonly<Record<Place, string>> = {
  nantes: '44000 NANTES',
  'la-rochelle': '17000 LA ROCHELLE',
  lyon: '69003 LYON',
};

const FIELDS: readonly ScopedField[] = [
  { path: ['data', 'allocataires'], scope: 'caf/adults' },
  { path: ['data', 'adresse'], scope: 'caf/address' },
];

/** API Particulier as it answers about the quotient, on simulated families. */
export function cafMockHandlers(world: SandboxWorld): RequestHandler[] {
  const quota = quotaCounter(manifest, world);
  return [
    http.get(`${API}/v3/dss/quotient_familial/identite`, async ({ request }) => {
      const incident = refusalUnder(world);
      if (incident) return incident;
      const { clientSecret } = sandboxSettings('caf');
      if (request.headers.get('Authorization') !== `Bearer ${clientSecret}`)
        return refuse(401, '00101', 'Non autorisé');
      if (quota('caf')) return refuse(429, '00429', 'Trop de requêtes', 1);
      const query = new URL(request.url).searchParams;
      if (!/^\d{14}$/.test(query.get('recipient') ?? '')) return refuse(422, '00366', 'Paramètre recipient invalide');
      const seed = seedOfCivilStatus(identityIn(query));
      if (seed === undefined) return refuse(404, '37003', 'Dossier allocataire absent CNAV');
      return answer(world, seed, `${query.get('annee')}-${String(query.get('mois')).padStart(2, '0')}`);
    }),
  ];
}

function identityIn(query: URLSearchParams): PivotIdentity {
  const part = (name: string): string => (query.get(name) ?? '').padStart(2, '0');
  return {
    familyName: query.get('nomNaissance') ?? '',
    givenNames: query.getAll('prenoms[]'),
    birthDate: `${part('anneeDateNaissance')}-${part('moisDateNaissance')}-${part('jourDateNaissance')}`,
    sex: query.get('sexeEtatCivil') === 'M' ? 'M' : 'F',
    birthPlace: query.get('codeCogInseeCommuneNaissance') ?? '',
    birthCountry: query.get('codeCogInseePaysNaissance') ?? '',
  };
}

function refuse(status: number, code: string, title: string, retryAfterSeconds?: number): Response {
  const errors = [{ code, title, detail: null, source: null, meta: { provider: 'CNAV' } }];
  const headers = retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) };
  return HttpResponse.json({ errors }, { status, ...(headers && { headers }) });
}

function refusalUnder(world: SandboxWorld): Response | undefined {
  switch (world.options.faults?.caf) {
    case 'unreachable':
      return HttpResponse.error();
    case 'server-error':
      return refuse(502, '37999', 'Erreur interne du fournisseur de données');
    case 'gateway-error':
      return new HttpResponse('<html><body>502</body></html>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'provider-timeout':
      return refuse(504, '37002', "Temps d'attente de réponse du fournisseur de données écoulé");
    case 'moved':
    case 'file-absent':
      return refuse(404, '37003', 'Dossier allocataire absent CNAV');
    case 'no-consent':
      return refuse(403, '00110', 'Consentement absent');
    case 'quota-second':
      return refuse(429, '00429', 'Trop de requêtes', 1);
    case 'quota-hour':
      return refuse(429, '37008', 'Trop de requêtes chez le fournisseur', 1800);
    case 'empty-200':
      return HttpResponse.json({});
    default:
      return undefined;
  }
}

async function answer(world: SandboxWorld, seed: number, month: string): Promise<Response> {
  const now = world.clock.now();
  const grant = await world.store.find('caf', subjectFor('caf', seed));
  if (consentState(grant, now) !== 'active') return refuse(403, '00110', 'Consentement absent');
  const scopes = grant?.scopes ?? [];
  if (!scopes.includes('caf/household')) return refuse(403, '00100', 'Privilèges insuffisants');
  const today = dayOf(now.getTime());
  const described = manifest.datasets.find(({ key }) => key === 'caf/household');
  const isOld = !described || month < earliestDay(described, today).slice(0, 7);
  if (!/^\d{4}-\d{2}$/.test(month) || isOld || month > today.slice(0, 7)) return refuse(422, '00366', 'Mois invalide');
  const fault = world.options.faults?.caf;
  // The quotient of a month is there from its second day; until then, the one before answers.
  const last = addDays(publishedUntil(manifest, world, fault), -1).slice(0, 7);
  const told = month > last ? monthBefore(month) : month;
  const share = publishedShare(fault, dayNumber(today) - dayNumber(`${told}-01`));
  const text = JSON.stringify(maskByScopes(quotientAnswer(seed, told, share), FIELDS, scopes));
  const sent =
    fault === 'truncated'
      ? text.slice(0, Math.floor(text.length * 0.7))
      : fault === 'schema-drift'
        ? text.replace('"valeur":', '"montant":')
        : text;
  return new HttpResponse(sent, { headers: { 'Content-Type': 'application/json' } });
}

function quotientAnswer(seed: number, month: string, share: number): QuotientAnswer & { links: object; meta: object } {
  const home = householdOf(seed);
  const { adults, children } = familyOf(home);
  const [annee = 0, mois = 0] = month.split('-').map(Number);
  const self = civilStatusOf(seed);
  const [others, young] = [givenNamesOf(home, adults.length), givenNamesOf(home, children.length + adults.length)];
  const firstDay: Day = `${month}-01`;
  return {
    data: {
      quotient_familial: {
        fournisseur: 'CNAF',
        valeur: Math.round(quotientOfMonth(home, month) * share),
        ...{ annee, mois, annee_calcul: annee, mois_calcul: mois },
      },
      allocataires: adults.map(({ birthDate, sex }, at) => ({
        nom_naissance: self.familyName,
        nom_usage: null,
        prenoms: (at === 0 ? self.givenNames.join(' ') : (others[at] ?? '')).toUpperCase(),
        date_naissance: birthDate,
        sexe: sex,
      })),
      enfants: children
        .filter(({ birthDate }) => birthDate <= firstDay)
        .map(({ birthDate }, at) => ({
          nom_naissance: self.familyName,
          nom_usage: null,
          prenoms: (young[at + adults.length] ?? '').toUpperCase(),
          date_naissance: birthDate,
          sexe: null,
        })),
      adresse: {
        destinataire: `${self.givenNames[0]} ${self.familyName}`,
        complement_information: null,
        complement_information_geographique: null,
        numero_libelle_voie: `${(seed % 120) + 1} RUE DES TILLEULS`,
        lieu_dit: null,
        code_postal_ville: TOWNS[home.place],
        pays: 'FRANCE',
      },
    },
    links: {},
    meta: {},
  };
}
