import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { addComment, removeComment, reportComment } from '~/consent/collective/comments.server.ts';
import { ProposalTag } from '~/consent/collective/components/proposal-tag.tsx';
import { ReleaseTable } from '~/consent/collective/components/release-table.tsx';
import { RulesList } from '~/consent/collective/components/rules-list.tsx';
import { TermsList } from '~/consent/collective/components/terms-list.tsx';
import { VoteOutcome } from '~/consent/collective/components/vote-result.tsx';
import { messages as shared } from '~/consent/collective/messages/assembly.ts';
import { readProposal } from '~/consent/collective/read-proposal.server.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { discardProposal } from '~/consent/collective/save-proposal.server.ts';
import { submitProposal, withdrawProposal } from '~/consent/collective/submit-proposal.server.ts';
import { titlesOf } from '~/consent/collective/titles.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatClosing, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Debate } from '../components/debate.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/assembly.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const BASE = '/moi/assemblee';
const DONE = ['garde', 'propose', 'retire', 'dit', 'efface', 'signale'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { pilotSlug, testerId } = tester;
  const definition = await requireGate(app, pilotSlug, 'members-vote');
  await advanceAssembly(app, pilotSlug);
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    frame: await readFrame(app, definition, tester),
    proposal: await readProposal(app, { pilotSlug, testerId, proposalId: args.params.proposal ?? '' }),
    titles: titlesOf(definition),
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId, pilotSlug } = await requireTester(args);
  const { app } = args.context;
  const proposalId = args.params.proposal ?? '';
  const act = { pilotSlug, testerId, proposalId };
  await readProposal(app, act);
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const here = (done: (typeof DONE)[number]) => redirect(`${BASE}/${proposalId}?fait=${done}`);
  const comment = { pilotSlug, testerId, commentId: text('comment') };
  try {
    switch (text('intent')) {
      case 'submit':
        await submitProposal(app, act);
        return here('propose');
      case 'discard':
        await discardProposal(app, act);
        return redirect(`${BASE}?fait=jete`);
      case 'withdraw':
        await withdrawProposal(app, act);
        return here('retire');
      case 'say':
        await addComment(app, { ...act, body: text('body'), showsPseudonym: form.get('sign') === 'on' });
        return here('dit');
      case 'remove':
        await removeComment(app, comment);
        return here('efface');
      case 'report':
        await reportComment(app, comment);
        return here('signale');
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: errorWords(error, localeOf(args.request)) ?? error.code, body: text('body') };
  }
}

export default function ProposalPage() {
  const t = useMessages(messages);
  const words = useMessages(shared);
  const locale = useLocale();
  const { frame, proposal, titles, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { state, kind, terms, turnout } = proposal;
  const name = terms.recipient.name;
  const number = (value: number) => formatNumber(locale, value);
  const at = (instant: Date) => formatDate(locale, instant, { dateStyle: 'long', timeStyle: 'short' });
  const isTalking = state === 'debate' || state === 'vote';
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="stack">
        <p>
          <Link to={BASE}>{t.title}</Link>
        </p>
        <h1>{kind === 'end' ? words.line.stop(name) : words.line.to(name)}</h1>
        <p>
          <ProposalTag state={state} />
        </p>
        {state === 'debate' && proposal.voteFrom ? <p>{words.line.voteFrom(at(proposal.voteFrom))}</p> : null}
        {state === 'vote' && proposal.voteUntil ? (
          <p>{words.line.voteUntil(formatClosing(locale, proposal.voteUntil))}</p>
        ) : null}
      </div>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      {state === 'vote' ? (
        <div className="stack">
          {turnout ? <p>{t.turnout(turnout.voted, number(turnout.members))}</p> : null}
          {proposal.hasVoted ? (
            <p>{t.voted2}</p>
          ) : proposal.isElector ? (
            <Link className="button is-large is-wide" to={`${BASE}/${proposal.id}/voter`}>
              {t.toVote}
            </Link>
          ) : (
            <p>{t.notElector}</p>
          )}
        </div>
      ) : null}
      {proposal.result ? (
        <VoteOutcome result={proposal.result} ballots={proposal.ballots} voters={proposal.voters} />
      ) : null}
      <TermsList terms={terms} kind={kind} titles={titles} hash={proposal.termsHash} />
      {state === 'draft' ? (
        <Form method="post" className="stack">
          <p>{t.draft.lead}</p>
          <SubmitButton large wide name="intent" value="submit">
            {t.draft.submit}
          </SubmitButton>
          <Link className="button is-plain is-wide" to={`${BASE}/proposer?brouillon=${proposal.id}`}>
            {t.draft.edit}
          </Link>
          <SubmitButton look="quiet" wide name="intent" value="discard">
            {t.draft.discard}
          </SubmitButton>
        </Form>
      ) : (
        <Debate comments={proposal.comments} isOpen={isTalking} body={result?.body ?? ''} />
      )}
      {state === 'debate' && proposal.isMine ? (
        <Form method="post" className="stack">
          <p className="aside">{t.withdrawWhy}</p>
          <SubmitButton look="plain" wide name="intent" value="withdraw">
            {t.withdraw}
          </SubmitButton>
        </Form>
      ) : null}
      {proposal.executedAt && kind === 'share' ? (
        <ReleaseTable releases={proposal.releases} titles={titles} recipient={name} />
      ) : null}
      <RulesList rules={proposal.rules} />
    </SpaceFrame>
  );
}
