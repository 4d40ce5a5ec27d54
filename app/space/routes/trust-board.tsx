import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { setVolunteer } from '~/consent/collective/board.server.ts';
import { acceptCharter, hasAcceptedCharter } from '~/consent/collective/charter.server.ts';
import { AdmissionLines } from '~/consent/collective/components/admission-lines.tsx';
import styles from '~/consent/collective/components/collective.module.css';
import { ElectionLines } from '~/consent/collective/components/election-lines.tsx';
import { SeatList } from '~/consent/collective/components/seat-list.tsx';
import { advanceAdmissions } from '~/consent/collective/decide-admission.server.ts';
import { collectiveErrorWords } from '~/consent/collective/error-words.ts';
import { messages } from '~/consent/collective/messages/board.ts';
import { messages as electionMessages } from '~/consent/collective/messages/elections.ts';
import { isVolunteer, readBoard } from '~/consent/collective/read-board.server.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { advanceElections } from '~/consent/collective/seats/advance-elections.server.ts';
import { listElections } from '~/consent/collective/seats/read-elections.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['charte', 'volontaire', 'retrait'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { testerId, pilotSlug } = tester;
  const { app } = args.context;
  const definition = await requireGate(app, pilotSlug, 'board-admits');
  await advanceElections(app, pilotSlug);
  await advanceAdmissions(app, pilotSlug);
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    frame: await readFrame(app, definition, tester),
    board: await readBoard(app, definition, { testerId }),
    elections: await listElections(app, { pilotSlug, testerId }),
    hasAccepted: await hasAcceptedCharter(app, definition, testerId),
    isVolunteer: await isVolunteer(app, { pilotSlug, testerId }),
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId, pilotSlug } = await requireTester(args);
  const { app } = args.context;
  const form = await args.request.formData();
  const intent = form.get('intent');
  try {
    if (intent === 'accept') {
      await acceptCharter(app, { pilotSlug, testerId, version: Number(form.get('version')) });
      return redirect('/moi/conseil?fait=charte');
    }
    const willing = intent === 'volunteer';
    await setVolunteer(app, { pilotSlug, testerId, willing });
    return redirect(`/moi/conseil?fait=${willing ? 'volontaire' : 'retrait'}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: collectiveErrorWords(error, localeOf(args.request)) };
  }
}

export default function BoardPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const elections = useMessages(electionMessages);
  const { frame, board, elections: held, hasAccepted, isVolunteer: isIn, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { charter, colleges, admissions } = board;
  const awaited = held.find(({ awaitsMe }) => awaitsMe);
  const isElecting = held.some(({ state }) => state === 'standing' || state === 'vote');
  const sits = colleges.some(({ held }) => held.some(({ isMine }) => isMine));
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      {awaited ? (
        <Callout tone="info" title={elections.line(awaited.seats)}>
          {elections.awaits}
        </Callout>
      ) : null}
      <section className="section stack">
        <h2>{t.requests}</h2>
        <AdmissionLines admissions={admissions} base="/moi/conseil" />
      </section>
      <section className="section stack">
        <h2 id="charte">{t.charter}</h2>
        {charter ? (
          <>
            <p className={styles.words}>{inLocale(charter.text, locale)}</p>
            <small>{t.charterVersion(charter.version)}</small>
            {hasAccepted ? (
              <p>{t.accepted}</p>
            ) : (
              <Form method="post">
                <input type="hidden" name="version" value={charter.version} />
                <SubmitButton large wide name="intent" value="accept">
                  {t.accept}
                </SubmitButton>
              </Form>
            )}
          </>
        ) : (
          <p>{t.charterNone}</p>
        )}
      </section>
      <SeatList colleges={colleges} />
      <section className="section stack">
        <h2>{elections.section}</h2>
        <ElectionLines elections={held} base="/moi/conseil/election" />
      </section>
      {sits || isElecting ? null : (
        <Form method="post" className="stack">
          <p>{isIn ? t.volunteered : t.volunteerWhy}</p>
          <SubmitButton look="plain" wide name="intent" value={isIn ? 'unvolunteer' : 'volunteer'}>
            {isIn ? t.unvolunteer : t.volunteer}
          </SubmitButton>
        </Form>
      )}
    </SpaceFrame>
  );
}
