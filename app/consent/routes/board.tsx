import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { COLLEGE_KINDS } from '~/pilots/definition/rules.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { askAdmission } from '../collective/ask-admission.server.ts';
import { drawTesterSeats, freeSeat, nameSeat, renewSeat } from '../collective/board.server.ts';
import { AdmissionForm } from '../collective/components/admission-form.tsx';
import { AdmissionLines } from '../collective/components/admission-lines.tsx';
import { BoardElections } from '../collective/components/board-elections.tsx';
import styles from '../collective/components/collective.module.css';
import { NameSeatForm } from '../collective/components/name-seat-form.tsx';
import { SeatActs } from '../collective/components/seat-acts.tsx';
import { SeatList } from '../collective/components/seat-list.tsx';
import { advanceAdmissions } from '../collective/decide-admission.server.ts';
import { collectiveErrorWords } from '../collective/error-words.ts';
import { messages } from '../collective/messages/board.ts';
import { readAdmissionForm } from '../collective/read-admission-form.ts';
import { listSitters, readBoard } from '../collective/read-board.server.ts';
import { requireGate } from '../collective/require-gate.server.ts';
import { advanceElections } from '../collective/seats/advance-elections.server.ts';
import { boardDays } from '../collective/seats/board-days.ts';
import { callElection, cancelElection } from '../collective/seats/call-election.server.ts';
import { readElections } from '../collective/seats/read-elections.server.ts';

export const handle: RouteHandle = { action: 'board.read' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['siege', 'libre', 'prolonge', 'tirage', 'election', 'annulee', 'demande'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'board.read');
  const { app, principal, territory, pilot } = opened;
  const definition = await requireGate(app, pilot, 'board-admits');
  await advanceElections(app, pilot);
  await advanceAdmissions(app, pilot);
  const mayManage = decide(principal, 'board.manage', { territory, pilot }) === 'allow';
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    ...(await pilotPageFrame(opened)),
    board: await readBoard(app, definition, { userId: principal.userId }),
    mayManage,
    people: mayManage ? await listSitters(app, territory) : [],
    datasets: definition.datasets.map(({ key, title }) => ({ key, title })),
    elections: await readElections(app, pilot),
    days: boardDays(definition, app.clock.now()),
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'board.manage', { territory, pilot });
  const { app } = args.context;
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const audit = { principal, territoryId: territory, subject: pilot };
  const here = (done: (typeof DONE)[number]) =>
    redirect(`/${territory}/experimentations/${pilot}/conseil?fait=${done}`);
  try {
    switch (text('intent')) {
      case 'name': {
        const college = COLLEGE_KINDS.find((one) => one === text('college'));
        const people = await listSitters(app, territory);
        if (!college || college === 'testers' || !people.some(({ id }) => id === text('user'))) {
          throw new Response(null, { status: 400 });
        }
        await nameSeat(app, { pilotSlug: pilot, college, userId: text('user'), until: text('until') });
        await recordAudit(app, { ...audit, action: 'consent.seat-named' });
        return here('siege');
      }
      case 'free':
        await freeSeat(app, { pilotSlug: pilot, seatId: text('seat') });
        await recordAudit(app, { ...audit, action: 'consent.seat-freed' });
        return here('libre');
      case 'renew':
        await renewSeat(app, { pilotSlug: pilot, seatId: text('seat'), until: text('until') });
        await recordAudit(app, { ...audit, action: 'consent.seat-renewed' });
        return here('prolonge');
      case 'draw':
        await drawTesterSeats(app, { pilotSlug: pilot, until: text('until') });
        await recordAudit(app, { ...audit, action: 'consent.seats-drawn' });
        return here('tirage');
      case 'call-election': {
        const [standUntil, voteUntil, termUntil] = [text('standUntil'), text('voteUntil'), text('termUntil')];
        await callElection(app, { pilotSlug: pilot, standUntil, voteUntil, termUntil });
        await recordAudit(app, { ...audit, action: 'consent.election-called' });
        return here('election');
      }
      case 'cancel-election':
        await cancelElection(app, { pilotSlug: pilot, electionId: text('election') });
        await recordAudit(app, { ...audit, action: 'consent.election-cancelled' });
        return here('annulee');
      case 'ask': {
        const terms = readAdmissionForm(form);
        await askAdmission(app, { pilotSlug: pilot, userId: principal.userId, terms });
        await recordAudit(app, { ...audit, action: 'consent.admission-asked' });
        return here('demande');
      }
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: collectiveErrorWords(error, localeOf(args.request)), terms: readAdmissionForm(form) };
  }
}

export default function BoardPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, board, elections, mayManage, people, datasets, days, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { charter, colleges, admissions, volunteers } = board;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      {done ? <Notice>{t.done[done]}</Notice> : null}
      <div className="cols">
        <div className="main">
          <section className="section stack">
            <h2>{t.requests}</h2>
            <AdmissionLines admissions={admissions} base={`${links.base}/conseil`} />
          </section>
          {mayManage ? (
            <AdmissionForm key={admissions.length} datasets={datasets} days={days} terms={result?.terms ?? null} />
          ) : null}
        </div>
        <div className="side">
          <SeatList colleges={colleges} act={(seat) => (mayManage ? <SeatActs seat={seat} days={days} /> : null)} />
          <BoardElections elections={elections} days={days} volunteers={volunteers} mayManage={mayManage} />
          {mayManage ? <NameSeatForm people={people} colleges={colleges} days={days} /> : null}
          <section className="section stack">
            <h2>{t.charter}</h2>
            {charter ? (
              <>
                <p className={styles.words}>{inLocale(charter.text, locale)}</p>
                <small>{t.charterVersion(charter.version)}</small>
              </>
            ) : (
              <p>{t.charterNone}</p>
            )}
          </section>
        </div>
      </div>
    </LaptopFrame>
  );
}
