import type { z } from 'zod';
import type { Entry } from '~/platform/entry.ts';
import { entrySchema } from '../entry-fields.ts';
import { holderError } from '../errors.ts';
import { pivotClaims, pivotOf } from '../franceconnect/pivot.ts';
import type { FetchedWindow, Holder, HolderGrant, WindowsRequest } from '../holder.ts';
import { type HolderProtocol, holderText, parseJson, settingsOf } from '../http.server.ts';
import { ageOn, dayOf, earlierOf, laterOf, noonOf } from '../local-time.ts';
import { proposalHolder } from '../proposal/holder.server.ts';
import { consentPageUrl, grantFromRedirect } from '../redirects.ts';
import { sandboxSettings } from '../settings.ts';
import { earliestDay } from '../windows.ts';
import { explainCaf } from './explain.ts';
import { cafPaymentsManifest, cafManifest as manifest } from './manifest.ts';
import { cafMockHandlers } from './mock.ts';
import { mockPayments } from './mock-payments.ts';
import { cafOperations } from './operations.ts';
import { type PaymentItem, payment, type QuotientAnswer, quotientAnswer } from './wire.ts';

const protocol: HolderProtocol = {
  manifest,
  isTokenFixed: true,
  tokenScope: () => undefined,
  explain: explainCaf,
};

const payments = proposalHolder({
  manifest: cafPaymentsManifest,
  datasets: { 'caf/allowances': { item: payment, toEntry: paymentEntry, ...mockPayments } },
});

/** The benefits office: household and quotient through API Particulier, payments through our proposal. */
export const caf: Holder = {
  manifest,
  authorizeUrl: (request, settings = sandboxSettings('caf')) => consentPageUrl(manifest, settings, request),
  readRedirect,
  fetchWindows: (request) =>
    request.dataset === 'caf/household' ? fetchHousehold(request) : payments.fetchWindows(request),
  // One agreement of the person covers both: the proposal has the call that gives it back.
  revoke: async (access) => payments.revoke?.(access),
  operations: [...cafOperations, ...payments.operations],
  mockHandlers: (world) => [...cafMockHandlers(world), ...payments.mockHandlers(world)],
};

/** The simulated trip brings the claims back in its address; a real one is proven (`identityProviderOf`). */
function readRedirect(params: URLSearchParams): HolderGrant {
  const grant = grantFromRedirect(manifest, params);
  const read = pivotClaims.safeParse(Object.fromEntries(params));
  if (!read.success) throw holderError('redirectIncomplete', { holder: manifest.name }, read.error);
  return { ...grant, identity: pivotOf(read.data) };
}

async function* fetchHousehold(request: WindowsRequest): AsyncGenerator<FetchedWindow, void, void> {
  const dataset = manifest.datasets.find(({ key }) => key === request.dataset);
  if (dataset?.yields !== 'entries') throw holderError('badRequest', { holder: manifest.name });
  const schema = entrySchema(dataset.fields);
  const today = dayOf(request.clock.now().getTime());
  // A month is told whole: of the one under way, the quotient is asked for on any of its days.
  const from = laterOf(`${request.from.slice(0, 7)}-01`, earliestDay(dataset, today));
  const to = earlierOf(request.to, today);
  for (let start = from; start < to; ) {
    const end = earlierOf(to, `${monthAfter(start.slice(0, 7))}-01`);
    const entry = quotientEntry(await quotientOf(request, start.slice(0, 7)));
    const fields = schema.safeParse(entry.fields);
    if (!fields.success) throw changed(fields.error);
    // The office answers with the last month it worked out: that of another month is told in its own window.
    const entries = entry.id === start.slice(0, 7) ? [{ ...entry, fields: fields.data }] : [];
    yield { yields: 'entries', entries, window: { from: start, to: end } };
    start = end;
  }
}

async function quotientOf(request: WindowsRequest, month: string): Promise<QuotientAnswer> {
  const { identity } = request.grant;
  if (!identity) throw holderError('redirectIncomplete', { holder: manifest.name });
  const [year = '', number = ''] = month.split('-');
  const [birthYear = '', birthMonth = '', birthDay = ''] = identity.birthDate.split('-');
  const query = new URLSearchParams({
    recipient: settingsOf(manifest, request.settings).recipient ?? '',
    nomNaissance: identity.familyName,
    anneeDateNaissance: birthYear,
    moisDateNaissance: String(Number(birthMonth)),
    jourDateNaissance: String(Number(birthDay)),
    sexeEtatCivil: identity.sex,
    codeCogInseePaysNaissance: identity.birthCountry,
    // Who was born abroad has no commune.
    ...(identity.birthPlace && { codeCogInseeCommuneNaissance: identity.birthPlace }),
    annee: year,
    mois: String(Number(number)),
  });
  for (const name of identity.givenNames) query.append('prenoms[]', name);
  const json = parseJson(await holderText(protocol, request, `/v3/dss/quotient_familial/identite?${query}`));
  if (json === undefined) throw holderError('truncatedAnswer', { holder: manifest.name });
  const answer = quotientAnswer.safeParse(json);
  if (!answer.success) throw changed(answer.error);
  return answer.data;
}

const changed = (error: z.ZodError): Error =>
  holderError('contractChanged', { holder: manifest.name, holderCode: error.issues[0]?.path.join('.') ?? '' }, error);

/** No name is kept: how many adults, how old the children are. */
export function quotientEntry({ data }: QuotientAnswer): Entry {
  const { fournisseur, valeur, annee, mois } = data.quotient_familial;
  const month = `${annee}-${String(mois).padStart(2, '0')}`;
  const firstDay = `${month}-01`;
  const town = data.adresse?.code_postal_ville;
  return {
    id: month,
    at: noonOf(firstDay),
    fields: {
      quotient: valeur,
      provider: fournisseur,
      ...(data.allocataires && { adults: data.allocataires.length }),
      ...(town && { town }),
      ...(data.enfants && { children: data.enfants.map((child) => ({ age: ageOn(child.date_naissance, firstDay) })) }),
    },
  };
}

export function paymentEntry({ id, paid_on, for_month, kind, amount_cents }: PaymentItem): Entry {
  return { id, at: noonOf(paid_on), fields: { kind, amount: amount_cents, month: for_month } };
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
