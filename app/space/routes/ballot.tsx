import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { newBallotCode } from '~/consent/collective/ballot-code.ts';
import { castBallot } from '~/consent/collective/cast-ballot.server.ts';
import { TermsList } from '~/consent/collective/components/terms-list.tsx';
import { messages as shared } from '~/consent/collective/messages/assembly.ts';
import { BALLOT_CHOICES } from '~/consent/collective/outcome.ts';
import { readProposal } from '~/consent/collective/read-proposal.server.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { titlesOf } from '~/consent/collective/titles.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { BallotCast, BallotCode, BallotLimits } from '../components/ballot-cast.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/assembly.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.ballot.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { pilotSlug, testerId } = tester;
  const definition = await requireGate(app, pilotSlug, 'members-vote');
  await advanceAssembly(app, pilotSlug);
  const proposal = await readProposal(app, { pilotSlug, testerId, proposalId: args.params.proposal ?? '' });
  const { id, state, kind, terms, termsHash, hasVoted, isElector } = proposal;
  const isDone = state !== 'vote' || hasVoted || !isElector;
  return {
    frame: await readFrame(app, definition, tester),
    ...{ id, kind, terms, termsHash },
    titles: titlesOf(definition),
    // A new code at each visit: the one that counts is the one that is sent.
    code: isDone ? null : newBallotCode(),
  };
}

/** The answer carries the code back instead of redirecting: an address would keep it in histories and logs. */
export async function action(args: ActionFunctionArgs) {
  const { testerId, pilotSlug } = await requireTester(args);
  const { app } = args.context;
  const proposalId = args.params.proposal ?? '';
  await advanceAssembly(app, pilotSlug);
  const form = await args.request.formData();
  const code = String(form.get('code') ?? '');
  const choice = BALLOT_CHOICES.find((one) => one === form.get('choice'));
  if (!choice) throw redirect(`/moi/assemblee/${proposalId}/voter`);
  try {
    const { closed } = await castBallot(app, { pilotSlug, testerId, proposalId, choice, code });
    return { cast: { code, closed }, problem: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { cast: null, problem: errorWords(error, localeOf(args.request)) ?? error.code };
  }
}

export default function BallotPage() {
  const t = useMessages(messages).ballot;
  const words = useMessages(shared).line;
  const problem = useMessages(messages).problem;
  const { frame, id, kind, terms, termsHash, titles, code } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const name = terms.recipient.name;
  const back = (
    <Link className="button is-plain is-wide" to={`/moi/assemblee/${id}`}>
      {t.back}
    </Link>
  );
  if (result?.cast) {
    return (
      <SpaceFrame data={frame}>
        <BallotCast code={result.cast.code} closed={result.cast.closed} back={back} />
      </SpaceFrame>
    );
  }
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="stack">
        <h1>{kind === 'end' ? words.stop(name) : words.to(name)}</h1>
        <p>{t.lead}</p>
      </div>
      <TermsList terms={terms} kind={kind} titles={titles} hash={termsHash} />
      {code ? (
        <Form method="post" className="section stack">
          <h2>{t.title}</h2>
          <BallotCode code={code} />
          <ChoiceCards
            field={{ id: 'choice', name: 'choice', required: true }}
            label={t.question}
            options={BALLOT_CHOICES.map((choice) => ({ value: choice, label: t[choice] }))}
          />
          <SubmitButton large wide>
            {t.send}
          </SubmitButton>
        </Form>
      ) : (
        back
      )}
      <BallotLimits />
    </SpaceFrame>
  );
}
