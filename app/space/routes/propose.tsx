import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { sharableDatasets } from '~/consent/collective/check-terms.ts';
import { readTermsForm } from '~/consent/collective/read-terms-form.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { saveProposal } from '~/consent/collective/save-proposal.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ProposalForm } from '../components/proposal-form.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/assembly.ts';
import { readFrame } from '../read-frame.server.ts';
import { readProposalForm } from '../read-proposal-form.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.form.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await requireGate(app, tester.pilotSlug, 'members-vote');
  const { searchParams } = new URL(args.request.url);
  const asked = { draft: searchParams.get('brouillon'), ends: searchParams.get('arreter') };
  return {
    frame: await readFrame(app, definition, tester),
    ...(await readProposalForm(app, { definition, tester, ...asked, locale: localeOf(args.request) })),
    recipients: definition.recipients.map(({ key, title }) => ({ key, title })),
    datasets: sharableDatasets(definition).map(({ key, title, detail }) => ({ key, title, detail })),
    panels: definition.panels.length,
    smallestGroup: definition.smallestGroup,
    days: { first: definition.calendar.startsOn, last: definition.calendar.endsOn },
  };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { testerId, pilotSlug } = tester;
  const { app } = args.context;
  const definition = await requireGate(app, pilotSlug, 'members-vote');
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const ends = String(form.get('ends') ?? '');
  const draft = String(form.get('draft') ?? '');
  const base = await readProposalForm(app, { definition, tester, draft: draft || null, ends: ends || null, locale });
  const said = readTermsForm(form, definition, locale);
  const terms = base.endsKey ? { ...base.terms, purpose: said.purpose } : said;
  try {
    const { proposalId } = await saveProposal(app, {
      ...{ pilotSlug, testerId, terms, kind: base.endsKey ? 'end' : 'share' },
      ...(base.endsKey ? { endsKey: base.endsKey } : {}),
      ...(base.draftId ? { proposalId: base.draftId, revision: Number(form.get('revision')) } : {}),
    });
    return redirect(`/moi/assemblee/${proposalId}?fait=garde`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: errorWords(error, locale) ?? error.code, terms };
  }
}

export default function Propose() {
  const t = useMessages(messages);
  const { frame, ...form } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="stack">
        <h1>{form.endsKey ? t.form.titleEnd : t.form.title}</h1>
        <p>{t.form.lead}</p>
      </div>
      <ProposalForm {...form} terms={result?.terms ?? form.terms} />
    </SpaceFrame>
  );
}
