import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { newBallotCode } from '~/consent/collective/ballot-code.ts';
import { hasAcceptedCharter } from '~/consent/collective/charter.server.ts';
import styles from '~/consent/collective/components/collective.module.css';
import { ElectionFacts, ElectionTag } from '~/consent/collective/components/election-lines.tsx';
import { ElectionResult, ElectionRules } from '~/consent/collective/components/election-result.tsx';
import { collectiveErrorWords } from '~/consent/collective/error-words.ts';
import { messages } from '~/consent/collective/messages/elections.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { advanceElections } from '~/consent/collective/seats/advance-elections.server.ts';
import { castSeatBallot } from '~/consent/collective/seats/cast-seat-ballot.server.ts';
import { readElection } from '~/consent/collective/seats/read-elections.server.ts';
import { standDown, standForSeat } from '~/consent/collective/seats/stand.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { BallotCast } from '../components/ballot-cast.tsx';
import { CandidateForm } from '../components/candidate-form.tsx';
import { SeatBallotForm } from '../components/seat-ballot-form.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['candidature', 'retrait'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { pilotSlug, testerId } = tester;
  const definition = await requireGate(app, pilotSlug, 'board-admits');
  await advanceElections(app, pilotSlug);
  const election = await readElection(app, { pilotSlug, testerId, electionId: args.params.election ?? '' });
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    frame: await readFrame(app, definition, tester),
    election,
    hasAccepted: await hasAcceptedCharter(app, definition, testerId),
    // A new code at each visit: the one that counts is the one that is sent.
    code: election.awaitsMe ? newBallotCode() : null,
    done: DONE.find((one) => one === done) ?? null,
  };
}

/** A ballot's answer carries its code back instead of redirecting: an address would keep it in histories and logs. */
export async function action(args: ActionFunctionArgs) {
  const { testerId, pilotSlug } = await requireTester(args);
  const { app } = args.context;
  const whose = { pilotSlug, testerId, electionId: args.params.election ?? '' };
  await advanceElections(app, pilotSlug);
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  try {
    switch (text('intent')) {
      case 'stand':
        await standForSeat(app, { ...whose, statement: text('statement') });
        return redirect('?fait=candidature');
      case 'stand-down':
        await standDown(app, whose);
        return redirect('?fait=retrait');
      case 'vote': {
        const choice = text('choice');
        if (!/^\d{1,2}$/.test(choice)) return redirect('?');
        const { closed } = await castSeatBallot(app, { ...whose, number: Number(choice) || null, code: text('code') });
        return { cast: { code: text('code'), closed }, problem: null, statement: null };
      }
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { cast: null, problem: collectiveErrorWords(error, localeOf(args.request)), statement: text('statement') };
  }
}

export default function ElectionPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, election, hasAccepted, code, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { state, seats, paper, voteUntil, termUntil, turnout, isElector, hasVoted } = election;
  const back = (
    <Link className="button is-plain is-wide" to="/moi/conseil">
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
  const lastDay = formatDate(locale, new Date(new Date(termUntil).getTime() - 1));
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="stack">
        <p>
          <ElectionTag state={state} />
        </p>
        <h1>{t.line(seats)}</h1>
        <p>
          <ElectionFacts election={election} />
        </p>
        <p>{t.term(formatDate(locale, voteUntil), lastDay)}</p>
        {state === 'void' ? <p>{t.voidWhy}</p> : null}
      </div>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      <ElectionResult election={election} />
      {state === 'cancelled' || state === 'no-candidate' ? null : (
        <section className="section stack">
          <h2>{t.paper}</h2>
          {paper.length === 0 ? <p>{t.paperNone}</p> : null}
          <ul className={styles.lines}>
            {paper.map(({ number, pseudonym, statement, isMine }, index) => (
              <li key={number ?? `${pseudonym} ${index}`}>
                <b>
                  {number === null ? (pseudonym ?? t.left) : t.numbered(number, pseudonym ?? t.left)}
                  {isMine ? ` (${t.mine})` : ''}
                </b>
                {statement ? <p className={styles.words}>{statement}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {state === 'standing' ? (
        <CandidateForm
          mine={paper.find(({ isMine }) => isMine)?.statement ?? null}
          typed={result?.statement ?? null}
          hasAccepted={hasAccepted}
        />
      ) : null}
      {state === 'vote' && turnout ? (
        <p>{t.turnout(formatNumber(locale, turnout.voted), formatNumber(locale, turnout.members))}</p>
      ) : null}
      {code ? <SeatBallotForm code={code} paper={paper} /> : null}
      {state === 'vote' && !code ? <p>{isElector && hasVoted ? t.voted : t.notElector}</p> : null}
      <ElectionRules />
      {back}
    </SpaceFrame>
  );
}
