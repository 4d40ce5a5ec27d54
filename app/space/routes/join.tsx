import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { createTesterSession } from '~/access/session.server.ts';
import { EntryQuestions } from '~/panels/components/entry-questions.tsx';
import { RefusedEntry } from '~/panels/components/refused-entry.tsx';
import { messages as entryMessages } from '~/panels/messages/entry.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AlreadyIn, ClosedLink } from '../components/closed-link.tsx';
import { JoinForm } from '../components/join-form.tsx';
import { JoinTerms } from '../components/join-terms.tsx';
import { messages } from '../messages/join.ts';
import { nextStep } from '../next-step.server.ts';
import { type InvitedTo, readInvitation } from '../read-invitation.server.ts';
import { type Application, receiveApplication } from '../receive-application.server.ts';

export const handle: RouteHandle = { action: 'enrolment.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireAccess(args, 'enrolment.join');
  const token = args.params.token ?? '';
  const invitation = await readInvitation(args.context.app, token);
  const status = invitation.state === 'open' ? 200 : invitation.state === 'unknown' ? 404 : 410;
  return data({ ...invitation, token, isTester: principal.kind === 'tester' }, { status });
}

type Answer = Exclude<Application, { kind: 'joined' }>;

export async function action(args: ActionFunctionArgs): Promise<Response | Answer> {
  await requireAccess(args, 'enrolment.join');
  const { app } = args.context;
  const { token = '' } = args.params;
  const invitation = await readInvitation(app, token);
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const application = await receiveApplication(app, { token, invitation, form, locale });
  if (application.kind !== 'joined') return application;
  const { joined } = application;
  if (joined.kind === 'enrolled') {
    const headers = { 'Set-Cookie': await createTesterSession(app, joined.testerId) };
    return redirect(await nextStep(app, joined.testerId), { headers });
  }
  // Whoever gave an address is answered there, alike whether or not it was on the list already.
  const isMailed = String(form.get('email') ?? '').trim() !== '';
  return redirect(isMailed || joined.kind === 'known' ? '/candidature/envoyee' : `/candidature/${joined.token}`);
}

export default function Join() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { state, to, token, isTester } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = to ? inLocale(to.title, locale) : t.title;
  return (
    <PhoneFrame title={title} theme={to?.theme} home="/">
      {isTester ? (
        <AlreadyIn pilot={title} />
      ) : state !== 'open' || !to ? (
        <ClosedLink state={state === 'open' ? 'unknown' : state} contact={to?.contact} />
      ) : answer?.kind === 'refused' ? (
        <RefusedEntry {...answer} contact={to.contact} again={`/rejoindre/${token}`} />
      ) : answer?.kind === 'person' ? (
        <JoinForm answer={answer.answer} typed={answer.typed} drawOn={to.entry?.draw?.on} />
      ) : (
        <Arriving to={to} title={title} answer={answer} />
      )}
    </PhoneFrame>
  );
}

/** Who invites and what for, then the questions at the door, or at once who it is where there are none. */
function Arriving({ to, title, answer }: { to: InvitedTo; title: string; answer: Answer | undefined }) {
  const t = useMessages(messages);
  const e = useMessages(entryMessages);
  const locale = useLocale();
  const again = answer?.kind === 'questions' ? answer : { typed: {}, missing: [] };
  const questions = to.entry?.questions ?? [];
  return (
    <>
      <h1>{t.invitation(title)}</h1>
      <p>{inLocale(to.pitch, locale)}</p>
      <JoinTerms to={to} />
      {questions.length === 0 ? (
        <JoinForm answer={undefined} typed={{}} drawOn={to.entry?.draw?.on} />
      ) : (
        <Form method="post" className="section stack">
          <h2>{e.title}</h2>
          <p>{e.why}</p>
          <EntryQuestions questions={questions} {...again} />
          <SubmitButton large wide name="intent" value="door">
            {e.next}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
