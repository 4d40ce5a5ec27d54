import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { AdmissionTag } from '~/consent/collective/components/admission-lines.tsx';
import { AdmissionTermsList } from '~/consent/collective/components/admission-terms-list.tsx';
import { ReleaseTable } from '~/consent/collective/components/release-table.tsx';
import { SeatVotes } from '~/consent/collective/components/seat-votes.tsx';
import { advanceAdmissions, castSeatVote } from '~/consent/collective/decide-admission.server.ts';
import { collectiveErrorWords } from '~/consent/collective/error-words.ts';
import { listReleases } from '~/consent/collective/list-releases.server.ts';
import { messages } from '~/consent/collective/messages/board.ts';
import { BALLOT_CHOICES } from '~/consent/collective/outcome.ts';
import { readAdmission } from '~/consent/collective/read-board.server.ts';
import { requireGate } from '~/consent/collective/require-gate.server.ts';
import { titlesOf } from '~/consent/collective/titles.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { testerId, pilotSlug } = tester;
  const { app } = args.context;
  const definition = await requireGate(app, pilotSlug, 'board-admits');
  await advanceAdmissions(app, pilotSlug);
  const admissionId = args.params.admission ?? '';
  return {
    frame: await readFrame(app, definition, tester),
    admission: await readAdmission(app, { pilotSlug, admissionId, me: { testerId } }),
    releases: await listReleases(app, { decisionId: admissionId }),
    titles: titlesOf(definition),
    isDone: new URL(args.request.url).searchParams.get('fait') === 'avis',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId, pilotSlug } = await requireTester(args);
  const form = await args.request.formData();
  const admissionId = args.params.admission ?? '';
  const choice = BALLOT_CHOICES.find((one) => one === form.get('choice'));
  if (!choice) throw new Response(null, { status: 400 });
  const reason = String(form.get('reason') ?? '');
  try {
    await castSeatVote(args.context.app, { pilotSlug, admissionId, sitter: { testerId }, choice, reason });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: collectiveErrorWords(error, localeOf(args.request)) };
  }
  return redirect(`/moi/conseil/${admissionId}?fait=avis`);
}

export default function BoardAdmissionPage() {
  const t = useMessages(messages);
  const { frame, admission, releases, titles, isDone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="stack">
        <p>
          <Link to="/moi/conseil">{t.title}</Link>
        </p>
        <h1>{admission.terms.recipient.name}</h1>
        <p>
          <AdmissionTag state={admission.state} />
        </p>
      </div>
      {isDone ? <Notice>{t.done.avis}</Notice> : null}
      <AdmissionTermsList terms={admission.terms} titles={titles} hash={admission.termsHash} />
      <SeatVotes admission={admission} />
      {releases.length > 0 ? (
        <ReleaseTable releases={releases} titles={titles} recipient={admission.terms.recipient.name} />
      ) : null}
    </SpaceFrame>
  );
}
