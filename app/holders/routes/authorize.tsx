import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { answerSandboxConsent } from '../answer-sandbox-consent.ts';
import {
  type AuthorizeProblem,
  type CheckedAuthorize,
  checkAuthorizeRequest,
  isProblem,
  lastDayOf,
} from '../check-authorize-request.ts';
import { ConsentAnswer } from '../components/consent-answer.tsx';
import { ConsentPageDown } from '../components/consent-page-down.tsx';
import { ConsentProblem } from '../components/consent-problem.tsx';
import { ConsentTerms } from '../components/consent-terms.tsx';
import { SimulatorBar } from '../components/simulator-bar.tsx';
import { consentPageStatus } from '../faults.ts';
import { databaseGrantStore } from '../grant-store.server.ts';
import type { HolderManifest } from '../holder.ts';
import { isHolderId } from '../holder-ids.ts';
import { runningFaults } from '../incident-store.server.ts';
import { manifests } from '../manifests.ts';
import { messages } from '../messages.ts';
import { pilotOfCustomer } from '../sandbox-customer.ts';
import { familyOf } from '../synthetic/family.ts';
import { householdOf, householdSeed } from '../synthetic/household.ts';
import { subjectFor } from '../synthetic/subject.ts';

export const handle: RouteHandle = { action: 'sandbox.authorize' };

export const meta = pageTitle(messages, (t, data?: { holder: { name: string } }) =>
  t.authorize.title(data?.holder.name ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'sandbox.authorize');
  const manifest = manifestOf(args);
  const asked = check(args, manifest);
  const holder = { id: manifest.id, name: manifest.name, matter: manifest.matter, subject: manifest.subject.name };
  if (isProblem(asked)) return json({ holder, problem: asked, down: null, view: null }, { status: 400 });
  const status = await incidentStatus(args, manifest, asked);
  if (status) {
    return json({ holder, problem: null, down: { status, back: backFrom(asked, FAILED) }, view: null }, { status });
  }
  const seed = householdSeed(asked.customer);
  const household = householdOf(seed);
  const { kind, surfaceM2, heating, occupants, builtIn } = household;
  const { adults, children } = familyOf(household);
  const view = {
    permissions: manifest.permissions.filter(({ key }) => asked.scopes.includes(key)),
    until: lastDayOf(asked.endsAt),
    subject: subjectFor(manifest.id, seed),
    home: { kind, surfaceM2, heating, occupants, builtIn },
    family: { adults: adults.length, children: children.length },
  };
  return json({ holder, problem: null, down: null, view });
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'sandbox.authorize');
  const manifest = manifestOf(args);
  const asked = check(args, manifest);
  const decision = (await args.request.formData()).get('decision');
  if (isProblem(asked) || (decision !== 'allow' && decision !== 'refuse')) throw new Response(null, { status: 400 });
  const status = await incidentStatus(args, manifest, asked);
  if (status) return redirect(backFrom(asked, FAILED));
  const { db, clock } = args.context.app;
  const answer = await answerSandboxConsent({ store: databaseGrantStore(db), clock }, manifest, asked, decision);
  return redirect(backFrom(asked, answer));
}

/** What an authorisation server says of its own breakdown (RFC 6749, 4.1.2.1). */
const FAILED = new URLSearchParams({ error: 'server_error' });

function backFrom({ returnPath, state }: CheckedAuthorize, answer: URLSearchParams): string {
  const query = new URLSearchParams([['state', state], ...[...answer].filter(([name]) => name !== 'state')]);
  return `${returnPath}${returnPath.includes('?') ? '&' : '?'}${query}`;
}

/** The incident that takes this page away, for the pilot whose person comes. */
async function incidentStatus(
  { context }: LoaderFunctionArgs | ActionFunctionArgs,
  { id }: HolderManifest,
  { customer }: CheckedAuthorize,
): Promise<404 | 500 | undefined> {
  const faults = await runningFaults(context.app, pilotOfCustomer(customer));
  return consentPageStatus(faults[id]);
}

function manifestOf({ params }: LoaderFunctionArgs | ActionFunctionArgs): HolderManifest {
  if (!isHolderId(params.holder)) throw new Response(null, { status: 404 });
  return manifests[params.holder];
}

function check(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  manifest: HolderManifest,
): CheckedAuthorize | AuthorizeProblem {
  const url = new URL(args.request.url);
  const { clock, publicUrl } = args.context.app;
  return checkAuthorizeRequest(manifest, url.searchParams, {
    now: clock.now(),
    origins: [url.origin, new URL(publicUrl).origin],
  });
}

/** Stands for another organisation's site: its own bar, no navigation of ours. */
export default function Authorize() {
  const t = useMessages(messages).authorize;
  const { holder, problem, down, view } = useLoaderData<typeof loader>();
  return (
    <PhoneFrame
      title={t.title(holder.name)}
      bar={<SimulatorBar holder={holder.name} />}
      dock={view ? <ConsentAnswer /> : null}
    >
      {problem ? <ConsentProblem holder={holder.name} problem={problem} /> : null}
      {down ? <ConsentPageDown holder={holder.name} {...down} /> : null}
      {view ? <ConsentTerms holder={holder} view={view} /> : null}
    </PhoneFrame>
  );
}
