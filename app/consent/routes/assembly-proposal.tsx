import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { advanceAssembly } from '../collective/advance-assembly.server.ts';
import { linkProposal } from '../collective/ask-admission.server.ts';
import { moderateComment } from '../collective/comments.server.ts';
import styles from '../collective/components/collective.module.css';
import { ModeratedDebate } from '../collective/components/moderated-debate.tsx';
import { ProposalTag } from '../collective/components/proposal-tag.tsx';
import { ReleaseTable } from '../collective/components/release-table.tsx';
import { TermsList } from '../collective/components/terms-list.tsx';
import { VoteOutcome } from '../collective/components/vote-result.tsx';
import { collectiveErrorWords } from '../collective/error-words.ts';
import { messages as words } from '../collective/messages/assembly.ts';
import { messages } from '../collective/messages/staff.ts';
import { readProposal } from '../collective/read-proposal.server.ts';
import { requireGate } from '../collective/require-gate.server.ts';
import { titlesOf } from '../collective/titles.ts';

export const handle: RouteHandle = { action: 'pilot.read' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['hidden', 'shown'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '', proposal: proposalId = '' } = args.params;
  const principal = await requireAccess(args, 'pilot.read', { territory, pilot });
  const { app } = args.context;
  const definition = await requireGate(app, pilot, 'members-vote');
  await advanceAssembly(app, pilot);
  const locale = localeOf(args.request);
  const initiativeId = definition.initiative;
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    base: `/${territory}/experimentations/${pilot}/assemblee`,
    proposal: await readProposal(app, { pilotSlug: pilot, testerId: null, proposalId }),
    titles: titlesOf(definition),
    mayModerate: decide(principal, 'assembly.moderate', { territory, pilot }) === 'allow',
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '', proposal: proposalId = '' } = args.params;
  const principal = await requireStaff(args, 'assembly.moderate', { territory, pilot });
  const { app } = args.context;
  const definition = await requireGate(app, pilot, 'members-vote');
  await readProposal(app, { pilotSlug: pilot, testerId: null, proposalId });
  const form = await args.request.formData();
  const audit = { principal, territoryId: territory, subject: proposalId };
  const intent = form.get('intent');
  try {
    if (intent === 'link') {
      const { url } = await linkProposal(app, { pilotSlug: pilot, proposalId });
      await recordAudit(app, { ...audit, action: 'consent.share-linked' });
      return { problem: null, url };
    }
    const hide = intent === 'hide';
    const reason = String(form.get('reason') ?? '');
    await moderateComment(app, { definition, commentId: String(form.get('comment') ?? ''), hide, reason });
    await recordAudit(app, { ...audit, action: hide ? 'consent.comment-hidden' : 'consent.comment-shown' });
    return redirect(
      `/${territory}/experimentations/${pilot}/assemblee/${proposalId}?fait=${hide ? 'hidden' : 'shown'}`,
    );
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: collectiveErrorWords(error, localeOf(args.request)), url: null };
  }
}

export default function AssemblyProposalPage() {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const { frame, base, proposal, titles, mayModerate, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { terms, kind, state, voteFrom, voteUntil } = proposal;
  const at = (instant: Date) => formatDate(locale, instant, { dateStyle: 'long', timeStyle: 'short' });
  const name = terms.recipient.name;
  const isDecided = state === 'adopted' || state === 'in-force' || state === 'ended';
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="head">
        <div className="stack">
          <p>
            <Link to={base}>{t.title}</Link>
          </p>
          <h1>{kind === 'end' ? w.line.stop(name) : w.line.to(name)}</h1>
          <p>
            <ProposalTag state={state} />
          </p>
          {state === 'debate' && voteFrom ? <p>{w.line.voteFrom(at(voteFrom))}</p> : null}
          {state === 'vote' && voteUntil ? <p>{w.line.voteUntil(at(voteUntil))}</p> : null}
        </div>
      </div>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      <div className="cols">
        <div className="main">
          <ModeratedDebate comments={proposal.comments} mayModerate={mayModerate} />
          {proposal.executedAt && kind === 'share' ? (
            <ReleaseTable releases={proposal.releases} titles={titles} recipient={name} />
          ) : null}
        </div>
        <div className="side">
          <TermsList terms={terms} kind={kind} titles={titles} hash={proposal.termsHash} />
          {proposal.result ? <VoteOutcome result={proposal.result} ballots={proposal.ballots} voters={[]} /> : null}
          {isDecided && kind === 'share' && mayModerate ? (
            <Form method="post" className="section stack">
              <h2>{t.link}</h2>
              <p>{t.linkText}</p>
              {result?.url ? (
                <>
                  <p role="status">{t.made}</p>
                  <code className={styles.hash}>{result.url}</code>
                </>
              ) : null}
              <SubmitButton look="plain" name="intent" value="link">
                {t.makeLink}
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      </div>
    </LaptopFrame>
  );
}
